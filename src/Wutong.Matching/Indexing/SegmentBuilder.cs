using System.Runtime.InteropServices;
using Wutong.Matching.Analysis;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Indexing;

/// <summary>Makes a segment of offers: each different text once, its terms weighed, its vector made.</summary>
internal sealed class SegmentBuilder(Weighing weighing, Spaces? spaces, Numbering names, IReadOnlyCollection<Offer> offers)
{
    /// <summary>Most offers are a title alone.</summary>
    private static readonly Reading Nothing = new("");

    private readonly Dictionary<(string, string), int> entries = new(offers.Count);
    private readonly List<(int Term, float Weight)> weights = [], scratch = [];
    private readonly List<char> text = new(offers.Sum(offer => Read(offer.Title) + Read(offer.Text))), ids = new(offers.Sum(offer => offer.Id.Length));
    private readonly List<int> weightEnds = new(offers.Count), textStarts = new(2 * offers.Count + 1), idStarts = new(offers.Count + 1), readers = [];
    private readonly List<OfferFacts> facts = new(offers.Count);
    private readonly PackedVectors.Packer vectors = new(spaces?.Dimensions ?? 0);

    public Segment Make()
    {
        foreach (var offer in offers) Add(offer);
        textStarts.Add(text.Count);
        idStarts.Add(ids.Count);
        return new()
        {
            Postings = Postings.Of(CollectionsMarshal.AsSpan(weights), CollectionsMarshal.AsSpan(weightEnds), weighing.Terms.Count),
            Vectors = vectors.Make(),
            Text = text.ToArray(), TextStarts = textStarts.ToArray(),
            Facts = facts.ToArray(), Ids = ids.ToArray(), IdStarts = idStarts.ToArray(), Readers = readers.ToArray(),
        };
    }

    private void Add(Offer offer)
    {
        // What is quoted later is what was read: no more than that is kept.
        var (title, rest) = (Cut(offer.Title), Cut(offer.Text));
        var (foldedTitle, foldedRest) = (new Reading(title), rest.Length == 0 ? Nothing : new Reading(rest));
        if (!entries.TryGetValue((foldedTitle.Folded, foldedRest.Folded), out var entry))
        {
            entry = entries[(foldedTitle.Folded, foldedRest.Folded)] = weightEnds.Count;
            AddEntry(title, rest, foldedTitle, foldedRest, offer.Vector.Span);
        }
        idStarts.Add(ids.Count);
        ids.AddRange(offer.Id.AsSpan());
        facts.Add(FactsOf(offer, entry));
    }

    private static int Read(string text) => Math.Min(text.Length, Reading.MaxLength);

    private static string Cut(string text) => text[..Read(text)];

    private void AddEntry(string title, string rest, Reading foldedTitle, Reading foldedRest, ReadOnlySpan<float> brought)
    {
        weighing.Weigh(foldedTitle, foldedRest, scratch);
        weights.AddRange(scratch);
        weightEnds.Add(weights.Count);
        textStarts.Add(text.Count);
        text.AddRange(title.AsSpan());
        textStarts.Add(text.Count);
        text.AddRange(rest.AsSpan());
        vectors.Add(spaces is null ? [] : spaces.OfOffer(foldedTitle, foldedRest, brought));
    }

    private OfferFacts FactsOf(Offer offer, int entry)
    {
        var start = readers.Count;
        foreach (var reader in offer.Readers ?? []) readers.Add(names.Add(reader));
        return new()
        {
            Entry = entry,
            Group = Number(offer.Group), Industry = Number(offer.Industry), Place = Number(offer.Place), Kind = Number(offer.Kind),
            Day = offer.Since?.DayNumber ?? 0,
            ReadersStart = start, Readers = offer.Readers is null ? -1 : readers.Count - start,
        };

        int Number(string? name) => name is null ? -1 : names.Add(name);
    }
}
