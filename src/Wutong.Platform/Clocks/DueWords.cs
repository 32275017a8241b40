using System.Globalization;
using Wutong.Platform.Calendar;
using Wutong.Platform.Time;

namespace Wutong.Platform.Clocks;

/// <summary>One reason: what counts in the reader's language, and what it is about as somebody entered it: a festival, the words of a pause.</summary>
public sealed record DueReason(string Text, string? About = null);

/// <summary>Why something is due when it is, in the words of the reader's language, one reason a line.</summary>
public static class DueWords
{
    /// <summary>"2026-10-14（周三）17:00".</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var here = moment.InChina();
        return string.Format(null, Words.Clock_Moment, Day(moment.Day()), here.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>"2026-10-14（周三）".</summary>
    public static string Day(DateOnly day) =>
        string.Format(null, Words.Clock_Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Words.Clock_Weekdays.Split(' ')[(int)day.DayOfWeek]);

    /// <summary>"5 个工作日".</summary>
    public static string Limit(TimeLimit limit) => string.Format(null, limit.Unit switch
    {
        LimitUnit.WorkingHours => Words.Clock_Hours,
        LimitUnit.WorkingDays => Words.Clock_WorkingDays,
        LimitUnit.NaturalDays => Words.Clock_NaturalDays,
        _ => Words.Clock_Months,
    }, limit.Amount);

    public static IReadOnlyList<DueReason> Explain(WorkCalendar calendar, ClockHistory clock)
    {
        var due = DueClock.DueAt(calendar, clock);
        var (first, last) = (clock.Start.Day(), due?.Day() ?? clock.PausedSince!.Value.Day());
        List<DueReason> lines = [new(Counting(calendar, clock))];
        if (clock.Limit.Unit is LimitUnit.WorkingHours or LimitUnit.WorkingDays)
        {
            var from = clock.Limit.Unit == LimitUnit.WorkingHours ? first : first.AddDays(1);
            lines.AddRange(Arranged(calendar, from, last));
            if (WorkCalendar.Days(from, last).Count(d => WorkCalendar.IsWeekend(d) && calendar[d] is null) is > 0 and var weekends) lines.Add(new(string.Format(null, Words.Clock_Weekends, weekends)));
        }
        foreach (var (from, to) in clock.Pauses)
        {
            var reason = clock.Events.Last(e => e.Kind == ClockEventKind.Paused && e.At == from).Reason;
            lines.Add(new(to == DateTimeOffset.MaxValue ? string.Format(null, Words.Clock_PausedSince, Moment(from)) : string.Format(null, Words.Clock_Paused, Moment(from), Moment(to)), reason));
        }
        foreach (var extension in clock.Events.Where(e => e.Kind == ClockEventKind.Extended))
            lines.Add(new(string.Format(null, Words.Clock_Extended, Day(extension.At.Day()), Limit(clock.Limit with { Amount = extension.Amount })), extension.Reason));
        if (clock.Limit.Unit != LimitUnit.WorkingHours && due is not null && DueClock.CountEnds(calendar, clock) is { } counted && counted != last) lines.Add(new(string.Format(null, Words.Clock_Moved, Day(counted), Day(last))));
        lines.AddRange(Enumerable.Range(first.Year, last.Year - first.Year + 1).Where(y => !calendar.Knows(y)).Select(y => new DueReason(string.Format(null, Words.Clock_UnknownYear, y))));
        return lines;
    }

    private static string Counting(WorkCalendar calendar, ClockHistory clock)
    {
        var (hours, first, limit) = (calendar.Hours, clock.Start.Day(), Limit(clock.Limit));
        return clock.Limit.Unit == LimitUnit.WorkingHours
            ? string.Format(null, Words.Clock_FromMoment, Moment(clock.Start), limit, $"{hours.Opens:HH:mm}–{hours.Lunch:HH:mm}", $"{hours.Resumes:HH:mm}–{hours.Closes:HH:mm}")
            : string.Format(null, Words.Clock_FromNextDay, Day(first), limit);
    }

    /// <summary>Holidays in runs, and days that were made up.</summary>
    private static IEnumerable<DueReason> Arranged(WorkCalendar calendar, DateOnly from, DateOnly to)
    {
        var days = calendar.Arranged(from, to).ToList();
        for (var i = 0; i < days.Count;)
        {
            var end = i;
            while (end + 1 < days.Count && days[end + 1].IsWorkday == days[i].IsWorkday && days[end + 1].Name == days[i].Name && days[end + 1].On == days[end].On.AddDays(1)) end++;
            yield return new(days[i].IsWorkday ? string.Format(null, Words.Clock_MadeUp, Day(days[i].On))
                : end == i ? string.Format(null, Words.Clock_OffOne, Day(days[i].On))
                : string.Format(null, Words.Clock_Off, Day(days[i].On), Day(days[end].On)), days[i].Name);
            i = end + 1;
        }
    }
}
