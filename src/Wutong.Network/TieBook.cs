using System.Collections.Immutable;

namespace Wutong.Network;

/// <summary>
/// Ids of nodes and ties by their places, and back. What the graph was built with lies in arrays that never change; what came later in small
/// immutable lists behind them.
/// </summary>
internal sealed class TieBook
{
    private readonly Guid[] nodes, ties;
    private readonly int[] from, to;
    private readonly Dictionary<Guid, int> places;
    private ImmutableList<Guid> laterNodes = [];
    private ImmutableDictionary<Guid, int> laterPlaces = ImmutableDictionary<Guid, int>.Empty;
    private ImmutableList<(Guid Id, int From, int To)> laterTies = [];
    private ImmutableDictionary<Guid, int> laterTiePlaces = ImmutableDictionary<Guid, int>.Empty;

    /// <param name="ties">In ascending order.</param>
    public TieBook(Guid[] nodes, Dictionary<Guid, int> places, Guid[] ties, int[] from, int[] to) =>
        (this.nodes, this.places, this.ties, this.from, this.to) = (nodes, places, ties, from, to);

    private TieBook(TieBook other) : this(other.nodes, other.places, other.ties, other.from, other.to) =>
        (laterNodes, laterPlaces, laterTies, laterTiePlaces) = (other.laterNodes, other.laterPlaces, other.laterTies, other.laterTiePlaces);

    public int Nodes => nodes.Length + laterNodes.Count;

    /// <summary>One that may grow while this one stays.</summary>
    public TieBook Copy() => new(this);

    public Guid Node(int place) => place < nodes.Length ? nodes[place] : laterNodes[place - nodes.Length];

    public Guid Tie(int place) => place < ties.Length ? ties[place] : laterTies[place - ties.Length].Id;

    public bool TryFind(Guid node, out int place) => places.TryGetValue(node, out place) || laterPlaces.TryGetValue(node, out place);

    /// <summary>Where a tie stands and between which places; null for one that never was.</summary>
    public (int Place, int From, int To)? FindTie(Guid id)
    {
        if (laterTiePlaces.TryGetValue(id, out var later)) return (ties.Length + later, laterTies[later].From, laterTies[later].To);
        var place = Array.BinarySearch(ties, id);
        return place < 0 ? null : (place, from[place], to[place]);
    }

    public int AddNode(Guid node)
    {
        if (TryFind(node, out var place)) return place;
        laterPlaces = laterPlaces.Add(node, place = Nodes);
        laterNodes = laterNodes.Add(node);
        return place;
    }

    public int AddTie(Guid id, int from, int to)
    {
        laterTiePlaces = laterTiePlaces.SetItem(id, laterTies.Count);
        laterTies = laterTies.Add((id, from, to));
        return ties.Length + laterTies.Count - 1;
    }
}
