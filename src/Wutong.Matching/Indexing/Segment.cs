using Wutong.Matching.Meaning;

namespace Wutong.Matching.Indexing;

/// <summary>What is known of an offer besides its text. Keys are numbers of names, -1 where there is none.</summary>
internal struct OfferFacts
{
    /// <summary>Which text it has; offers with the same text share one.</summary>
    public int Entry;
    public int Group, Industry, Place, Kind;
    /// <summary>Number of the day it dates from; 0 for none.</summary>
    public int Day;
    /// <summary>Where its readers stand in the segment's list, and how many; -1 for everybody.</summary>
    public int ReadersStart, Readers;
}

/// <summary>
/// Up to 65,536 different texts with all that is asked of them, never changed once made. So a place in it needs 16 bits, and the sums of one segment
/// stay in a core's own cache. Everything lies in plain arrays, in memory or in the mapped snapshot.
/// </summary>
internal sealed class Segment
{
    public const int MostEntries = 65_536;
    public const int MostCharacters = 32 << 20;

    public required Postings Postings { get; init; }
    public required PackedVectors Vectors { get; init; }
    public required ReadOnlyMemory<char> Text { get; init; }
    /// <summary>Of each entry where its title begins in the text, where that ends and the rest begins; one more at the end.</summary>
    public required ReadOnlyMemory<int> TextStarts { get; init; }
    public required ReadOnlyMemory<OfferFacts> Facts { get; init; }
    public required ReadOnlyMemory<char> Ids { get; init; }
    public required ReadOnlyMemory<int> IdStarts { get; init; }
    public required ReadOnlyMemory<int> Readers { get; init; }

    private Dictionary<string, int>? places;
    private ILookup<int, int>? sharing;
    private bool? isForEverybody;

    public int EntryCount => Vectors.Count;
    public int OfferCount => Facts.Length;

    /// <summary>Whether no offer here names its readers.</summary>
    public bool IsForEverybody => isForEverybody ??= !Facts.ToArray().Any(facts => facts.Readers >= 0);

    public string IdOf(int offer) => new(Ids.Span[IdStarts.Span[offer]..IdStarts.Span[offer + 1]]);

    public string TitleOf(int entry) => new(Text.Span[TextStarts.Span[2 * entry]..TextStarts.Span[2 * entry + 1]]);

    public string TextOf(int entry) => new(Text.Span[TextStarts.Span[2 * entry + 1]..TextStarts.Span[2 * entry + 2]]);

    /// <summary>Offers with this text.</summary>
    public IEnumerable<int> OffersOf(int entry) => (sharing ??= Enumerable.Range(0, OfferCount).ToLookup(offer => Facts.Span[offer].Entry))[entry];

    /// <summary>The place of the offer with this id, or -1.</summary>
    public int Find(string id) => (places ??= Enumerable.Range(0, OfferCount).ToDictionary(IdOf, offer => offer)).GetValueOrDefault(id, -1);

    /// <summary>The offer as it was put in, keys by their names.</summary>
    public Offer OfferAt(int offer, Numbering names)
    {
        var facts = Facts.Span[offer];
        return new(IdOf(offer), TitleOf(facts.Entry), TextOf(facts.Entry))
        {
            Group = Name(facts.Group),
            Industry = Name(facts.Industry),
            Place = Name(facts.Place),
            Kind = Name(facts.Kind),
            Since = facts.Day == 0 ? null : DateOnly.FromDayNumber(facts.Day),
            Readers = facts.Readers < 0 ? null : [.. Readers.Slice(facts.ReadersStart, facts.Readers).ToArray().Select(r => names[r])],
        };

        string? Name(int number) => number < 0 ? null : names[number];
    }
}
