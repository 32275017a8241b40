using Wutong.Matching.Analysis;

namespace Wutong.Matching.Meaning;

/// <summary>The spaces of characters and of words side by side: one line of numbers a text, as one scan compares them.</summary>
internal sealed class Spaces(Space characters, Space words)
{
    /// <summary>How much nearness among words counts beside nearness among characters.</summary>
    public const float WordShare = 0.8f;
    /// <summary>How much a need's whole text counts beside its title.</summary>
    public const float TextShare = 1;
    /// <summary>How much an offer's text counts beside its title.</summary>
    private const float FieldWeight = 0.3f;
    private const int MostTexts = 300_000;

    public Space Characters { get; } = characters;
    public Space Words { get; } = words;
    public int Dimensions => Characters.Dimensions + Words.Dimensions;

    public static Spaces Learn(IReadOnlyList<Reading> offers, IReadOnlyList<Reading> others, int characters, int words)
    {
        // Enough is enough: of more texts an even share is read.
        var some = offers.Count <= MostTexts ? offers : [.. Enumerable.Range(0, MostTexts).Select(i => offers[(int)((long)i * offers.Count / MostTexts)])];
        return new(Space.Learn(Pieces.Characters, characters, some, others), Space.Learn(Pieces.Words, words, some, others));
    }

    /// <summary>An offer: both halves of length 1.</summary>
    public float[] OfOffer(Reading title, Reading text) => Of((space, into) =>
    {
        space.Gather(title, count => count, into);
        space.Gather(text, count => FieldWeight * (1 + MathF.Log(count)), into);
    });

    /// <summary>A need's title, or its title with its text.</summary>
    public float[] OfTitle(Reading title) => Of((space, into) => space.Gather(title, count => count, into));

    public float[] OfText(Reading whole) => Of((space, into) => space.Gather(whole, count => 1 + MathF.Log(count), into));

    /// <summary>What is compared with every offer: a need's title and text together, its halves weighted.</summary>
    public float[] Question(Reading title, Reading whole)
    {
        var question = OfTitle(title);
        Lines.Add(question, OfText(whole), TextShare);
        Lines.Scale(question.AsSpan(Characters.Dimensions), WordShare);
        return question;
    }

    private delegate void Gatherer(Space space, Span<float> into);

    private float[] Of(Gatherer gather)
    {
        var line = new float[Dimensions];
        Half(Characters, line.AsSpan(0, Characters.Dimensions));
        Half(Words, line.AsSpan(Characters.Dimensions));
        return line;

        void Half(Space space, Span<float> half)
        {
            gather(space, half);
            space.Finish(half);
        }
    }
}
