using System.Runtime.InteropServices;
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

    /// <summary>Counts in parts, as many at once as there are cores; terms are numbered as if it had been done one after the other.</summary>
    public static Weighing Count(Formula formula, IReadOnlyCollection<Offer> offers)
    {
        var pieces = PiecesOf(formula);
        var parts = offers.Chunk(Segment.MostEntries).ToArray();
        var counts = new (List<(string Term, int With)> Terms, long Length)[parts.Length];
        Parallel.For(0, parts.Length, i => counts[i] = Count(pieces, parts[i]));
        var (terms, frequencies) = (new Numbering(), new List<int>());
        foreach (var (term, with) in counts.SelectMany(part => part.Terms))
        {
            var number = terms.Add(term);
            if (number == frequencies.Count) frequencies.Add(with); else frequencies[number] += with;
        }
        return new(formula, terms, [.. frequencies], offers.Count, offers.Count == 0 ? 1 : Math.Max(1, (float)counts.Sum(part => part.Length) / offers.Count));
    }

    /// <summary>In how many offers each term stands, in the order in which they first come, and how long all are together.</summary>
    private static (List<(string Term, int With)> Terms, long Length) Count(Pieces pieces, Offer[] offers)
    {
        var (numbers, terms, with, length) = (new Dictionary<string, int>(), new List<string>(), new List<(int Count, int Last)>(), 0L);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < offers.Length; i++)
            foreach (var written in (ReadOnlySpan<string>)[offers[i].Title, offers[i].Text])
            {
                if (written.Length == 0) continue;
                var text = new Reading(written);
                foreach (var slice in text.Of(pieces))
                {
                    if (!lookup.TryGetValue(text[slice], out var number))
                    {
                        terms.Add(text[slice].ToString());
                        numbers[terms[^1]] = number = with.Count;
                        with.Add((0, -1));
                    }
                    if (with[number].Last < i) with[number] = (with[number].Count + 1, i);
                }
                length += text.Of(pieces).Count;
            }
        return ([.. terms.Zip(with, (term, t) => (term, t.Count))], length);
    }

    public float Rarity(int term)
    {
        var with = term < frequencies.Length ? frequencies[term] : 1;
        return formula == Formula.Cosine ? MathF.Log((offers + 1f) / (with + 1)) + 1 : MathF.Log(1 + (offers - with + 0.5f) / (with + 0.5f));
    }

    /// <summary>No weight of a term in an offer is greater.</summary>
    public float Greatest(int term) => formula == Formula.Cosine ? 1 : Rarity(term) * (K1 + 1);

    /// <summary>An offer's terms with their weights, each once; new terms get numbers.</summary>
    public void Weigh(Reading title, Reading text, List<(int Term, float Weight)> into)
    {
        into.Clear();
        var share = formula == Formula.Cosine ? OfferText : 1;
        foreach (var slice in title.Of(Pieces)) into.Add((terms.Add(title[slice]), 1));
        foreach (var slice in text.Of(Pieces)) into.Add((terms.Add(text[slice]), share));
        AddUp(into);
        if (formula == Formula.Bm25) Saturate(CollectionsMarshal.AsSpan(into), title.Bigrams.Count + text.Bigrams.Count); else Normalise(CollectionsMarshal.AsSpan(into));
    }

    /// <summary>A need's terms: its title and, a third as much, its whole text.</summary>
    public Dictionary<int, float> Question(Reading title, Reading whole, float titleShare = 1, float textShare = 0.3f)
    {
        var question = new Dictionary<int, float>();
        foreach (var (text, share) in new[] { (title, titleShare), (whole, textShare) })
        {
            if (share == 0) continue;
            var part = new List<(int Term, float Weight)>();
            foreach (var slice in text.Of(Pieces))
                if (terms.Find(text[slice]) is >= 0 and var term) part.Add((term, 1));
            AddUp(part);
            if (formula == Formula.Cosine) Normalise(CollectionsMarshal.AsSpan(part));
            foreach (var (term, weight) in part) question[term] = question.GetValueOrDefault(term) + weight * share;
        }
        return question;
    }

    private static Pieces PiecesOf(Formula formula) => formula == Formula.Cosine ? Pieces.Telling : Pieces.Bigrams;

    /// <summary>Each term once, with all its weights together.</summary>
    private static void AddUp(List<(int Term, float Weight)> weights)
    {
        weights.Sort(static (a, b) => a.Term.CompareTo(b.Term));
        var last = -1;
        var kept = CollectionsMarshal.AsSpan(weights);
        foreach (var (term, weight) in kept)
        {
            if (last < 0 || kept[last].Term != term) kept[++last] = (term, weight);
            else kept[last].Weight += weight;
        }
        weights.RemoveRange(last + 1, weights.Count - last - 1);
    }

    private void Normalise(Span<(int Term, float Weight)> weights)
    {
        var squares = 0f;
        foreach (ref var term in weights)
        {
            // Less than one comes of terms that stand in the text of an offer alone.
            term.Weight = (term.Weight < 1 ? term.Weight : 1 + MathF.Log(term.Weight)) * Rarity(term.Term);
            squares += term.Weight * term.Weight;
        }
        var length = MathF.Sqrt(squares);
        foreach (ref var term in weights) term.Weight /= length;
    }

    private void Saturate(Span<(int Term, float Weight)> weights, int length)
    {
        var norm = K1 * (1 - B + B * length / averageLength);
        foreach (ref var term in weights) term.Weight = Rarity(term.Term) * term.Weight * (K1 + 1) / (term.Weight + norm);
    }
}
