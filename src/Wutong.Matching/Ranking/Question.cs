using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Ranking;

/// <summary>A need made ready to be compared with every offer.</summary>
internal sealed class Question
{
    public Question(Need need, Snapshot snapshot, float titleShare = 1, float textShare = 0.3f)
    {
        Need = need;
        Title = new(need.Title);
        Whole = new(need.Text.Length == 0 ? need.Title : $"{need.Title} {need.Text}");
        Terms = Ask(snapshot.Weighing, snapshot.Weighing.Question(Title, Whole, titleShare, textShare));
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

    /// <summary>Weights in units of which 31 bits hold the greatest score that there can be; whole numbers add up exactly and in any order.</summary>
    private static Asked[] Ask(Weighing weighing, Dictionary<int, float> question)
    {
        var greatest = question.Sum(term => (double)term.Value * weighing.Greatest(term.Key));
        var unit = greatest == 0 ? 0 : (int.MaxValue - 255.0 * question.Count) / greatest;
        return [.. question.OrderBy(term => term.Key).Select(term => new Asked(term.Key, (float)(term.Value * unit)))];
    }
}
