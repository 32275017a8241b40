using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Ranking;

/// <summary>A need made ready to be compared with every offer.</summary>
internal sealed class Question
{
    /// <summary>How much another name of what the title names counts beside the title's own.</summary>
    public const float SynonymShare = 0.1f;

    public Question(Need need, Snapshot snapshot, float titleShare = 1, float textShare = 0.3f)
    {
        Need = need;
        Title = new(need.Title);
        Whole = new(need.Text.Length == 0 ? need.Title : $"{need.Title} {need.Text}");
        var terms = snapshot.Weighing.Question(Title, Whole, titleShare, textShare);
        if (snapshot.Weighing.Formula == Formula.Cosine && titleShare > 0) AddSynonyms(terms, snapshot.Weighing);
        Terms = Ask(snapshot.Weighing, terms);
        if (snapshot.Spaces is not { } spaces) return;
        Vector = new short[spaces.Dimensions];
        VectorScale = Bytes.Pack(spaces.Question(Title, Whole, need.Vector.Span), Vector.AsSpan());
    }

    public Need Need { get; }
    public Reading Title { get; }
    /// <summary>Title, a space, text.</summary>
    public Reading Whole { get; }
    public Asked[] Terms { get; }
    public short[] Vector { get; } = [];
    public float VectorScale { get; }

    /// <summary>Names count by how much of a title they would be.</summary>
    private void AddSynonyms(Dictionary<int, float> terms, Weighing weighing)
    {
        var others = new Reading(Synonyms.Others(Title));
        if (others.Characters.Count == 0) return;
        var share = SynonymShare * MathF.Sqrt((float)others.Characters.Count / Title.Characters.Count);
        foreach (var (term, weight) in weighing.Question(others, others, share, 0)) terms[term] = terms.GetValueOrDefault(term) + weight;
    }

    /// <summary>Weights in units of which 31 bits hold the greatest score that there can be; whole numbers add up exactly and in any order.</summary>
    private static Asked[] Ask(Weighing weighing, Dictionary<int, float> question)
    {
        var greatest = question.Sum(term => (double)term.Value * weighing.Greatest(term.Key));
        var unit = greatest == 0 ? 0 : (int.MaxValue - 255.0 * question.Count) / greatest;
        return [.. question.OrderBy(term => term.Key).Select(term => new Asked(term.Key, (float)(term.Value * unit)))];
    }
}
