using Microsoft.EntityFrameworkCore;
using Wutong.Network;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.Paths;

/// <summary>
/// Finds chains for one asker. The graph leaves out what whole classes of askers may not see; each relation of what it found is then asked for by the rule of its
/// rows and its evidence, and if one is not the asker's it is taken away and the search begins anew. What is left at the end is what a search among the asker's own
/// relations would have found.
/// </summary>
internal sealed class PathSearch(WutongDb db, Actor actor)
{
    /// <summary>Each round looks at twice as many chains as the one before, up to this: where much is hidden it comes to light sooner.</summary>
    private const int MostAtOnce = 640;

    private readonly Dictionary<Guid, Relationship> visible = [];
    private readonly Dictionary<Guid, RecordLink> sources = [];
    private readonly HashSet<Guid> hidden = [];

    public async Task<IReadOnlyList<RelationPath>> FindAsync(TieGraph graph, Guid target, int most)
    {
        var allowed = actor.IsAny(RegistryModule.ContactReaders.Intersect(Roles.Staff)) ? NetworkRows.Personal : (byte)0;
        for (var wanted = most; ; wanted = Math.Min(2 * wanted, Math.Max(most, MostAtOnce)))
        {
            var chains = graph.Find(target, wanted, allowed, hidden);
            await AskAsync([.. chains.SelectMany(c => c.Ties).Distinct().Where(t => !visible.ContainsKey(t))]);
            var best = chains.Take(most).ToList();
            if (!best.SelectMany(c => c.Ties).Any(hidden.Contains)) return await ReadAsync(best);
        }
    }

    /// <summary>Sorts relations into those that the asker may see with their evidence and the others.</summary>
    private async Task AskAsync(List<Guid> ids)
    {
        var found = await db.Relationships.VisibleTo(actor).Where(Relationship.CountsOn(actor.Now.Day())).Where(r => ids.Contains(r.Id)).AsNoTracking().ToListAsync();
        foreach (var (id, link) in await db.RecordLinksAsync(actor, found.Select(r => r.SourceId).OfType<Guid>())) sources[id] = link;
        foreach (var relation in found) if (relation.SourceId is not { } source || sources.ContainsKey(source)) visible[relation.Id] = relation;
        hidden.UnionWith(ids.Where(id => !visible.ContainsKey(id)));
    }

    private async Task<IReadOnlyList<RelationPath>> ReadAsync(List<Chain> chains)
    {
        var relations = chains.SelectMany(c => c.Ties).Distinct().Select(t => visible[t]).ToList();
        var ends = await RelationshipEnds.LoadAsync(db, actor, relations);
        var starts = await PathStarts.LoadAsync(db, actor, [.. chains.Select(c => c.Nodes[0]).Distinct()]);
        return [.. chains.Select(chain =>
        {
            var (start, through) = starts.Of(chain.Nodes[0]);
            return new RelationPath(start, through, [.. chain.Ties.Select((tie, i) => Step(visible[tie], chain.Nodes[i], ends))], chain.Percent, chain.OldestDay);
        })];
    }

    private RelationStep Step(Relationship relation, Guid from, RelationshipEnds ends)
    {
        PathEnd first = Of(ends.Of(relation.FromOrganisationId, relation.FromPersonId)), second = Of(ends.Of(relation.ToOrganisationId, relation.ToPersonId));
        var isReversed = first.Id != from;
        return new(relation.Id, isReversed ? second : first, isReversed ? first : second, relation.Kind, isReversed, relation.Detail, relation.Until, relation.Confidence,
            relation.SourceKind, relation.SourceId is { } source ? sources[source] : null, relation.SourceText, relation.RecordedAt.Day(), relation.IsExample);
    }

    internal static PathEnd Of(Neighbourhood.End end) => new(end.Id, end.Name, end.IsPerson);
}
