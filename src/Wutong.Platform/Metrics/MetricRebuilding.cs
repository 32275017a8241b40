using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>Asks every record anew what it contributes: after an upgrade that counts more, and for records that were written past the platform.</summary>
internal static class MetricRebuilding
{
    public static JobKind Kind { get; } = new("metrics", () => Words.Job_Metrics, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator } };

    private static async Task RunAsync(JobRun run)
    {
        var db = run.Db;
        var sources = db.Modules.Metrics.All.Select(s => new RootWalk.Source(s.Root, after => s.NextAsync(db, after, RootWalk.Batch), () => s.CountAsync(db), ids => MetricIndex.WriteAsync(db, s, ids, db.Clock)));
        var done = await RootWalk.RunAsync(run, sources);
        run.Finish(string.Format(null, Words.Job_MetricsDone, done.ToString("#,##0", null)), data: new { records = done });
    }
}
