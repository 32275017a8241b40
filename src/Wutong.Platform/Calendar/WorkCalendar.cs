using Wutong.Platform.Time;

namespace Wutong.Platform.Calendar;

/// <summary>A day that is not what its place in the week says: a holiday, or a weekend day on which work is made up.</summary>
/// <param name="Name">The festival it belongs to, e.g. 春节.</param>
public sealed record ArrangedDay(DateOnly On, bool IsWorkday, string Name);

/// <summary>When offices are open on a working day, by the Chinese wall clock; in order, with a break at noon.</summary>
public sealed record OfficeHours(TimeOnly Opens, TimeOnly Lunch, TimeOnly Resumes, TimeOnly Closes)
{
    public static OfficeHours Usual { get; } = new(new(9, 0), new(12, 0), new(13, 0), new(17, 0));

    public bool IsInOrder => Opens < Lunch && Lunch <= Resumes && Resumes < Closes;
}

/// <summary>
/// Which days are worked, and when. A year whose holidays nobody has entered yet has its weekends alone; <see cref="Knows"/> tells, so
/// that whoever shows a day of such a year can say so.
/// </summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<DateOnly, ArrangedDay> arranged;
    private readonly HashSet<int> known;

    /// <param name="arranged">Each day once.</param>
    /// <param name="hours">In order, see <see cref="OfficeHours.IsInOrder"/>.</param>
    public WorkCalendar(IEnumerable<ArrangedDay> arranged, OfficeHours hours)
    {
        if (!hours.IsInOrder) throw new ArgumentException("Office hours are not in order.", nameof(hours));
        this.arranged = arranged.ToDictionary(d => d.On);
        known = [.. this.arranged.Keys.GroupBy(d => d.Year).Where(y => y.Any(d => d.DayOfYear <= LastOfHolidays)).Select(y => y.Key)];
        Hours = hours;
    }

    // The last days of December may be arranged by the next year's notice: they alone do not make a year known.
    private const int LastOfHolidays = 350;

    public OfficeHours Hours { get; }

    /// <summary>Whether the holidays of the year were entered.</summary>
    public bool Knows(int year) => known.Contains(year);

    /// <summary>What was arranged for the day; null for an ordinary one.</summary>
    public ArrangedDay? this[DateOnly day] => arranged.GetValueOrDefault(day);

    /// <summary>What was arranged from one day to another, in order.</summary>
    public IEnumerable<ArrangedDay> Arranged(DateOnly from, DateOnly to) => Days(from, to).Select(d => this[d]).OfType<ArrangedDay>();

    /// <summary>Each day from one to another, with both.</summary>
    public static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    /// <summary>The first and the last day of a year.</summary>
    public static (DateOnly First, DateOnly Last) Year(int year) => (new(year, 1, 1), new(year, 12, 31));

    /// <summary>The weeks of a month, Monday first; null before its first and after its last day.</summary>
    public static IEnumerable<DateOnly?[]> WeeksOf(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var before = ((int)first.DayOfWeek + 6) % 7;
        var days = DateTime.DaysInMonth(year, month);
        return Enumerable.Range(0, (before + days + 6) / 7)
            .Select(week => Enumerable.Range(week * 7 - before, 7).Select(i => i >= 0 && i < days ? first.AddDays(i) : (DateOnly?)null).ToArray());
    }

    public bool IsWorkday(DateOnly day) => arranged.TryGetValue(day, out var special) ? special.IsWorkday : !IsWeekend(day);

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The same time of the day, so many working days later, or earlier where <paramref name="days"/> is negative.</summary>
    public DateTimeOffset AddWorkdays(DateTimeOffset moment, int days)
    {
        var day = moment.Day();
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(Math.Sign(days));
            if (IsWorkday(day)) left--;
        }
        return moment.AddDays(day.DayNumber - moment.Day().DayNumber);
    }

    /// <summary>The moment at which offices close on the day, also if it is not worked.</summary>
    public DateTimeOffset CloseOf(DateOnly day) => At(day, Hours.Closes);

    /// <summary>When offices are open on the day: nothing, or morning and afternoon.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenOn(DateOnly day) => IsWorkday(day)
        ? [(At(day, Hours.Opens), At(day, Hours.Lunch)), (At(day, Hours.Resumes), At(day, Hours.Closes))]
        : [];

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => day.StartInChina() + time.ToTimeSpan();
}
