using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;

namespace Wutong.Matching.Meaning;

/// <summary>
/// The spaces of characters and of words side by side, and behind them the vectors of a model that was brought: one line of numbers a text, as one scan
/// compares them.
/// </summary>
internal sealed class Spaces(Space characters, Space words, Brought? brought = null)
{
    /// <summary>How much nearness among words counts beside nearness among characters.</summary>
    public const float WordShare = 0.8f;
    /// <summary>How much nearness by the model that was brought counts: as much as both others. Not measured: there is no such model to measure with.</summary>
    public const float BroughtShare = 1.8f;
    /// <summary>How much a need's whole text counts beside its title.</summary>
    public const float TextShare = 1;
    /// <summary>How much an offer's text counts beside its title.</summary>
    private const float FieldWeight = 0.3f;
    private const int MostTexts = 300_000;

    public Space Characters { get; } = characters;
    public Space Words { get; } = words;
    public Brought? Brought { get; } = brought;
    public int Dimensions => Learnt + (Brought?.Dimensions ?? 0);

    /// <summary>Where on a line the numbers of the model that was brought begin.</summary>
    public int Learnt => Characters.Dimensions + Words.Dimensions;

    public static Spaces Learn(IReadOnlyList<Reading> offers, IReadOnlyList<Reading> others, int characters, int words, Brought? brought = null)
    {
        // Enough is enough: of more texts an even share is read.
        var some = offers.Count <= MostTexts ? offers : [.. Enumerable.Range(0, MostTexts).Select(i => offers[(int)((long)i * offers.Count / MostTexts)])];
        return new(Space.Learn(Pieces.Characters, characters, some, others), Space.Learn(Pieces.Words, words, some, others), brought);
    }

    /// <summary>An offer: all parts of length 1.</summary>
    public float[] OfOffer(Reading title, Reading text, ReadOnlySpan<float> vector)
    {
        var line = Of((space, into) =>
        {
            space.Gather(title, count => count, into);
            space.Gather(text, count => FieldWeight * (1 + MathF.Log(count)), into);
        });
        Brought?.Place(vector, line.AsSpan(Learnt));
        return line;
    }

    /// <summary>A need's title, or its title with its text.</summary>
    public float[] OfTitle(Reading title) => Of((space, into) => space.Gather(title, count => count, into));

    public float[] OfText(Reading whole) => Of((space, into) => space.Gather(whole, count => 1 + MathF.Log(count), into));

    /// <summary>What is compared with every offer: a need's title and text together, its parts weighted.</summary>
    public float[] Question(Reading title, Reading whole, ReadOnlySpan<float> vector)
    {
        var question = OfTitle(title);
        Lines.Add(question, OfText(whole), TextShare);
        Lines.Scale(question.AsSpan(Characters.Dimensions, Words.Dimensions), WordShare);
        var brought = OfBrought(vector);
        Lines.Add(question.AsSpan(Learnt), brought, BroughtShare * (1 + TextShare));
        return question;
    }

    /// <summary>The part of a line that is the brought model's.</summary>
    public float[] OfBrought(ReadOnlySpan<float> vector)
    {
        var line = new float[Dimensions - Learnt];
        Brought?.Place(vector, line);
        return line;
    }

    /// <summary>A vector that an offer brought, given back from its line as far as bytes hold it.</summary>
    public ReadOnlyMemory<float> BroughtBy(Segment segment, int offer)
    {
        if (Brought is null) return default;
        var line = new float[Dimensions];
        segment.Vectors.Read(segment.Facts.Span[offer].Entry, line);
        return line.AsMemory(Learnt, Brought.Embedding.Dimensions);
    }

    private delegate void Gatherer(Space space, Span<float> into);

    private float[] Of(Gatherer gather)
    {
        var line = new float[Dimensions];
        Half(Characters, line.AsSpan(0, Characters.Dimensions));
        Half(Words, line.AsSpan(Characters.Dimensions, Words.Dimensions));
        return line;

        void Half(Space space, Span<float> half)
        {
            gather(space, half);
            space.Finish(half);
        }
    }
}
