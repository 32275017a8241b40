namespace Wutong.Matching.Analysis;

/// <summary>The ways to take a text apart.</summary>
public enum Pieces { Characters, Telling, Bigrams, Words }

/// <summary>
/// A text as the engine reads it. Every piece says where it stands in the text as written. Runs of Latin letters and digits (names, formulas, grades:
/// <c>Ga2O3</c>, <c>TA15</c>) are one piece whole, in each of the ways of reading.
/// </summary>
public sealed class Reading
{
    /// <summary>Nothing behind this many units is read: what a need asks for is said long before, and time stays bounded.</summary>
    public const int MaxLength = 32_768;

    private readonly Lexicon lexicon;
    private List<Slice>? characters, telling, bigrams, words;
    private List<Quantity>? quantities;

    public Reading(string text, Lexicon? lexicon = null)
    {
        this.lexicon = lexicon ?? Lexicon.BuiltIn;
        Folded = Folding.Fold(text.Length > MaxLength ? text[..MaxLength] : text);
    }

    /// <summary>The text folded, unit for unit.</summary>
    public string Folded { get; }

    /// <summary>Single Chinese characters.</summary>
    public IReadOnlyList<Slice> Characters => characters ??= Read(static (_, run, into) => { for (var i = run.Start; i < run.End; i++) into.Add(new(i, 1)); });

    /// <summary>Single characters without those of words that say nothing (研发, 产业化); all of them where next to nothing is left.</summary>
    public IReadOnlyList<Slice> Telling => telling ??= Tell();

    /// <summary>Pairs of neighbouring Chinese characters; a character alone stands for itself.</summary>
    public IReadOnlyList<Slice> Bigrams => bigrams ??= Read(static (_, run, into) =>
    {
        if (run.Length == 1) into.Add(run);
        for (var i = run.Start; i + 1 < run.End; i++) into.Add(new(i, 2));
    });

    /// <summary>Chinese words by the lexicon.</summary>
    public IReadOnlyList<Slice> Words => words ??= Read(static (reading, run, into) => reading.Cut(run, into));

    /// <summary>Figures with their units.</summary>
    public IReadOnlyList<Quantity> Quantities => quantities ??= Quantity.In(Folded);

    /// <summary>The pieces as the list that they are: gone through without a call for each.</summary>
    internal List<Slice> Of(Pieces pieces) => (List<Slice>)(pieces switch { Pieces.Characters => Characters, Pieces.Telling => Telling, Pieces.Bigrams => Bigrams, _ => Words });

    public ReadOnlySpan<char> this[Slice slice] => slice.Of(Folded);

    private List<Slice> Tell()
    {
        using var empty = Trade.In(Folded).GetEnumerator();
        var (left, more) = (new List<Slice>(Characters.Count), empty.MoveNext());
        foreach (var slice in Characters)
        {
            while (more && empty.Current.End <= slice.Start) more = empty.MoveNext();
            if (!more || slice.Start < empty.Current.Start) left.Add(slice);
        }
        return left.Count > 1 ? left : [.. Characters];
    }

    private List<Slice> Read(Action<Reading, Slice, List<Slice>> chinese)
    {
        var into = new List<Slice>(Folded.Length);
        for (var i = 0; i < Folded.Length;)
        {
            var run = RunAt(i);
            if (run.Length == 0) { i++; continue; }
            if (Folding.IsHan(Folded[i])) chinese(this, run, into); else into.Add(run);
            i = run.End;
        }
        return into;
    }

    private Slice RunAt(int start)
    {
        var end = start;
        if (Folding.IsHan(Folded[start])) while (end < Folded.Length && Folding.IsHan(Folded[end])) end++;
        else while (end < Folded.Length && Folding.IsLatin(Folded[end])) end++;
        return new(start, end - start);
    }

    private void Cut(Slice run, List<Slice> into)
    {
        var lengths = new List<int>();
        lexicon.Cut(this[run], lengths);
        var at = run.Start;
        foreach (var length in lengths)
        {
            into.Add(new(at, length));
            at += length;
        }
    }
}
