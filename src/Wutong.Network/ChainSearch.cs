namespace Wutong.Network;

/// <summary>
/// One search for the best chains, outward from the node that was asked for: all chains of one tie, then of two, until there are enough. Rows are
/// strongest first, so the rest of a row is left as soon as the best that could come of it is no better than the worst kept.
/// </summary>
internal sealed class ChainSearch
{
    /// <summary>From this length on, what of a row can lead anywhere is kept: many ways come through a node with many ties, and its row is read once.</summary>
    private const int LongRow = 256;

    private sealed record Found(int[] Nodes, int[] Ties, long Product, int Day);

    /// <summary>The links of a long row that can lead anywhere, as far as it was read.</summary>
    private sealed class Kept
    {
        public readonly List<Link> Links = [];
        public int Read;
    }

    private readonly TieGraph graph;
    private readonly int most;
    private readonly byte forbidden;
    private readonly IReadOnlySet<Guid>? without;
    private readonly Dictionary<(int Node, int Left), Kept> longRows = [];
    private readonly int[] nodes = new int[Chain.MostTies + 1], ties = new int[Chain.MostTies];
    private readonly List<Found> shorter = [], best = [];

    /// <summary>The most that as many ties as the index says can have as their product.</summary>
    private readonly long[] utmost = new long[Chain.MostTies];
    private int length, wanted;

    // What a chain must surpass to be kept; below anything while there is room.
    private (long Product, int Day) bar;

    public ChainSearch(TieGraph graph, int most, byte allowed, IReadOnlySet<Guid>? without)
    {
        (this.graph, this.most, forbidden, this.without) = (graph, most, (byte)~allowed, without);
        utmost[0] = 1;
        for (var i = 1; i < utmost.Length; i++) utmost[i] = utmost[i - 1] * graph.MostPercent;
    }

    public IReadOnlyList<Chain> Run(int target)
    {
        nodes[0] = target;
        var state = graph.State(target);
        var nearest = (state & NodeState.Source) != 0 ? 1 : Math.Max(1, state & NodeState.Distance);
        for (length = nearest; length <= Chain.MostTies && shorter.Count < most; length++)
        {
            (wanted, bar) = (most - shorter.Count, (-1, -1));
            Extend(0, 1, ushort.MaxValue);
            shorter.AddRange(best);
            best.Clear();
        }
        return [.. shorter.Select(Read)];
    }

    /// <summary>Goes on from the last node of the way so far.</summary>
    /// <param name="depth">How many ties the way has.</param>
    private void Extend(int depth, long product, int day)
    {
        var row = graph.Row(nodes[depth]);
        var left = length - depth - 1;
        if (row.Length >= LongRow)
        {
            ExtendLong(row, depth, product, day);
            return;
        }
        foreach (ref readonly var link in row)
        {
            if (IsNoBetter(link, left, product, day)) return;
            if (MayLead(link, left)) Follow(link, depth, product, day);
        }
    }

    private void ExtendLong(ReadOnlySpan<Link> row, int depth, long product, int day)
    {
        var left = length - depth - 1;
        if (!longRows.TryGetValue((nodes[depth], left), out var kept)) longRows.Add((nodes[depth], left), kept = new());
        for (var at = 0; ; at++)
        {
            while (at == kept.Links.Count)
            {
                if (kept.Read == row.Length || IsNoBetter(row[kept.Read], left, product, day)) return;
                ref readonly var link = ref row[kept.Read++];
                if (MayLead(link, left)) kept.Links.Add(link);
            }
            if (IsNoBetter(kept.Links[at], left, product, day)) return;
            Follow(kept.Links[at], depth, product, day);
        }
    }

    private void Follow(Link link, int depth, long product, int day)
    {
        if (IsOnTheWay(link.To, depth)) return;
        (nodes[depth + 1], ties[depth]) = (link.To, link.Tie);
        if (depth + 1 == length) Keep(product * link.Percent, Math.Min(day, link.Day));
        else Extend(depth + 1, product * link.Percent, Math.Min(day, link.Day));
    }

    /// <summary>Whether nothing that comes of this link, or of one behind it in the row, is better than what is kept.</summary>
    /// <param name="left">How many ties are to come after it.</param>
    private bool IsNoBetter(in Link link, int left, long product, int day)
    {
        var hope = product * link.Percent * utmost[left];
        return hope < bar.Product || (hope == bar.Product && Math.Min(day, link.Day) <= bar.Day);
    }

    /// <summary>Whether this asker has the link, and its node can be the end of a chain, or on the way with as many ties to come.</summary>
    private bool MayLead(in Link link, int left)
    {
        var state = graph.State(link.To);
        var leads = left == 0 ? (state & NodeState.Source) != 0 : (state & NodeState.Source) == 0 && (state & NodeState.Distance) <= left;
        return leads && (link.Needs & forbidden) == 0 && without?.Contains(graph.Book.Tie(link.Tie)) != true;
    }

    private bool IsOnTheWay(int node, int depth)
    {
        for (var i = 0; i <= depth; i++) if (nodes[i] == node) return true;
        return false;
    }

    private void Keep(long product, int day)
    {
        var way = nodes.AsSpan(0, length + 1);
        // The same nodes by weaker ties: the strongest came first.
        foreach (var known in best) if (way.SequenceEqual(known.Nodes)) return;
        var at = best.Count;
        while (at > 0 && (best[at - 1].Product < product || (best[at - 1].Product == product && best[at - 1].Day < day))) at--;
        best.Insert(at, new(way.ToArray(), ties[..length], product, day));
        if (best.Count > wanted) best.RemoveAt(wanted);
        if (best.Count == wanted) bar = (best[^1].Product, best[^1].Day);
    }

    private Chain Read(Found found) =>
        new([.. found.Nodes.Reverse().Select(graph.Book.Node)], [.. found.Ties.Reverse().Select(graph.Book.Tie)], found.Product, Link.DayOf(found.Day));
}
