using Wutong.Network;

namespace Wutong.Tests.Network;

/// <summary>What the engine must find, by looking at every way there is.</summary>
internal sealed class EveryChain(IReadOnlyCollection<Tie> ties, IReadOnlySet<Guid> sources, byte allowed, IReadOnlySet<Guid> without)
{
    private readonly ILookup<Guid, (Guid To, Tie Tie)> rows = ties.Where(t => t.From != t.To && (t.Needs & ~allowed) == 0 && !without.Contains(t.Id))
        .SelectMany(t => new[] { (At: t.From, To: t.To, Tie: t), (At: t.To, To: t.From, Tie: t) })
        .OrderByDescending(l => l.Tie.Percent).ThenByDescending(l => l.Tie.Day).ThenBy(l => l.Tie.Id)
        .ToLookup(l => l.At, l => (l.To, l.Tie));

    /// <summary>The ids of the ties of each chain, from the source on, best first.</summary>
    public List<string> Best(Guid target, int most) =>
        [.. Ways([target], []).OrderBy(w => w.Count).ThenByDescending(w => w.Aggregate(1L, (product, tie) => product * tie.Percent)).ThenByDescending(w => w.Min(t => t.Day))
            .Take(most).Select(w => string.Join('-', w.Select(t => t.Id).Reverse()))];

    /// <summary>In the order of their ties, outward; Linq's sorting keeps it among equals.</summary>
    private IEnumerable<List<Tie>> Ways(List<Guid> nodes, List<Tie> way)
    {
        if (way.Count > 0 && sources.Contains(nodes[^1])) { yield return [.. way]; yield break; }
        if (way.Count == Chain.MostTies) yield break;
        foreach (var (to, tie) in rows[nodes[^1]].DistinctBy(l => l.To))
        {
            if (nodes.Contains(to)) continue;
            foreach (var longer in Ways([.. nodes, to], [.. way, tie])) yield return longer;
        }
    }
}
