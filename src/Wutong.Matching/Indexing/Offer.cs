namespace Wutong.Matching.Indexing;

/// <summary>What somebody can offer: a technology, and as well a proposal, an expert's field or an enterprise, as texts with keys by which they are narrowed.</summary>
public sealed record Offer(string Id, string Title, string Text = "")
{
    /// <summary>Team or institution, by which results can be grouped.</summary>
    public string? Group { get; init; }
    public string? Industry { get; init; }
    public string? Place { get; init; }
    public string? Kind { get; init; }
    /// <summary>The day it dates from.</summary>
    public DateOnly? Since { get; init; }
    /// <summary>Keys of those who may see it; null: everybody.</summary>
    public IReadOnlyList<string>? Readers { get; init; }
    /// <summary>Its vector by the index's <see cref="Embedding"/>; looked at only where there is one. Of offers with the same text the first one's counts.</summary>
    public ReadOnlyMemory<float> Vector { get; init; }
}

/// <summary>The model by which whoever fills and asks the index makes vectors of texts. The engine takes the vectors and never sees the model.</summary>
/// <param name="Checksum">Tells it from all others: vectors of two models cannot be compared.</param>
/// <param name="Dimensions">Numbers a vector.</param>
public sealed record Embedding(string Checksum, int Dimensions);

/// <summary>Which offers are asked for. Empty lists ask for nothing in particular.</summary>
public sealed record Filter
{
    public IReadOnlyList<string> Industries { get; init; } = [];
    public IReadOnlyList<string> Places { get; init; } = [];
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    /// <summary>Keys that the asker holds. Offers that name their readers are found by one of these alone; null: by whoever may see all.</summary>
    public IReadOnlyList<string>? Asker { get; init; } = [];
    /// <summary>Groups that are left out: teams that already declined.</summary>
    public IReadOnlyList<string> WithoutGroups { get; init; } = [];
}
