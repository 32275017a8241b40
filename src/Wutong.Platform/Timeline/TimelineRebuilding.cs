using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>Asks every record anew what it tells: after an upgrade that tells more, and for records that were written past the platform. Nobody is told of what comes up.</summary>
internal static class TimelineRebuilding
{
    public const string Name = "timeline";

    public static JobKind Kind { get; } = new(Name, () => Words.Job_Timeline, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator } };

    private static async Task RunAsync(JobRun run)
    {
        var db = run.Db;
        var sources = db.Modules.Timeline.All.Select(s => new RootWalk.Source(s.Root, after => s.NextAsync(db, after, RootWalk.Batch), () => s.CountAsync(db), ids => TimelineIndex.WriteAsync(db, s, ids)));
        var done = await RootWalk.RunAsync(run, sources);
        run.Finish(string.Format(null, Words.Job_TimelineDone, done.ToString("#,##0", null)), data: new { records = done });
    }
}
