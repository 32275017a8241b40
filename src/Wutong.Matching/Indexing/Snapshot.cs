using System.Collections;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Indexing;

/// <summary>A segment as it is seen at a moment: without the offers that have been removed since it was made.</summary>
internal sealed class SegmentView(Segment segment, BitArray? removed = null)
{
    public Segment Segment => segment;
    public BitArray? Removed => removed;

    public bool Has(int offer) => removed is null || !removed[offer];

    public int Left => removed is null ? segment.OfferCount : Enumerable.Range(0, segment.OfferCount).Count(Has);

    public SegmentView Without(IEnumerable<int> offers)
    {
        var now = removed is null ? new BitArray(segment.OfferCount) : new BitArray(removed);
        foreach (var offer in offers) now[offer] = true;
        return new(segment, now);
    }
}

/// <summary>
/// The index at a moment. It never changes: whoever asks holds one and is not disturbed by what is written meanwhile.
/// </summary>
internal sealed record Snapshot(Weighing Weighing, Spaces? Spaces, Numbering Names, SegmentView[] Segments)
{
    public IEnumerable<Offer> Offers => Segments.SelectMany(view => Enumerable.Range(0, view.Segment.OfferCount).Where(view.Has).Select(offer => view.Segment.OfferAt(offer, Names) with { Vector = Spaces?.BroughtBy(view.Segment, offer) ?? default }));

    public int Count => Segments.Sum(view => view.Left);

    /// <summary>The greatest length that a text has as a vector of its weights.</summary>
    public float Longest => Segments.Length == 0 ? 0 : Segments.Max(view => view.Segment.Postings.Longest);

    /// <summary>Where the offer with this id stands, if it is there.</summary>
    public (int Segment, int Offer)? Find(string id)
    {
        for (var i = Segments.Length - 1; i >= 0; i--)
            if (Segments[i].Segment.Find(id) is >= 0 and var offer && Segments[i].Has(offer)) return (i, offer);
        return null;
    }

    /// <summary>Which offers of a segment the filter lets through.</summary>
    public Func<int, bool> Passes(int segment, Filter filter)
    {
        var (view, facts) = (Segments[segment], Segments[segment].Segment.Facts);
        var asked = new AskedFacts(filter, Names);
        return offer => view.Has(offer) && asked.Has(facts.Span[offer], view.Segment.Readers.Span);
    }

    /// <summary>Entries of a segment of which at least one offer passes; null where that is all of them.</summary>
    public BitArray? Open(int segment, Filter filter)
    {
        var view = Segments[segment];
        if (view.Removed is null && AskedFacts.AsksNothing(filter) && (filter.Asker is null || view.Segment.IsForEverybody)) return null;
        var passes = Passes(segment, filter);
        var open = new BitArray(Segment.MostEntries);
        var facts = view.Segment.Facts.Span;
        for (var offer = 0; offer < facts.Length; offer++) if (passes(offer)) open[facts[offer].Entry] = true;
        return open;
    }
}

/// <summary>A filter by the numbers of its names.</summary>
internal sealed class AskedFacts(Filter filter, Numbering names)
{
    private readonly HashSet<int> industries = Numbers(filter.Industries, names), places = Numbers(filter.Places, names), kinds = Numbers(filter.Kinds, names),
        asker = Numbers(filter.Asker ?? [], names), without = Numbers(filter.WithoutGroups, names);

    /// <summary>Whether only the reader matters.</summary>
    public static bool AsksNothing(Filter filter) =>
        filter is { From: null, Until: null, Industries.Count: 0, Places.Count: 0, Kinds.Count: 0, WithoutGroups.Count: 0 };

    public bool Has(OfferFacts facts, ReadOnlySpan<int> readers) =>
        (filter.Industries.Count == 0 || industries.Contains(facts.Industry)) && (filter.Places.Count == 0 || places.Contains(facts.Place))
        && (filter.Kinds.Count == 0 || kinds.Contains(facts.Kind)) && !without.Contains(facts.Group)
        && (filter.From is not { } from || facts.Day >= from.DayNumber) && (filter.Until is not { } until || (facts.Day > 0 && facts.Day <= until.DayNumber))
        && MayRead(facts, readers);

    private bool MayRead(OfferFacts facts, ReadOnlySpan<int> readers)
    {
        if (filter.Asker is null || facts.Readers < 0) return true;
        foreach (var reader in readers.Slice(facts.ReadersStart, facts.Readers)) if (asker.Contains(reader)) return true;
        return false;
    }

    private static HashSet<int> Numbers(IEnumerable<string> wanted, Numbering names) => [.. wanted.Select(name => names.Find(name)).Where(number => number >= 0)];
}
