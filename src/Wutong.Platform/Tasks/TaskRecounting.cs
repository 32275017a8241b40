using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>Computes every running deadline anew after the working calendar or the office hours have changed, and says on each task that moved that it did.</summary>
internal static class TaskRecounting
{
    public const string Name = "recount-tasks";

    private const int Batch = 25;

    public static JobKind Kind { get; } = new(Name, () => Words.Job_Recount, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator } };

    /// <summary>How far it is.</summary>
    /// <param name="After">The last task that was looked at.</param>
    internal sealed record Position(Guid After, long Seen, long Moved);

    private static async Task RunAsync(JobRun run)
    {
        var (db, now) = (run.Db, run.Actor.Now);
        var (calendar, reminders) = (await db.WorkCalendarAsync(), await db.RemindersAsync());
        var at = run.CheckpointAs<Position>() ?? new Position(Guid.Empty, 0, 0);
        var total = at.Seen + await Open(db, at.After).CountAsync();
        while (true)
        {
            Position next = at;
            await db.WriteAsync(async () =>
            {
                var tasks = await Open(db, at.After).WithEvents().OrderBy(t => t.Id).Take(Batch).ToListAsync();
                if (tasks.Count == 0) return;
                var moved = tasks.Where(t => t.Recount(calendar, reminders, now)).ToList();
                foreach (var task in moved)
                {
                    task.Recounted(now);
                    await db.TellOfTaskAsync(task, now);
                }
                next = new Position(tasks[^1].Id, at.Seen + tasks.Count, at.Moved + moved.Count);
                await run.CheckpointAsync(next);
            });
            if (next == at) break;
            at = next;
            await run.ReportAsync(at.Seen, total);
        }
        run.Finish(string.Format(null, Words.Job_Recounted, at.Seen, at.Moved), data: at);
    }

    // What is paused has no deadline; what is reported or over has had it.
    private static IQueryable<WorkTask> Open(WutongDb db, Guid after) => db.Tasks.Whole.Where(t => t.State == TaskState.Open && t.Id > after);
}
