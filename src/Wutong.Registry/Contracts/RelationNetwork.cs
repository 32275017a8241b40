using Wutong.Network;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;
using Wutong.Registry.Paths;
using Wutong.Registry.People;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.Contracts;

/// <summary>
/// The relations of the registry, held in memory as a graph for the question who can introduce somebody. One for each database that a process serves. It is made
/// when it is first asked, and before each answer takes in whatever has been committed since, by whichever process.
/// </summary>
public sealed class RelationNetwork : IDisposable
{
    /// <summary>From so many changed rows on they are worked in: until then each change costs a little more than the one before.</summary>
    private const int MostChangedRows = 20_000;

    /// <summary>More changes than this are not taken in one by one.</summary>
    private const int MostChanges = 50_000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ChangeFeed feed = new(nameof(Relationship), nameof(Organisation), nameof(Site), nameof(Person));
    private TieGraph? graph;
    private Dictionary<Guid, Guid> survivors = [];
    private DateOnly day;

    /// <summary>The graph as of everything that is committed.</summary>
    internal async Task<TieGraph> CurrentAsync(WutongDb db, Actor actor)
    {
        await turn.WaitAsync();
        try
        {
            var changes = await feed.NextAsync(db);
            var rows = new NetworkRows(db, actor.Now.Day());
            if (graph is null || changes.Count > MostChanges) await ReadAsync(db, rows, actor.Now.Day());
            else await FollowAsync(db, rows, changes, actor.Now.Day());
            return graph!;
        }
        catch
        {
            // What was told is not told again: everything is read anew instead.
            graph = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task ReadAsync(WutongDb db, NetworkRows rows, DateOnly today)
    {
        survivors = await rows.SurvivorsAsync();
        graph = TieGraph.Build(await rows.AllTiesAsync(survivors), await new OwnEnds(db, today).AllAsync());
        day = today;
    }

    private async Task FollowAsync(WutongDb db, NetworkRows rows, IReadOnlyList<ChangedRow> changes, DateOnly today)
    {
        List<Guid> Of(params ReadOnlySpan<string> entities)
        {
            List<Guid> found = [];
            foreach (var change in changes) if (entities.Contains(change.Entity)) found.Add(change.RootId);
            return [.. found.Distinct()];
        }
        var (relations, organisations, people) = (Of(nameof(Relationship)), Of(nameof(Organisation), nameof(Site)), Of(nameof(Person)));
        if (today != day)
        {
            relations.AddRange(await rows.EndedSinceAsync(today < day ? today : day));
            organisations.AddRange(await rows.MovedSinceAsync(today < day ? today : day));
            day = today;
        }
        if (relations.Count + organisations.Count + people.Count == 0) return;
        if (organisations.Count > 0) relations.AddRange(await MergedAsync(rows, organisations));
        if (people.Count > 0) relations.AddRange(await rows.RelationsOfPeopleAsync(people));
        var ids = relations.Distinct().ToList();
        var ties = await rows.TiesAsync(ids, survivors);
        var own = new OwnEnds(db, today);
        // Whoever a relation made ours may cease to be when it goes: its ends are asked about as they were and as they are.
        var ends = ties.SelectMany(t => new[] { t.From, t.To }).Concat(graph!.EndsOf(ids)).Concat(organisations.Count == 0 ? [] : await own.DependentsAsync(organisations)).Distinct().ToList();
        var ours = await own.AmongAsync(ends);
        graph = graph.With(new TieChanges(ties, ids, ends.ToDictionary(end => end, ours.Contains)));
        if (graph.ChangedRows > MostChangedRows) graph = graph.Compacted();
    }

    /// <summary>The relations of those organisations that are read as another than before.</summary>
    private async Task<List<Guid>> MergedAsync(NetworkRows rows, List<Guid> organisations)
    {
        var now = await rows.SurvivorsAsync();
        var moved = now.Keys.Union(survivors.Keys).Where(id => now.GetValueOrDefault(id) != survivors.GetValueOrDefault(id)).ToList();
        survivors = now;
        if (moved.Count == 0) return [];
        organisations.AddRange(moved);
        return await rows.RelationsOfAsync(moved);
    }

    public void Dispose() => turn.Dispose();
}
