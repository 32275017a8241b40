namespace Wutong.Platform.Search;

/// <summary>A record as search knows it: what it is found by, what the list of results shows, and who may find it. Personal data is never part of it.</summary>
public sealed record SearchDocument
{
    public required Guid Id { get; init; }

    /// <summary>
    /// A record that looks different to different people has one document a face, e.g. a confidential project its code name for the district.
    /// Nobody finds two faces of one record: whom <see cref="Except"/> names is left the other.
    /// </summary>
    public int Face { get; init; }

    public required string Title { get; init; }

    /// <summary>The title is made of other records' names, e.g. of a visit: whoever looks for one of those wants that record first.</summary>
    public bool IsNamedAfterOthers { get; init; }

    /// <summary>What it is called itself, and by which names of others it is found as well.</summary>
    internal IEnumerable<string> OwnNames => IsNamedAfterOthers ? Others : Others.Prepend(Title);
    internal IEnumerable<string> OthersNames => IsNamedAfterOthers ? Related.Prepend(Title) : Related;

    /// <summary>Former names, short names, codes: it is found by them as by its title, after it.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Names of other records that it shows or belongs to, e.g. of a project's investor: it is found by them after what is called so itself.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Names that tell it apart in the list, e.g. of its organisation and district.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Running text; a result shows the part where the words stand.</summary>
    public string? Body { get; init; }

    /// <summary>Keys of <see cref="SearchAudience"/>.</summary>
    public required IReadOnlyList<string> Audience { get; init; }
    public IReadOnlyList<string> Except { get; init; } = [];
    public bool IsExample { get; init; }
}
