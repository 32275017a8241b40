using Wutong.Matching.Indexing;

namespace Wutong.Matching.Ranking;

/// <summary>What is looked for.</summary>
public sealed record Need(string Id, string Title, string Text = "")
{
    public string? Industry { get; init; }
    /// <summary>Its vector by the index's <see cref="Embedding"/>; where there is none, only what the engine learnt itself speaks.</summary>
    public ReadOnlyMemory<float> Vector { get; init; }
}

/// <summary>An offer for a need. Offers whose texts are the same are one match.</summary>
/// <param name="Offer">The first of them that the asker may see.</param>
/// <param name="Twins">Ids of the others.</param>
/// <param name="Score">Orders the matches of one need; says nothing between needs.</param>
/// <param name="Surface">How far above the average of all offers it is by its characters, in standard deviations.</param>
/// <param name="Meaning">The same by its meaning.</param>
public sealed record Match(Offer Offer, IReadOnlyList<string> Twins, float Score, float Surface, float Meaning)
{
    /// <summary>Ids of further offers of its group that would have come after it, best first.</summary>
    public IReadOnlyList<string> Further { get; init; } = [];
}

/// <summary>How matches are asked for.</summary>
public sealed record RankingOptions
{
    public int Top { get; init; } = 20;
    public Filter Filter { get; init; } = new();
    /// <summary>At most so many of one group; what is left out is named at the group's last match. 0: as many as there are.</summary>
    public int PerGroup { get; init; }
    /// <summary>By what offers are grouped: their group unless told otherwise (their institution, their place); null is a group of its own.</summary>
    public Func<Offer, string?> GroupBy { get; init; } = offer => offer.Group;
    /// <summary>So many of the best by surface and meaning are looked at again with all features.</summary>
    public int Depth { get; init; } = 100;
}
