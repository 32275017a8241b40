using System.Globalization;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Time;

namespace Wutong.Platform.Tasks;

/// <summary>How a deadline is shown beside a task: a word that says how near it is, and the shape for it.</summary>
/// <param name="Look">A class of the style sheet beside <c>clock</c>: running (empty), soon, late, stop.</param>
internal sealed record TaskClock(string Text, string Look, string Icon)
{
    private const int SoonHours = 48;

    public static TaskClock Of(TaskRow task, DateTimeOffset now) => Of(task.State, task.DueAt, task.StoppedAt, now);

    public static TaskClock Of(TaskState state, DateTimeOffset? due, DateTimeOffset? stopped, DateTimeOffset now)
    {
        if (state is TaskState.Done or TaskState.Withdrawn or TaskState.Reported)
            return due is { } was && stopped > was ? new(string.Format(null, Words.TaskClock_WasLate, Span(stopped.Value - was)), "late", "clock") : new(state.Label(), "stop", "check");
        if (due is not { } at) return new(Words.TaskClock_Stands, "stop", "player-pause");
        if (now > at) return new(string.Format(null, Words.TaskClock_Late, Span(now - at)), "late", "clock");
        return new(Short(at, now), at - now < TimeSpan.FromHours(SoonHours) ? "soon" : "", "clock");
    }

    /// <summary>"今天 17:00", "12-04 17:00".</summary>
    public static string Short(DateTimeOffset moment, DateTimeOffset now)
    {
        var (day, today, time) = (moment.Day(), now.Day(), moment.InChina().ToString("HH:mm", CultureInfo.InvariantCulture));
        if (day == today) return string.Format(null, Words.TaskClock_Today, time);
        if (day == today.AddDays(1)) return string.Format(null, Words.TaskClock_Tomorrow, time);
        return moment.InChina().ToString(day.Year == today.Year ? "MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Span(TimeSpan span) => span.TotalDays >= 1 ? string.Format(null, Words.TaskClock_Days, (int)span.TotalDays)
        : span.TotalHours >= 1 ? string.Format(null, Words.TaskClock_Hours, (int)span.TotalHours) : string.Format(null, Words.TaskClock_Minutes, Math.Max(1, (int)span.TotalMinutes));
}
