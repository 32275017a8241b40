using Wutong.Matching.Analysis;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Indexing;

/// <summary>Gathers offers for one segment: each different text once, its terms weighed, its vector made.</summary>
internal sealed class SegmentBuilder(Weighing weighing, Spaces? spaces, Numbering names)
{
    private readonly Dictionary<(string, string), int> entries = [];
    private readonly List<(int Term, float Weight)[]> weights = [];
    private readonly List<char> text = [], ids = [];
    private readonly List<int> textStarts = [], idStarts = [], readers = [];
    private readonly List<OfferFacts> facts = [];
    private readonly List<sbyte> vectors = [];
    private readonly List<float> vectorScales = [];
    private readonly Dictionary<int, float> scratch = [];

    public bool IsFull => weights.Count >= Segment.MostEntries || text.Count >= Segment.MostCharacters;

    public int Count => facts.Count;

    public void Add(Offer offer)
    {
        // What is quoted later is what was read: no more than that is kept.
        var (title, rest) = (Cut(offer.Title), Cut(offer.Text));
        var (foldedTitle, foldedRest) = (new Reading(title), new Reading(rest));
        if (!entries.TryGetValue((foldedTitle.Folded, foldedRest.Folded), out var entry))
        {
            entry = entries[(foldedTitle.Folded, foldedRest.Folded)] = weights.Count;
            AddEntry(title, rest, foldedTitle, foldedRest, offer.Vector.Span);
        }
        idStarts.Add(ids.Count);
        ids.AddRange(offer.Id);
        facts.Add(FactsOf(offer, entry));
    }

    public Segment Make()
    {
        var (starts, placed, impacts, scales) = Invert();
        textStarts.Add(text.Count);
        idStarts.Add(ids.Count);
        return new()
        {
            Starts = starts, Entries = placed, Impacts = impacts, TermScales = scales,
            Vectors = vectors.ToArray(), VectorScales = vectorScales.ToArray(),
            Text = text.ToArray(), TextStarts = textStarts.ToArray(),
            Facts = facts.ToArray(), Ids = ids.ToArray(), IdStarts = idStarts.ToArray(), Readers = readers.ToArray(),
        };
    }

    private static string Cut(string text) => text.Length > Reading.MaxLength ? text[..Reading.MaxLength] : text;

    private void AddEntry(string title, string rest, Reading foldedTitle, Reading foldedRest, ReadOnlySpan<float> brought)
    {
        weighing.Weigh(foldedTitle, foldedRest, scratch);
        weights.Add([.. scratch.Select(w => (w.Key, w.Value))]);
        textStarts.Add(text.Count);
        text.AddRange(title);
        textStarts.Add(text.Count);
        text.AddRange(rest);
        var line = spaces is null ? [] : new sbyte[spaces.Dimensions];
        vectorScales.Add(spaces is null ? 0 : Bytes.Pack(spaces.OfOffer(foldedTitle, foldedRest, brought), line));
        vectors.AddRange(line);
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

    /// <summary>From terms by entry to entries by term.</summary>
    private (int[] Starts, ushort[] Entries, byte[] Impacts, float[] Scales) Invert()
    {
        var starts = new int[weighing.Terms.Count + 1];
        var scales = new float[weighing.Terms.Count];
        foreach (var entry in weights)
            foreach (var (term, weight) in entry) (starts[term + 1], scales[term]) = (starts[term + 1] + 1, Math.Max(scales[term], weight / 255));
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = starts[..^1];
        var (placed, impacts) = (new ushort[starts[^1]], new byte[starts[^1]]);
        for (var entry = 0; entry < weights.Count; entry++)
            foreach (var (term, weight) in weights[entry])
            {
                placed[next[term]] = (ushort)entry;
                impacts[next[term]++] = scales[term] == 0 ? (byte)0 : (byte)Math.Clamp(MathF.Round(weight / scales[term]), 1, 255);
            }
        return (starts, placed, impacts, scales);
    }
}
