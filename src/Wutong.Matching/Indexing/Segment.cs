using Wutong.Matching.Analysis;

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

    /// <summary>Of each term (by number) where its postings begin; one more at the end.</summary>
    public required ReadOnlyMemory<int> Starts { get; init; }
    /// <summary>Entries that have the term, rising within each.</summary>
    public required ReadOnlyMemory<ushort> Entries { get; init; }
    /// <summary>Weight of the term in the entry, in 255ths of the term's greatest in this segment.</summary>
    public required ReadOnlyMemory<byte> Impacts { get; init; }
    /// <summary>Of each term one 255th of its greatest weight.</summary>
    public required ReadOnlyMemory<float> TermScales { get; init; }
    /// <summary>Of each entry its vector in bytes.</summary>
    public required ReadOnlyMemory<sbyte> Vectors { get; init; }
    public required ReadOnlyMemory<float> VectorScales { get; init; }
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

    public int EntryCount => VectorScales.Length;
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

    /// <summary>Adds up, for every entry, weight × impact over the question's terms. The weights are whole numbers, so the sums are exact and the same in any order.</summary>
    public void Score(ReadOnlySpan<Asked> question, Span<int> sums)
    {
        var starts = Starts.Span;
        var entries = Entries.Span;
        var impacts = Impacts.Span;
        var scales = TermScales.Span;
        foreach (var asked in question)
        {
            if (asked.Term >= scales.Length) continue;
            var weight = (int)(asked.Weight * scales[asked.Term]);
            var (start, length) = (starts[asked.Term], starts[asked.Term + 1] - starts[asked.Term]);
            Add(entries.Slice(start, length), impacts.Slice(start, length), weight, sums);
        }
    }

    private static void Add(ReadOnlySpan<ushort> entries, ReadOnlySpan<byte> impacts, int weight, Span<int> sums)
    {
        if (sums.Length < MostEntries) throw new ArgumentException("Sums are kept for every place of 16 bits.", nameof(sums));
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(sums);
        // A place has 16 bits and there are as many sums: no bound needs to be looked at.
        for (var i = 0; i < entries.Length; i++) System.Runtime.CompilerServices.Unsafe.Add(ref first, entries[i]) += weight * impacts[i];
    }

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

/// <summary>A term of a question with its weight, in units of which a sum of 2³¹ holds the greatest possible score.</summary>
internal readonly record struct Asked(int Term, float Weight);
