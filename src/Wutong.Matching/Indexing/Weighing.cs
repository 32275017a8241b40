using Wutong.Matching.Analysis;

namespace Wutong.Matching.Indexing;

/// <summary>How terms of a text are weighed.</summary>
public enum Formula
{
    /// <summary>(1 + ln tf) × idf, each text of length 1 (Salton and Buckley 1988), over single characters of words that say something: the engine's own choice.</summary>
    Cosine,
    /// <summary>Okapi BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza 2009), over pairs of characters.</summary>
    Bm25,
}

/// <summary>
/// Weighs terms by a formula and by how many offers had each when the index was built; offers that come later are weighed by the same figures, so scores stay
/// comparable until the index is built anew. A term nobody had then counts as had by one.
/// </summary>
internal sealed class Weighing(Formula formula, Numbering terms, int[] frequencies, int offers, float averageLength)
{
    private const float K1 = 1.2f, B = 0.75f, OfferText = 0.3f;

    public Formula Formula => formula;
    public Numbering Terms => terms;
    public int[] Frequencies => frequencies;
    public int Offers => offers;
    public float AverageLength => averageLength;
    public Pieces Pieces => PiecesOf(formula);

    public static Weighing Count(Formula formula, IEnumerable<(Reading Title, Reading Text)> offers)
    {
        var (terms, frequencies, count, length) = (new Numbering(), new List<int>(), 0, 0L);
        var pieces = PiecesOf(formula);
        var seen = new HashSet<int>();
        foreach (var (title, text) in offers)
        {
            seen.Clear();
            foreach (var slice in title.Of(pieces)) seen.Add(terms.Add(title[slice]));
            foreach (var slice in text.Of(pieces)) seen.Add(terms.Add(text[slice]));
            while (frequencies.Count < terms.Count) frequencies.Add(0);
            foreach (var term in seen) frequencies[term]++;
            length += title.Of(pieces).Count + text.Of(pieces).Count;
            count++;
        }
        return new(formula, terms, [.. frequencies], count, count == 0 ? 1 : Math.Max(1, (float)length / count));
    }

    public float Rarity(int term)
    {
        var with = term < frequencies.Length ? frequencies[term] : 1;
        return formula == Formula.Cosine ? MathF.Log((offers + 1f) / (with + 1)) + 1 : MathF.Log(1 + (offers - with + 0.5f) / (with + 0.5f));
    }

    /// <summary>No weight of a term in an offer is greater.</summary>
    public float Greatest(int term) => formula == Formula.Cosine ? 1 : Rarity(term) * (K1 + 1);

    /// <summary>An offer's terms with their weights; new terms get numbers.</summary>
    public void Weigh(Reading title, Reading text, Dictionary<int, float> into)
    {
        into.Clear();
        foreach (var slice in title.Of(Pieces)) Raise(into, terms.Add(title[slice]), 1);
        var share = formula == Formula.Cosine ? OfferText : 1;
        foreach (var slice in text.Of(Pieces)) Raise(into, terms.Add(text[slice]), share);
        if (formula == Formula.Bm25) Saturate(into, title.Bigrams.Count + text.Bigrams.Count); else Normalise(into);
    }

    /// <summary>A need's terms: its title and, a third as much, its whole text.</summary>
    public Dictionary<int, float> Question(Reading title, Reading whole, float titleShare = 1, float textShare = 0.3f)
    {
        var question = new Dictionary<int, float>();
        foreach (var (text, share) in new[] { (title, titleShare), (whole, textShare) })
        {
            if (share == 0) continue;
            var part = new Dictionary<int, float>();
            foreach (var slice in text.Of(Pieces))
                if (terms.Find(text[slice]) is >= 0 and var term) Raise(part, term, 1);
            if (formula == Formula.Cosine) Normalise(part);
            foreach (var (term, weight) in part) Raise(question, term, weight * share);
        }
        return question;
    }

    private static Pieces PiecesOf(Formula formula) => formula == Formula.Cosine ? Pieces.Telling : Pieces.Bigrams;

    private static void Raise(Dictionary<int, float> weights, int term, float by) => weights[term] = weights.GetValueOrDefault(term) + by;

    private void Normalise(Dictionary<int, float> weights)
    {
        var squares = 0f;
        foreach (var term in weights.Keys)
        {
            // Less than one comes of terms that stand in the text of an offer alone.
            var weight = (weights[term] < 1 ? weights[term] : 1 + MathF.Log(weights[term])) * Rarity(term);
            weights[term] = weight;
            squares += weight * weight;
        }
        var length = MathF.Sqrt(squares);
        foreach (var term in weights.Keys) weights[term] /= length;
    }

    private void Saturate(Dictionary<int, float> weights, int length)
    {
        var norm = K1 * (1 - B + B * length / averageLength);
        foreach (var term in weights.Keys) weights[term] = Rarity(term) * weights[term] * (K1 + 1) / (weights[term] + norm);
    }
}
