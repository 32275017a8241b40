using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Absences;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;

namespace Wutong.Platform.Tasks;

/// <summary>What people are told about tasks: of each event those whom it concerns and who did not do it themselves; of deadlines whoever can still do something about them.</summary>
internal static class TaskMessages
{
    private static readonly MessageKind
        Given = new("task-given", () => Words.Message_TaskGiven, () => Words.Message_TaskGivenText),
        Reported = new("task-reported", () => Words.Message_TaskReported, () => Words.Message_TaskReportedText),
        SentBack = new("task-sent-back", () => Words.Message_TaskSentBack, () => Words.Message_TaskSentBackText),
        Asked = new("task-extension-asked", () => Words.Message_TaskAsked, () => Words.Message_TaskAskedText),
        Extended = new("task-extended", () => Words.Message_TaskExtended, () => Words.Message_TaskExtendedText),
        NotExtended = new("task-not-extended", () => Words.Message_TaskNotExtended, () => Words.Message_TaskNotExtendedText),
        Closed = new("task-closed", () => Words.Message_TaskClosed, () => Words.Message_TaskClosedText),
        Withdrawn = new("task-withdrawn", () => Words.Message_TaskWithdrawn, () => Words.Message_TaskWithdrawnText),
        Recounted = new("task-recounted", () => Words.Message_TaskRecounted, () => Words.Message_TaskRecountedText),
        Soon = new("task-due-soon", () => Words.Message_TaskSoon, () => Words.Message_TaskSoonText) { IsUrgent = true },
        Late = new("task-late", () => Words.Message_TaskLate, () => Words.Message_TaskLateText) { IsUrgent = true },
        VeryLate = new("task-very-late", () => Words.Message_TaskVeryLate, () => Words.Message_TaskVeryLateText),
        Paused = new("task-paused-long", () => Words.Message_TaskPaused, () => Words.Message_TaskPausedText);

    public static IReadOnlyList<MessageKind> All { get; } =
        [Given, Reported, SentBack, Asked, Extended, NotExtended, Closed, Withdrawn, Recounted, Soon, Late, VeryLate, Paused, AbsenceMessages.Deputy];

    extension(WutongDb db)
    {
        /// <summary>Tells of what has just happened to a task; part of the write in which it happens.</summary>
        public async Task TellOfTaskAsync(WorkTask task, DateTimeOffset now)
        {
            var happened = task.Events[^1];
            var (kind, to) = ToldOf(task, happened);
            if (kind is null || to is not { } reader || reader == happened.ById) return;
            await db.SendMessageAsync(kind, reader, Text(task, $"{task.Id}:{happened.Number}"), now);
        }

        /// <summary>Speaks of a task's deadline, or of its pause.</summary>
        /// <param name="chief">Of whom it is, when that head of the office is to be told.</param>
        public async Task RemindOfTaskAsync(WorkTask task, TaskNotice notice, Guid? chief, DateTimeOffset now)
        {
            // Where nothing ran for a while: what is late by now is not called soon.
            if (notice == TaskNotice.Soon && task.IsLate(now)) return;
            var today = now.Day();
            var deputies = await db.Absences.Whole.Where(a => a.UserId == task.OwnerId && a.From <= today && a.To >= today).Select(a => (Guid?)a.DeputyId).ToListAsync();
            var (kind, readers) = notice switch
            {
                TaskNotice.None => (Paused, (IEnumerable<Guid?>)[task.OwnerId, task.GiverId]),
                TaskNotice.Soon => (Soon, [task.OwnerId, .. deputies]),
                TaskNotice.Late => (Late, [task.OwnerId, task.GiverId, .. deputies]),
                _ => (VeryLate, [chief ?? task.GiverId]),
            };
            var key = notice == TaskNotice.None ? $"{task.Id}:paused:{task.NextNoticeAt?.UtcTicks}" : $"{task.Id}:{notice}:{task.DueAt?.UtcTicks}";
            foreach (var reader in readers.OfType<Guid>().Distinct()) await db.SendMessageAsync(kind, reader, Text(task, key), now);
        }
    }

    private static (MessageKind? Kind, Guid? To) ToldOf(WorkTask task, TaskEvent happened) => happened.Kind switch
    {
        TaskEventKind.Given or TaskEventKind.HandedOver or TaskEventKind.Reopened => (Given, task.OwnerId),
        TaskEventKind.Reported => (Reported, task.GiverId),
        TaskEventKind.SentBack => (SentBack, task.OwnerId),
        TaskEventKind.ExtensionAsked => (Asked, task.GiverId),
        TaskEventKind.Extended => (Extended, task.OwnerId),
        TaskEventKind.ExtensionRefused => (NotExtended, task.OwnerId),
        TaskEventKind.Closed => (Closed, task.OwnerId),
        TaskEventKind.Withdrawn => (Withdrawn, task.OwnerId),
        TaskEventKind.Recounted => (Recounted, task.OwnerId),
        _ => (null, null),
    };

    private static MessageText Text(WorkTask task, string key) =>
        new(task.Title, $"/tasks/{task.Id}", key, task.DueAt is { } due ? due.InChina().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "—", Reminders.PauseDays.ToString(CultureInfo.InvariantCulture));
}
