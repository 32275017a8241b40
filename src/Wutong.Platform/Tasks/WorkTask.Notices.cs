using Wutong.Platform.Calendar;

namespace Wutong.Platform.Tasks;

/// <summary>What was told about a task's deadline.</summary>
internal enum TaskNotice
{
    None,

    /// <summary>The owner was told that it is due soon.</summary>
    Soon,

    /// <summary>Owner and giver were told that it is late.</summary>
    Late,

    /// <summary>The head of the office was told, too.</summary>
    Escalated,
}

/// <summary>When it is spoken of deadlines.</summary>
/// <param name="WarnDays">Working days before a deadline on which its owner is warned; 0 for no warning.</param>
/// <param name="EscalateDays">Working days after it on which the head of the office is told; 0 for never.</param>
internal sealed record Reminders(int WarnDays, int EscalateDays)
{
    public const int Most = 30;

    /// <summary>Working days after which somebody is asked whether a pause goes on.</summary>
    public const int PauseDays = 20;
}

internal sealed partial class WorkTask
{
    /// <summary>Says that what <see cref="NextNoticeAt"/> was for has been told, and plans the next.</summary>
    public void HasTold(TaskNotice notice, WorkCalendar calendar, Reminders reminders, DateTimeOffset now)
    {
        Told = notice;
        PlanNotice(calendar, reminders, now, isNew: false);
        // A pause is asked about again and again.
        if (State == TaskState.Paused) NextNoticeAt = calendar.AddWorkdays(now, Reminders.PauseDays);
    }

    public void Escalate(Guid chief, DateTimeOffset now) => Happened(TaskEventKind.Escalated, null, now, words: null, to: chief).DueAt = DueAt;

    /// <summary>What is to be told next.</summary>
    public TaskNotice NextNotice => Told + 1;

    private void PlanNotice(WorkCalendar calendar, Reminders reminders, DateTimeOffset now, bool isNew)
    {
        if (State == TaskState.Paused)
        {
            NextNoticeAt = calendar.AddWorkdays(History().PausedSince ?? now, Reminders.PauseDays);
            return;
        }
        if (State != TaskState.Open || DueAt is not { } due)
        {
            NextNoticeAt = null;
            return;
        }
        var warns = reminders.WarnDays == 0 ? due : calendar.AddWorkdays(due, -reminders.WarnDays);
        // Somebody who has just got it, or just saw the deadline move, needs no warning at once.
        if (isNew) Told = TaskNotice.None;
        if (Told == TaskNotice.None && warns <= now) Told = TaskNotice.Soon;
        NextNoticeAt = Told switch
        {
            TaskNotice.None => warns,
            TaskNotice.Soon => due,
            TaskNotice.Late when reminders.EscalateDays > 0 => calendar.AddWorkdays(due, reminders.EscalateDays),
            _ => null,
        };
    }
}
