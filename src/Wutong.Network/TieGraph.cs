using System.Collections.Immutable;

namespace Wutong.Network;

/// <summary>
/// Who has to do with whom, for the question by which chains a node is reached from the sources. Never changes: a change makes another graph that shares
/// what is alike, so whoever searches needs no lock and meets one moment's state.
/// </summary>
/// <remarks>The ties of a node lie side by side, strongest first. Of each node one byte says how far the nearest source is at least.</remarks>
public sealed class TieGraph
{
    private readonly int[] offsets;
    private readonly Link[] links;
    private readonly ImmutableDictionary<int, Link[]> changedRows;
    private readonly byte[] states;

    internal TieGraph(TieBook book, int[] offsets, Link[] links, ImmutableDictionary<int, Link[]> changedRows, byte[] states, int ties, byte mostPercent)
    {
        (Book, this.offsets, this.links, this.changedRows, this.states) = (book, offsets, links, changedRows, states);
        (Ties, MostPercent) = (ties, mostPercent);
    }

    public static TieGraph Empty { get; } = Build([], []);

    public int Nodes => states.Length;
    public int Ties { get; }

    /// <summary>How many nodes have had their ties changed since the graph was built; each change costs time in proportion to their number's logarithm.</summary>
    public int ChangedRows => changedRows.Count;

    internal TieBook Book { get; }

    /// <summary>No tie is surer: what a search may hope for from ties that it has not seen.</summary>
    internal byte MostPercent { get; }

    /// <summary>Makes a graph from all ties. A tie from a node to itself is none, and of several under one id the last counts.</summary>
    public static TieGraph Build(IEnumerable<Tie> ties, IEnumerable<Guid> sources)
    {
        var builder = new GraphBuilder();
        foreach (var tie in ties) builder.Add(tie);
        return builder.Build(sources);
    }

    /// <summary>The graph after some changes; this one stays as it is.</summary>
    public TieGraph With(TieChanges changes) => new GraphChange(this).Apply(changes);

    /// <summary>The same graph with all changes worked in.</summary>
    public TieGraph Compacted() => Build(AllTies(), AllSources());

    /// <summary>
    /// The best chains from a source to a node: the shorter before the longer; of equally long ones the surer, that is the one whose percentages have the greater
    /// product; of equally sure ones the one whose oldest evidence is newer; then the one with the stronger tie at the node that was asked for, and so on outward, at last
    /// by the ids of the ties. A chain passes no source on its way, since it could begin there, and two chains never pass the same nodes.
    /// </summary>
    /// <param name="allowed">What the asker may see, as bits of <see cref="Tie.Needs"/>. Other ties are not there for them.</param>
    /// <param name="without">Ids of ties that are not there for this asker either.</param>
    public IReadOnlyList<Chain> Find(Guid target, int most, byte allowed, IReadOnlySet<Guid>? without = null) =>
        most > 0 && Book.TryFind(target, out var place) && place < states.Length ? new ChainSearch(this, most, allowed, without).Run(place) : [];

    /// <summary>Whether chains begin at this node.</summary>
    public bool IsSource(Guid node) => Book.TryFind(node, out var place) && place < states.Length && (states[place] & NodeState.Source) != 0;

    /// <summary>Between which nodes some ties lie; nothing of those that are not there.</summary>
    public IEnumerable<Guid> EndsOf(IEnumerable<Guid> ties)
    {
        foreach (var tie in ties)
            if (Book.FindTie(tie) is var (_, from, to)) { yield return Book.Node(from); yield return Book.Node(to); }
    }

    internal ReadOnlySpan<Link> Row(int node) =>
        (states[node] & NodeState.Changed) != 0 ? changedRows[node] : links.AsSpan(offsets[node]..offsets[node + 1]);

    internal byte State(int node) => states[node];

    internal ReadOnlySpan<byte> States => states;

    internal TieGraph Replace(TieBook book, ImmutableDictionary<int, Link[]> rows, byte[] newStates, int ties, byte mostPercent) => new(book, offsets, links, rows, newStates, ties, mostPercent);

    internal ImmutableDictionary<int, Link[]> ChangedRowsByNode => changedRows;

    private IEnumerable<Tie> AllTies()
    {
        for (var node = 0; node < Nodes; node++)
            foreach (var link in Row(node).ToArray())
                if (node < link.To) yield return new Tie(Book.Tie(link.Tie), Book.Node(node), Book.Node(link.To), link.Percent, Link.DayOf(link.Day), link.Needs);
    }

    private IEnumerable<Guid> AllSources()
    {
        for (var node = 0; node < Nodes; node++)
            if ((states[node] & NodeState.Source) != 0) yield return Book.Node(node);
    }
}
