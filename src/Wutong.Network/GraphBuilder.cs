using System.Collections.Immutable;

namespace Wutong.Network;

/// <summary>Lays ties out in rows. The ties are dealt out in order of their strength, so that every row comes out in that order.</summary>
internal sealed class GraphBuilder
{
    private readonly record struct Entry(Guid Id, int From, int To, ushort Day, byte Percent, byte Needs) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Id.CompareTo(other.Id);
    }

    private readonly Dictionary<Guid, int> places = [];
    private readonly List<Guid> nodes = [];
    private readonly List<Entry> entries = [];

    public void Add(Tie tie)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tie.Percent is >= 1 and <= 100, true, nameof(tie));
        entries.Add(new(tie.Id, PlaceOf(tie.From), PlaceOf(tie.To), Link.DayOf(tie.Day), tie.Percent, tie.Needs));
    }

    public TieGraph Build(IEnumerable<Guid> sources)
    {
        // A source without any tie gets its place now, in case it gets a tie later.
        var beginnings = sources.Select(PlaceOf).ToList();
        var ties = OneOfEach();
        var (offsets, links) = Lay(ties);
        var states = new byte[nodes.Count];
        Array.Fill(states, NodeState.Far);
        var book = new TieBook([.. nodes], places, [.. ties.Select(t => t.Id)], [.. ties.Select(t => t.From)], [.. ties.Select(t => t.To)]);
        var graph = new TieGraph(book, offsets, links, ImmutableDictionary<int, Link[]>.Empty, states, ties.Count, ties.Count == 0 ? (byte)1 : ties.Max(t => t.Percent));
        foreach (var place in beginnings) states[place] |= NodeState.Source;
        Distances.Lower(graph, states, beginnings.Select(place => (place, 0)));
        return graph;
    }

    private int PlaceOf(Guid node)
    {
        if (places.TryGetValue(node, out var place)) return place;
        places.Add(node, place = nodes.Count);
        nodes.Add(node);
        return place;
    }

    /// <summary>In the order of their ids, the last of several under one, without those that lead nowhere.</summary>
    private List<Entry> OneOfEach()
    {
        var isSo = entries.Count == 0 || entries[0].From != entries[0].To;
        for (var i = 1; i < entries.Count && isSo; i++) isSo = entries[i - 1].CompareTo(entries[i]) < 0 && entries[i].From != entries[i].To;
        if (isSo) return entries;
        var sorted = entries.Select((entry, at) => (entry, at)).ToArray();
        Array.Sort(sorted, (a, b) => a.entry.CompareTo(b.entry) is var order and not 0 ? order : a.at.CompareTo(b.at));
        List<Entry> kept = new(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
            if ((i + 1 == sorted.Length || sorted[i].entry.Id != sorted[i + 1].entry.Id) && sorted[i].entry is var entry && entry.From != entry.To) kept.Add(entry);
        return kept;
    }

    private (int[] Offsets, Link[] Links) Lay(List<Entry> ties)
    {
        var offsets = new int[nodes.Count + 1];
        foreach (var tie in ties) { offsets[tie.From + 1]++; offsets[tie.To + 1]++; }
        for (var i = 0; i < nodes.Count; i++) offsets[i + 1] += offsets[i];
        var order = new ulong[ties.Count];
        for (var i = 0; i < ties.Count; i++) order[i] = ((ulong)(uint)new Link(0, 0, ties[i].Day, ties[i].Percent, 0).Order << 32) | (uint)i;
        Array.Sort(order);
        var (links, next) = (new Link[2 * ties.Count], offsets.AsSpan().ToArray());
        foreach (var key in order)
        {
            var place = (int)(uint)key;
            var tie = ties[place];
            links[next[tie.From]++] = new(tie.To, place, tie.Day, tie.Percent, tie.Needs);
            links[next[tie.To]++] = new(tie.From, place, tie.Day, tie.Percent, tie.Needs);
        }
        return (offsets, links);
    }
}

/// <summary>How far nodes are from the sources at least.</summary>
internal static class Distances
{
    /// <summary>
    /// Lowers what is said of some nodes and of whatever they reach. Ties that went away raise nothing: what is said is what lies between at least, and a search
    /// that is told too little only looks in vain.
    /// </summary>
    public static void Lower(TieGraph graph, byte[] states, IEnumerable<(int Node, int Distance)> from)
    {
        Queue<int> reached = new();
        foreach (var (node, distance) in from) Reach(node, distance);
        while (reached.TryDequeue(out var node))
        {
            var next = (states[node] & NodeState.Distance) + 1;
            if (next > Chain.MostTies) continue;
            foreach (var link in graph.Row(node)) Reach(link.To, next);
        }

        void Reach(int node, int distance)
        {
            if (distance >= (states[node] & NodeState.Distance)) return;
            states[node] = (byte)(states[node] & ~NodeState.Distance | distance);
            reached.Enqueue(node);
        }
    }
}
