using Wutong.Matching.Analysis;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Indexing;

/// <summary>How an index is made.</summary>
public sealed record IndexShape
{
    public Formula Formula { get; init; } = Formula.Cosine;
    /// <summary>Numbers a text in the space of characters, and in that of words; multiples of 32. Both 0: no vectors.</summary>
    public int CharacterDimensions { get; init; } = 192;
    public int WordDimensions { get; init; } = 192;
    /// <summary>More texts of the trade (needs, policies, papers) from which vectors are learnt besides the offers.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
    /// <summary>A model from outside by which offers and needs bring vectors.</summary>
    public Embedding? Embedding { get; init; }
}

/// <summary>
/// Offers that can be searched while they change. Whoever asks sees the index at one moment; one writer at a time makes the next moment and puts it in its place.
/// </summary>
public sealed class OfferIndex
{
    /// <summary>So many segments that are not full may stand before they are made one.</summary>
    private const int MostSmall = 8;

    private readonly Lock writing = new();
    private volatile Snapshot current;

    internal OfferIndex(Snapshot snapshot) => current = snapshot;

    internal Snapshot Current => current;

    public int Count => current.Count;

    /// <summary>The model by which needs must bring vectors; null where there is none.</summary>
    public Embedding? Embedding => current.Spaces?.Brought?.Embedding;

    public static OfferIndex Build(IReadOnlyCollection<Offer> offers, IndexShape? shape = null)
    {
        shape ??= new();
        if (shape.CharacterDimensions % 32 != 0 || shape.WordDimensions % 32 != 0) throw new ArgumentException("Dimensions come in multiples of 32.", nameof(shape));
        var weighing = Weighing.Count(shape.Formula, offers);
        var names = new Numbering();
        var spaces = shape.CharacterDimensions + shape.WordDimensions == 0 && shape.Embedding is null ? null : Learn(offers, shape);
        return new(new(weighing, spaces, names, Segments(offers, weighing, spaces, names)));
    }

    /// <summary>Puts offers in, each in the place of one with the same id, and takes others out, at once for whoever asks.</summary>
    public void Change(IReadOnlyCollection<Offer> put, IReadOnlyCollection<string>? remove = null)
    {
        lock (writing)
        {
            var now = current;
            var gone = put.Select(offer => offer.Id).Concat(remove ?? []).ToHashSet();
            var views = now.Segments.Select(view => Without(view, gone)).ToList();
            var last = put.GroupBy(offer => offer.Id).Select(same => same.Last()).ToList();
            views.AddRange(Segments(last, now.Weighing, now.Spaces, now.Names));
            current = now with { Segments = [.. Join(views, now)] };
        }
    }

    private static Spaces Learn(IReadOnlyCollection<Offer> offers, IndexShape shape)
    {
        var different = offers.Select(o => o.Text.Length == 0 ? o.Title : $"{o.Title} {o.Text}").Distinct().Select(text => new Reading(text)).ToList();
        var brought = shape.Embedding is { } embedding ? Brought.Learn(embedding, offers.DistinctBy(o => (o.Title, o.Text)).Select(o => o.Vector)) : null;
        return Spaces.Learn(different, [.. shape.Texts.Select(text => new Reading(text))], shape.CharacterDimensions, shape.WordDimensions, brought);
    }

    /// <summary>Segments of offers in their order, as many made at once as there are cores.</summary>
    private static SegmentView[] Segments(IReadOnlyCollection<Offer> offers, Weighing weighing, Spaces? spaces, Numbering names)
    {
        foreach (var offer in offers) spaces?.Brought?.Check(offer.Vector.Span);
        var parts = Cut(offers).ToArray();
        var views = new SegmentView[parts.Length];
        Parallel.For(0, parts.Length, i => views[i] = new(new SegmentBuilder(weighing, spaces, names, parts[i]).Make()));
        return views;
    }

    private static IEnumerable<List<Offer>> Cut(IEnumerable<Offer> offers)
    {
        var (part, characters) = (new List<Offer>(), 0);
        foreach (var offer in offers)
        {
            part.Add(offer);
            characters += offer.Title.Length + offer.Text.Length;
            if (part.Count < Segment.MostEntries && characters < Segment.MostCharacters) continue;
            yield return part;
            (part, characters) = ([], 0);
        }
        if (part.Count > 0) yield return part;
    }

    private static SegmentView Without(SegmentView view, HashSet<string> gone)
    {
        var found = gone.Select(view.Segment.Find).Where(offer => offer >= 0 && view.Has(offer)).ToList();
        return found.Count == 0 ? view : view.Without(found);
    }

    /// <summary>Many small segments become one, and what has been removed is left behind.</summary>
    private static IEnumerable<SegmentView> Join(List<SegmentView> views, Snapshot now)
    {
        var small = views.Where(view => view.Left < Segment.MostEntries / 2).ToList();
        if (small.Count <= MostSmall) return views.Where(view => view.Left > 0);
        var offers = (now with { Segments = [.. small] }).Offers;
        return views.Except(small).Concat(Segments([.. offers], now.Weighing, now.Spaces, now.Names));
    }
}
