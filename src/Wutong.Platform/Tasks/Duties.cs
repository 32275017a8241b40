using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;

namespace Wutong.Platform.Tasks;

/// <summary>A task that a rule gave, as the module sees it whose rule it is.</summary>
public sealed class Duty
{
    public Guid Id { get; init; }

    /// <summary>When it is, or was, due; null while its clock stands.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>
/// Tasks that nobody gives but a rule of a module: what a step of a record asks of whoever has it, by a moment. They are tasks like any other, with reminders,
/// pauses and extensions; the module keeps the id and no deadline.
/// </summary>
public static class Duties
{
    extension(WutongDb db)
    {
        /// <summary>All tasks by their deadline, to be joined into a query.</summary>
        public IQueryable<Duty> DutyTasks => db.Tasks.Whole.Select(t => new Duty { Id = t.Id, DueAt = t.DueAt });

        /// <summary>Gives somebody a duty about a record; part of a write. The id of the task.</summary>
        /// <param name="title">Says what is to be done and never which record: that is told to whoever may see it.</param>
        public async Task<Guid> GiveDutyAsync(string title, Guid owner, Guid office, Guid record, TimeLimit limit, DateTimeOffset now, bool isExample = false)
        {
            var task = new WorkTask { Title = title, RecordId = record, StartedAt = now, LimitAmount = limit.Amount, LimitUnit = limit.Unit, IsExample = isExample };
            task.GiveTo(owner, office, now);
            task.Recount(await db.WorkCalendarAsync(), await db.RemindersAsync(), now);
            db.Tasks.Add(task);
            await db.TellOfTaskAsync(task, now);
            return task.Id;
        }

        /// <summary>Says that a duty is done, as the record shows; one that is over stays as it is.</summary>
        public async Task CloseDutyAsync(Guid id, Guid by, DateTimeOffset now)
        {
            var task = await db.Tasks.Whole.WithEvents().SingleAsync(t => t.Id == id);
            if (task.IsOver) return;
            task.Close(by, now, words: null);
            task.Recount(await db.WorkCalendarAsync(), await db.RemindersAsync(), now);
            await db.TellOfTaskAsync(task, now);
        }
    }
}
