using Wutong.Platform.Calendar;
using Wutong.Platform.Time;

namespace Wutong.Platform.Clocks;

/// <summary>
/// When something is due, computed from what happened and the calendar; nobody types it in. The rules are those of the Civil Code
/// (民法典 第200–204条): hours count from the moment; of days and months the first day does not count, a month ends on the day of its
/// number or on its last day, a last day that is not worked moves to the next working day, and ends when offices close. A day counts
/// when the clock runs at the time offices close on it: so a pause of a few hours within a day costs none, and one over night costs one.
/// </summary>
public static class DueClock
{
    /// <summary>The moment; null while the clock stands in a pause that began before it.</summary>
    public static DateTimeOffset? DueAt(WorkCalendar calendar, ClockHistory clock) =>
        clock.Limit.Unit == LimitUnit.WorkingHours ? AfterHours(calendar, clock) : LastDay(calendar, clock) is { } day ? calendar.CloseOf(day) : null;

    private static DateTimeOffset? AfterHours(WorkCalendar calendar, ClockHistory clock)
    {
        var left = TimeSpan.FromHours(clock.Total);
        for (var day = clock.Start.Day(); !StandsFrom(clock, day.StartInChina()); day = day.AddDays(1))
            foreach (var (opens, closes) in calendar.OpenOn(day))
                foreach (var (from, to) in clock.RunningIn(opens, closes))
                {
                    if (to - from >= left) return from + left;
                    left -= to - from;
                }
        return null;
    }

    /// <summary>The day that counts as the last of a limit in days or months; null while the clock stands in a pause that began before it.</summary>
    internal static DateOnly? CountEnds(WorkCalendar calendar, ClockHistory clock)
    {
        var left = DaysOf(clock);
        for (var day = clock.Start.Day().AddDays(1); !StandsFrom(clock, calendar.CloseOf(day)); day = day.AddDays(1))
            if (clock.RunsAt(calendar.CloseOf(day)) && (clock.Limit.Unit != LimitUnit.WorkingDays || calendar.IsWorkday(day)) && --left == 0) return day;
        return null;
    }

    private static DateOnly? LastDay(WorkCalendar calendar, ClockHistory clock)
    {
        if (CountEnds(calendar, clock) is not { } counted) return null;
        for (var day = counted; !StandsFrom(clock, calendar.CloseOf(day)); day = day.AddDays(1))
            if (clock.RunsAt(calendar.CloseOf(day)) && calendar.IsWorkday(day)) return day;
        return null;
    }

    /// <summary>The limit in days, as its unit counts them.</summary>
    private static int DaysOf(ClockHistory clock)
    {
        if (clock.Limit.Unit != LimitUnit.NaturalMonths) return clock.Total;
        var first = clock.Start.Day();
        return first.AddMonths(clock.Total).DayNumber - first.DayNumber;
    }

    /// <summary>Whether the clock stands at the moment and nobody knows until when.</summary>
    private static bool StandsFrom(ClockHistory clock, DateTimeOffset moment) => clock.PausedSince <= moment;
}
