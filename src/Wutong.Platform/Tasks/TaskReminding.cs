using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>Speaks of deadlines when it is time: before them to who has the task, after them to who gave it, at last to the head of the office.</summary>
internal static class TaskReminding
{
    public const string Name = "remind-tasks";

    private const int Batch = 15;

    public static JobKind Kind { get; } = new(Name, () => Words.Job_Remind, RunAsync) { Schedule = Schedule.Every(10), IsQuiet = true };

    private static async Task RunAsync(JobRun run)
    {
        var (db, now) = (run.Db, run.Actor.Now);
        var (calendar, reminders) = (await db.WorkCalendarAsync(), await db.RemindersAsync());
        var told = 0L;
        while (true)
        {
            var count = await db.WriteAsync(async () =>
            {
                var tasks = await db.Tasks.Whole.WithEvents().Where(t => t.NextNoticeAt <= now).OrderBy(t => t.NextNoticeAt).Take(Batch).ToListAsync();
                var offices = tasks.Select(t => t.OfficeId).Distinct().ToList();
                var chiefs = await db.Offices.Whole.Where(o => offices.Contains(o.Id) && o.ChiefId != null).ToDictionaryAsync(o => o.Id, o => o.ChiefId!.Value);
                foreach (var task in tasks)
                {
                    var notice = task.State == TaskState.Paused ? TaskNotice.None : task.NextNotice;
                    Guid? chief = notice == TaskNotice.Escalated && chiefs.TryGetValue(task.OfficeId, out var head) && head != task.OwnerId ? head : null;
                    if (chief is { } told) task.Escalate(told, now);
                    await db.RemindOfTaskAsync(task, notice, chief, now);
                    task.HasTold(notice, calendar, reminders, now);
                }
                return tasks.Count;
            });
            if (count == 0) break;
            told += count;
            await run.ReportAsync(told);
        }
        run.Finish(string.Format(null, Words.Job_Reminded, told));
    }
}
