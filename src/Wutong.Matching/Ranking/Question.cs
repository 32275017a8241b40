using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Ranking;

/// <summary>A need made ready to be compared with every offer.</summary>
internal sealed class Question
{
    /// <summary>How much another name of what the title names counts beside the title's own.</summary>
    public const float SynonymShare = 0.1f;

    /// <summary>A little less than 16 bits hold, for the sake of fractions that were rounded.</summary>
    private const double GreatestSum = 65_000;

    public Question(Need need, Snapshot snapshot, float titleShare = 1, float textShare = 0.3f)
    {
        Need = need;
        Title = new(need.Title);
        Whole = new(need.Text.Length == 0 ? need.Title : $"{need.Title} {need.Text}");
        var terms = snapshot.Weighing.Question(Title, Whole, titleShare, textShare);
        if (snapshot.Weighing.Formula == Formula.Cosine && titleShare > 0) AddSynonyms(terms, snapshot.Weighing);
        Terms = Ask(snapshot, terms);
        if (snapshot.Spaces is not { } spaces) return;
        Vector = new(spaces.Question(Title, Whole, need.Vector.Span));
    }

    public Need Need { get; }
    public Reading Title { get; }
    /// <summary>Title, a space, text.</summary>
    public Reading Whole { get; }
    public Asked[] Terms { get; }
    public PackedQuestion Vector { get; } = new([]);

    /// <summary>Names count by how much of a title they would be.</summary>
    private void AddSynonyms(Dictionary<int, float> terms, Weighing weighing)
    {
        var others = new Reading(Synonyms.Others(Title));
        if (others.Characters.Count == 0) return;
        var share = SynonymShare * MathF.Sqrt((float)others.Characters.Count / Title.Characters.Count);
        foreach (var (term, weight) in weighing.Question(others, others, share, 0)) terms[term] = terms.GetValueOrDefault(term) + weight;
    }

    /// <summary>
    /// Weights in units of which 16 bits hold the greatest score that there can be: no more than all terms at their greatest, and no more than the product
    /// of the lengths of question and offer (Cauchy and Schwarz).
    /// </summary>
    private static Asked[] Ask(Snapshot snapshot, Dictionary<int, float> question)
    {
        var all = question.Sum(term => (double)term.Value * snapshot.Weighing.Greatest(term.Key));
        var product = Math.Sqrt(question.Values.Sum(weight => (double)weight * weight)) * snapshot.Longest;
        var greatest = Math.Min(all, product);
        var unit = greatest == 0 ? 0 : 256 * GreatestSum / greatest;
        return [.. question.OrderBy(term => term.Key).Select(term => new Asked(term.Key, (float)(term.Value * unit)))];
    }
}
