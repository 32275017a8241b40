using System.Collections.Immutable;

namespace Wutong.Network;

/// <summary>Makes another graph by writing the rows that change anew.</summary>
internal sealed class GraphChange(TieGraph old)
{
    private readonly TieBook book = old.Book.Copy();
    private readonly Dictionary<int, List<Link>> rows = [];
    private int ties = old.Ties;
    private byte mostPercent = old.MostPercent;

    public TieGraph Apply(TieChanges changes)
    {
        foreach (var id in changes.Removed) Remove(id);
        List<(int From, int To)> added = [];
        foreach (var tie in changes.Added)
        {
            Remove(tie.Id);
            if (tie.From != tie.To) added.Add(Add(tie));
        }
        var sources = changes.Sources.Select(s => (Place: book.AddNode(s.Key), IsSource: s.Value)).ToList();
        var states = States(sources);
        var changed = old.ChangedRowsByNode.SetItems(rows.Select(r => KeyValuePair.Create(r.Key, r.Value.ToArray())));
        var graph = old.Replace(book, changed, states, ties, mostPercent);
        Distances.Lower(graph, states, sources.Where(s => s.IsSource).Select(s => (s.Place, 0)));
        Distances.Lower(graph, states, added.SelectMany(tie => Over(states, tie)).ToList());
        return graph;
    }

    private void Remove(Guid id)
    {
        if (book.FindTie(id) is not var (place, from, to)) return;
        if (RowOf(from).RemoveAll(l => l.Tie == place) > 0) ties--;
        RowOf(to).RemoveAll(l => l.Tie == place);
    }

    private (int From, int To) Add(Tie tie)
    {
        var (from, to) = (book.AddNode(tie.From), book.AddNode(tie.To));
        var link = new Link(to, book.AddTie(tie.Id, from, to), Link.DayOf(tie.Day), tie.Percent, tie.Needs);
        mostPercent = Math.Max(mostPercent, tie.Percent);
        Insert(from, link);
        Insert(to, link with { To = from });
        ties++;
        return (from, to);
    }

    private void Insert(int node, Link link)
    {
        var row = RowOf(node);
        var at = row.BinarySearch(link, Comparer<Link>.Create(Compare));
        row.Insert(at < 0 ? ~at : at, link);
    }

    private int Compare(Link a, Link b) => a.Order.CompareTo(b.Order) is var order and not 0 ? order : book.Tie(a.Tie).CompareTo(book.Tie(b.Tie));

    private List<Link> RowOf(int node)
    {
        if (!rows.TryGetValue(node, out var row)) rows.Add(node, row = node < old.Nodes ? [.. old.Row(node)] : []);
        return row;
    }

    private byte[] States(List<(int Place, bool IsSource)> sources)
    {
        var states = new byte[book.Nodes];
        old.States.CopyTo(states);
        // A new node has no row where the graph was built.
        for (var node = old.Nodes; node < states.Length; node++) { states[node] = NodeState.Far; RowOf(node); }
        foreach (var node in rows.Keys) states[node] |= NodeState.Changed;
        foreach (var (place, isSource) in sources) states[place] = (byte)(isSource ? states[place] | NodeState.Source : states[place] & ~NodeState.Source);
        return states;
    }

    /// <summary>What a new tie says of the distances at its two ends.</summary>
    private static IEnumerable<(int Node, int Distance)> Over(byte[] states, (int From, int To) tie)
    {
        var (from, to) = (states[tie.From] & NodeState.Distance, states[tie.To] & NodeState.Distance);
        if (from < Chain.MostTies) yield return (tie.To, from + 1);
        if (to < Chain.MostTies) yield return (tie.From, to + 1);
    }
}
