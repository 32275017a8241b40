using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>Asks every record anew what it tells: after an upgrade that tells more, and for records that were written past the platform. Nobody is told of what comes up.</summary>
internal static class TimelineRebuilding
{
    public const string Name = "timeline";

    /// <summary>Records a transaction: well under 50 ms of holding the gate.</summary>
    private const int Batch = 50;

    public static JobKind Kind { get; } = new(Name, () => Words.Job_Timeline, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator } };

    /// <summary>How far it is.</summary>
    /// <param name="Source">Which of the sources.</param>
    /// <param name="Last">The last of its records that was asked.</param>
    internal sealed record Place(int Source, Guid Last, long Done);

    private static async Task RunAsync(JobRun run)
    {
        var (db, sources) = (run.Db, run.Db.Modules.Timeline.All.OrderBy(s => s.Root.FullName, StringComparer.Ordinal).ToList());
        var place = run.CheckpointAs<Place>() ?? new Place(0, Guid.Empty, 0);
        long total = 0;
        foreach (var source in sources) total += await source.CountAsync(db);
        while (place.Source < sources.Count)
        {
            var next = place;
            await db.WriteAsync(async () =>
            {
                var ids = await sources[place.Source].NextAsync(db, place.Last, Batch);
                if (ids.Count > 0) await TimelineIndex.WriteAsync(db, sources[place.Source], ids);
                next = ids.Count == 0 ? place with { Source = place.Source + 1, Last = Guid.Empty } : place with { Last = ids[^1], Done = place.Done + ids.Count };
                await run.CheckpointAsync(next);
            });
            place = next;
            await run.ReportAsync(place.Done, Math.Max(total, place.Done));
        }
        run.Finish(string.Format(null, Words.Job_TimelineDone, place.Done.ToString("#,##0", null)), data: new { records = place.Done });
    }
}
