using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Search;

/// <summary>Builds the whole index anew: after an upgrade that reads texts otherwise, and for records that were written past the platform.</summary>
internal static class SearchIndexing
{
    public const string Name = "search-index";

    /// <summary>Records a transaction: well under 50 ms of holding the gate.</summary>
    private const int Batch = 25;

    /// <summary>Records looked up at once: every kind is asked for its next ones, and there are many kinds.</summary>
    private const int Ahead = 20 * Batch;

    public static JobKind Kind { get; } = new(Name, () => Words.Job_SearchIndex, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator } };

    /// <summary>All kinds go on together in the order of their ids, which is that of their making: so the newest end up on top.</summary>
    /// <param name="Before">The last row when the job began: what still stands at or before it in the end belongs to no record any more.</param>
    internal sealed record Place(Guid Last, long Done, long Before);

    private static async Task RunAsync(JobRun run)
    {
        var (db, kinds) = (run.Db, run.Db.Searchables.All);
        var place = run.CheckpointAs<Place>() ?? new Place(Guid.Empty, 0, await LastRowAsync(db));
        long total = 0;
        foreach (var kind in kinds) total += await kind.CountAsync(db);
        while (await NextAsync(db, place.Last) is { Count: > 0 } next)
            foreach (var some in next.Chunk(Batch))
            {
                place = place with { Last = some[^1].Id, Done = place.Done + some.Length };
                await db.WriteAsync(async () =>
                {
                    foreach (var group in some.GroupBy(s => s.Kind, s => s.Id)) await SearchIndex.WriteAsync(db, group.Key, [.. group]);
                    await run.CheckpointAsync(place);
                });
                await run.ReportAsync(place.Done, Math.Max(total, place.Done));
            }
        await RemoveOldAsync(run, place);
        run.Finish(string.Format(null, Words.Job_SearchIndexed, place.Done.ToString("#,##0", null)), data: new { documents = place.Done });
    }

    private static async Task<IReadOnlyList<(Searchable Kind, Guid Id)>> NextAsync(WutongDb db, Guid last)
    {
        List<(Searchable Kind, Guid Id)> found = [];
        foreach (var kind in db.Searchables.All) found.AddRange((await kind.NextAsync(db, last, Ahead)).Select(id => (kind, id)));
        return [.. found.OrderBy(f => f.Id.ToString("N"), StringComparer.Ordinal).Take(Ahead)];
    }

    private static Task<long> LastRowAsync(WutongDb db) => db.Database.SqlQueryRaw<long>("SELECT coalesce(max(\"Row\"), 0) AS \"Value\" FROM \"SearchDocuments\"").SingleAsync();

    private static async Task RemoveOldAsync(JobRun run, Place place)
    {
        var db = run.Db;
        var removed = true;
        while (removed) await db.WriteAsync(async () =>
        {
            var old = await db.Database.SqlQueryRaw<Guid>("SELECT \"Id\" AS \"Value\" FROM \"SearchDocuments\" WHERE \"Row\" <= {0} ORDER BY \"Row\" LIMIT {1}", place.Before, Batch).ToListAsync();
            removed = old.Count > 0;
            await using var store = SearchStore.For(db);
            await store.KeepOnlyAsync(old, new HashSet<(Guid, int)>());
            await run.CheckpointAsync(place);
        });
    }

    /// <summary>Enqueues the job when there are records but no index, as after an upgrade from a program without search.</summary>
    internal static async Task<bool> EnqueueIfEmptyAsync(WutongDb db, DateTimeOffset now)
    {
        if (await LastRowAsync(db) > 0) return false;
        var holdsRecords = false;
        foreach (var kind in db.Searchables.All) holdsRecords |= (await kind.NextAsync(db, Guid.Empty, 1)).Count > 0;
        return holdsRecords && await db.WriteAsync(async () =>
        {
            if (await db.Jobs.Whole.AnyAsync(j => j.Kind == Name && (j.State == JobState.Waiting || j.State == JobState.Running))) return false;
            db.Jobs.Add(Job.For(Actor.Machine(now), Name, null));
            return true;
        });
    }
}

/// <summary>Looks once, as the program starts, whether the index must be built.</summary>
internal sealed partial class SearchStart(IServiceScopeFactory scopes, TimeProvider time, ILogger<SearchStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await scopes.AsMachineAsync(time, db => SearchIndexing.EnqueueIfEmptyAsync(db, time.Now()));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Pages work without search; the job can be started by hand.
            LookFailed(log, failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Whether the search index must be built could not be seen.")] private static partial void LookFailed(ILogger log, Exception failure);
}

/// <summary>What search needs of a program.</summary>
public static class SearchServices
{
    public static void AddSearchStart(this IServiceCollection services) => services.AddHostedService<SearchStart>();
}
