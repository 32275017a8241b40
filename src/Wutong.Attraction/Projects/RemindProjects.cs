using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Rules;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>
/// Reminds the owners of active projects that nobody has moved, visited or called for a while, and of those whose expected day of signing has passed. Each is told again
/// only after the same time once more.
/// </summary>
internal static class RemindProjects
{
    public const string Name = "remind-projects";
    private const int Batch = 25;

    public static JobKind Kind { get; } = new(Name, () => Words.Job_RemindProjects, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator }, Schedule = Schedule.Every(720), IsQuiet = true };

    public static MessageKind Idle { get; } = new("project-idle", () => Words.Message_ProjectIdle, () => Words.Message_ProjectIdleText);
    public static MessageKind Overdue { get; } = new("project-overdue", () => Words.Message_ProjectOverdue, () => Words.Message_ProjectOverdueText);

    private static async Task RunAsync(JobRun run)
    {
        var (db, now, count) = (run.Db, run.Actor.Now, 0);
        var (today, limit) = (now.Day(), now.AddDays(-(await db.ProjectRuleAsync()).IdleDays));
        var visits = db.Visits.Whole;
        var due = db.Projects.Whole.Where(p => p.State == ProjectState.Active && p.Stage != Stage.AtCapacity && (p.RemindedAt == null || p.RemindedAt < limit)
            && ((p.ExpectedOn < today && p.StageSortValue < (long)Stage.Signed) || (p.ChangedAt < limit && !visits.Any(v => v.ProjectId == p.Id && v.RecordedAt >= limit))));
        while (true)
        {
            var told = 0;
            await db.WriteAsync(async () =>
            {
                await run.HoldAsync();
                var next = await due.AsNoTracking().OrderBy(p => p.Id).Take(Batch).ToListAsync();
                foreach (var project in next) await TellAsync(db, project, today, now);
                var ids = next.Select(p => p.Id).ToList();
                // No change of the project: nobody who edits it meanwhile is told that it changed.
                await db.Projects.Whole.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.RemindedAt, now));
                told = next.Count;
            });
            if (told == 0) break;
            count += told;
        }
        run.Finish(string.Format(null, Words.Job_RemindedProjects, count), data: new { projects = count });
    }

    private static Task TellAsync(WutongDb db, InvestmentProject project, DateOnly today, DateTimeOffset now) => db.SendMessageAsync(
        project.ExpectedOn < today && project.Stage < Stage.Signed ? Overdue : Idle, project.OwnerId, new MessageText(project.CodeName ?? project.Name, $"/attraction/projects/{project.Id}", $"{project.Id}:{today:O}"), now);
}
