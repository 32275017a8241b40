using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Time;
using CsCheck;

namespace Wutong.Tests.Clocks;

/// <summary>
/// The clock against one that knows nothing of spans, lists or events: it goes through the years minute by minute and looks at each
/// whether it is worked and whether somebody has stopped the clock.
/// </summary>
public sealed class SlowClockTests
{
    private static readonly DateTime First = new(2022, 12, 1), Last = new(2030, 1, 1);
    private static readonly int Minutes = (int)(Last - First).TotalMinutes;
    private static readonly WorkCalendar Calendar = new(ShippedYears.All.SelectMany(ShippedYears.Of), OfficeHours.Usual);

    /// <summary>For each day whether it is worked, from the shipped list itself.</summary>
    private static readonly bool[] Worked = [.. Enumerable.Range(0, (Last - First).Days).Select(i => First.AddDays(i)).Select(day =>
    {
        var special = ShippedYears.Of(day.Year).FirstOrDefault(d => d.On == DateOnly.FromDateTime(day));
        return special?.IsWorkday ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    })];

    /// <summary>What happens, in minutes since <see cref="First"/>: at the odd ones of <see cref="Stops"/> it stops, at the even ones it goes on.</summary>
    private sealed record Case(int Start, int Amount, LimitUnit Unit, int[] Stops, int[] Extensions);

    private static readonly Gen<Case> Cases =
        from start in Gen.Int[31 * 1440, (365 * 4 + 1) * 1440]
        from unit in Gen.Enum<LimitUnit>()
        from amount in unit switch { LimitUnit.WorkingHours => Gen.Int[1, 60], LimitUnit.NaturalMonths => Gen.Int[1, 6], _ => Gen.Int[1, 40] }
        from stops in Gen.Int[0, 40 * 1440].Array[0, 6]
        from extensions in Gen.Int[1, 5].Array[0, 2]
        select new Case(start, amount, unit, [.. stops.Order().Select(s => start + s)], extensions);

    [Fact]
    public void It_agrees_to_the_minute_with_a_clock_that_looks_at_every_minute() =>
        Cases.Sample(c => Slow(c) == Fast(c), iter: Testing.Places.IsFull ? 100_000 : 2_000, threads: 2);

    private static int? Fast(Case c)
    {
        var events = c.Stops.Select((at, i) => new ClockEvent(i % 2 == 0 ? ClockEventKind.Paused : ClockEventKind.Resumed, Moment(at), "")).ToList();
        var end = events.Count == 0 ? Moment(c.Start) : events[^1].At;
        events.AddRange(c.Extensions.Select(by => new ClockEvent(ClockEventKind.Extended, end, "", by)));
        return DueClock.DueAt(Calendar, new ClockHistory(Moment(c.Start), new TimeLimit(c.Amount, c.Unit), events)) is { } due ? (int)(due.InChina().DateTime - First).TotalMinutes : null;
    }

    private static int? Slow(Case c)
    {
        var amount = c.Amount + c.Extensions.Sum();
        var (running, next, counted) = (true, 0, 0);
        var month = c.Unit == LimitUnit.NaturalMonths ? (First.AddMinutes(c.Start).Date.AddMonths(amount) - First.AddMinutes(c.Start).Date).Days : 0;
        for (var minute = c.Start; minute < Minutes; minute++)
        {
            for (; next < c.Stops.Length && c.Stops[next] == minute; next++) running = !running;
            if (!running && next == c.Stops.Length) return null;
            var (day, of) = (minute / 1440, minute % 1440);
            if (c.Unit == LimitUnit.WorkingHours)
            {
                var isOpen = of is (>= 540 and < 720) or (>= 780 and < 1020);
                if (isOpen && Worked[day] && running && ++counted == amount * 60) return minute + 1;
                continue;
            }
            if (of != 1020 || day == c.Start / 1440 || !running) continue;
            if (c.Unit != LimitUnit.WorkingDays || Worked[day]) counted++;
            if (counted >= (c.Unit == LimitUnit.NaturalMonths ? month : amount) && Worked[day]) return minute;
        }
        return null;
    }

    private static DateTimeOffset Moment(int minute) => DateOnly.FromDateTime(First.AddMinutes(minute)).StartInChina() + TimeSpan.FromMinutes(minute % 1440);
}
