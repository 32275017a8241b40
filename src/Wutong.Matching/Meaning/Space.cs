using Wutong.Matching.Analysis;

namespace Wutong.Matching.Meaning;

/// <summary>
/// A space in which terms of the same use lie near each other, learnt from texts alone. A text lies where its terms point to on the average,
/// weighted by how rare they are among the offers; what all offers have in common is taken out. Every text's vector has length 1, or is nothing.
/// </summary>
internal sealed class Space
{
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Space(Pieces pieces, int dimensions, string[] terms, float[] rarity, float[] vectors, float[] common)
    {
        (Pieces, Dimensions, Terms, Rarity, Vectors, Common) = (pieces, dimensions, terms, rarity, vectors, common);
        numbers = terms.Select((term, i) => (term, i)).ToDictionary(t => t.term, t => t.i);
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Pieces Pieces { get; }
    public int Dimensions { get; }
    public string[] Terms { get; }
    /// <summary>Of each term ln((offers + 1) / (offers with it + 1)) + 1.</summary>
    public float[] Rarity { get; }
    /// <summary>Terms × dimensions, row after row.</summary>
    public float[] Vectors { get; }
    /// <summary>The direction that offers share, of length 1.</summary>
    public float[] Common { get; }

    /// <param name="pieces">Characters or words.</param>
    /// <param name="dimensions">At most so many; lines are filled up with zeros where the texts do not carry so many.</param>
    /// <param name="offers">Texts of which rarity and the common direction are taken.</param>
    /// <param name="others">More texts of the trade to learn from.</param>
    public static Space Learn(Pieces pieces, int dimensions, IReadOnlyList<Reading> offers, IReadOnlyList<Reading> others)
    {
        var terms = Frequent(pieces, offers.Concat(others));
        var blank = new Space(pieces, dimensions, terms, new float[terms.Length], new float[terms.Length * dimensions], new float[dimensions]);
        blank.FillRarity(offers);
        if (terms.Length > 2) blank.FillVectors(offers.Concat(others));
        blank.FillCommon(offers);
        return blank;
    }

    /// <summary>Adds a text's terms, each as often as <paramref name="weigh"/> makes of its count, to a vector that is not yet normalised.</summary>
    public void Gather(Reading text, Func<int, float> weigh, Span<float> into)
    {
        foreach (var (term, count) in Count(text)) Lines.Add(into, Vectors.AsSpan(term * Dimensions, Dimensions), weigh(count) * Rarity[term]);
    }

    /// <summary>What has been gathered, without what is common to all, of length 1.</summary>
    public void Finish(Span<float> gathered)
    {
        Lines.Normalise(gathered);
        Lines.Add(gathered, Common, -Lines.Dot(gathered, Common));
        Lines.Normalise(gathered);
    }

    private Dictionary<int, int> Count(Reading text)
    {
        var counts = new Dictionary<int, int>();
        foreach (var slice in text.Of(Pieces))
            if (lookup.TryGetValue(text[slice], out var term)) counts[term] = counts.GetValueOrDefault(term) + 1;
        return counts;
    }

    private static string[] Frequent(Pieces pieces, IEnumerable<Reading> texts)
    {
        var counts = new Dictionary<string, int>();
        foreach (var text in texts)
            foreach (var slice in text.Of(pieces))
            {
                var term = text[slice].ToString();
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        return [.. counts.Where(c => c.Value > 1).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(60_000).Select(c => c.Key)];
    }

    private void FillRarity(IReadOnlyList<Reading> offers)
    {
        var with = new int[Terms.Length];
        foreach (var offer in offers)
            foreach (var (term, _) in Count(offer)) with[term]++;
        for (var i = 0; i < with.Length; i++) Rarity[i] = MathF.Log((offers.Count + 1f) / (with[i] + 1)) + 1;
    }

    /// <summary>
    /// Characters take the eigenvectors as they are, words the eigenvectors times the root of the eigenvalue and then each of length 1: what of the usual
    /// ways did best on judged needs; docs/matching.md has the figures.
    /// </summary>
    private void FillVectors(IEnumerable<Reading> texts)
    {
        var matrix = Cooccurrence.Of(texts.Select(text => text.Of(Pieces).Select(slice => lookup.TryGetValue(text[slice], out var term) ? term : -1).Where(term => term >= 0).ToArray()), Terms.Length);
        var (vectors, values) = Factors.Leading(matrix, Dimensions);
        for (var term = 0; term < Terms.Length; term++)
        {
            var line = Vectors.AsSpan(term * Dimensions, values.Length);
            vectors.AsSpan(term * values.Length, values.Length).CopyTo(line);
            if (Pieces == Pieces.Characters) continue;
            for (var i = 0; i < values.Length; i++) line[i] *= MathF.Sqrt(values[i]);
            Lines.Normalise(line);
        }
    }

    private void FillCommon(IReadOnlyList<Reading> offers)
    {
        var vector = new float[Dimensions];
        foreach (var offer in offers)
        {
            Array.Clear(vector);
            Gather(offer, count => count, vector);
            Lines.Normalise(vector);
            Lines.Add(Common, vector, 1);
        }
        Lines.Normalise(Common);
    }
}
