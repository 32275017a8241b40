namespace Wutong.Network;

/// <summary>What one node has to do with another. Chains walk it in either direction.</summary>
/// <param name="Percent">How sure it is, 1 to 100.</param>
/// <param name="Day">The day of its evidence, from 1970 to 2149; a day outside counts as the nearest.</param>
/// <param name="Needs">Bits of what an asker must be allowed to see before the tie is there for them; 0 for a tie that is there for everybody.</param>
public readonly record struct Tie(Guid Id, Guid From, Guid To, byte Percent, DateOnly Day, byte Needs = 0);

/// <summary>A way from a source to the node that was asked for.</summary>
/// <param name="Nodes">The source first, the node asked for last; no node twice.</param>
/// <param name="Ties">Between each two of them the strongest that the asker may see.</param>
/// <param name="Product">The product of the ties' percentages: of three ties between 1 and 1,000,000.</param>
/// <param name="OldestDay">The day of its oldest evidence: a chain is as fresh as that.</param>
public sealed record Chain(IReadOnlyList<Guid> Nodes, IReadOnlyList<Guid> Ties, long Product, DateOnly OldestDay)
{
    /// <summary>The longest chain looked for, in ties.</summary>
    public const int MostTies = 4;

    /// <summary>How sure it is as a whole, 0 to 100, rounded.</summary>
    public int Percent => (int)Math.Round(100 * Ties.Aggregate((double)Product, (product, _) => product / 100), MidpointRounding.AwayFromZero);
}

/// <summary>What has changed since a graph was made. A tie that stood under the same id gives way to the new one.</summary>
/// <param name="Removed">Ids of ties that are no more; one that was not there does no harm.</param>
/// <param name="Sources">Nodes that have become sources (true) or are none any more (false).</param>
public sealed record TieChanges(IReadOnlyCollection<Tie> Added, IReadOnlyCollection<Guid> Removed, IReadOnlyDictionary<Guid, bool> Sources);
