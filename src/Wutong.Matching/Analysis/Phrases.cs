using System.Collections.Frozen;

namespace Wutong.Matching.Analysis;

/// <summary>Finds known phrases in folded texts, the longest at each place; one of Latin letters is none within a longer word.</summary>
internal sealed class Phrases
{
    private readonly FrozenDictionary<string, int> numbers;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    /// <summary>By its first character, the length of the longest phrase.</summary>
    private readonly FrozenDictionary<char, int> longest;

    public Phrases(IEnumerable<(string Phrase, int Number)> phrases)
    {
        numbers = phrases.ToFrozenDictionary(p => p.Phrase, p => p.Number);
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = numbers.Keys.GroupBy(phrase => phrase[0]).ToFrozenDictionary(same => same.Key, same => same.Max(phrase => phrase.Length));
    }

    /// <summary>The number of a phrase, or -1.</summary>
    public int this[string phrase] => numbers.GetValueOrDefault(phrase, -1);

    public IEnumerable<(int Number, Slice Where)> In(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (At(folded, i) is not var (number, length)) continue;
            yield return (number, new(i, length));
            i += length - 1;
        }
    }

    private (int Number, int Length)? At(string folded, int start)
    {
        if (!longest.TryGetValue(folded[start], out var most) || IsInside(folded, start)) return null;
        for (var length = Math.Min(most, folded.Length - start); length > 0; length--)
            if (!IsInside(folded, start + length) && lookup.TryGetValue(folded.AsSpan(start, length), out var number)) return (number, length);
        return null;
    }

    private static bool IsInside(string folded, int place) => place > 0 && place < folded.Length && Folding.IsLatin(folded[place - 1]) && Folding.IsLatin(folded[place]);
}
