using System.Globalization;
using System.Text;
using Wutong.Platform.Text;

namespace Wutong.Platform.Search;

/// <summary>
/// The terms of a document. Chinese is cut into pairs of neighbours, a word of plain letters into beginnings of a few lengths, pinyin into pairs of
/// syllables and initials into pairs and threes: so whatever somebody types is a handful of whole terms, and none of a length that the index has to
/// gather first. Terms only narrow; whether a document holds what was typed, the kept text says.
/// </summary>
internal static class Grams
{
    // First letter of a term: what it is.
    public const char Exact = 'e', Start = 'k', InTitle = 't', Name = 'n', Body = 'b', Initial = 'i', Sound = 'p', Kind = 'y', Audience = 'a', Except = 'x';

    /// <summary>Lengths of the beginnings that are kept. Closer together behind the eighth: there the credit codes of one district part.</summary>
    private static readonly int[] Lengths = [1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 13, 14, 16, 18];

    public static HashSet<string> Of(SearchDocument document, string kind)
    {
        HashSet<string> terms = new(StringComparer.Ordinal) { Kind + kind };
        terms.UnionWith(document.Audience.Select(a => Audience + a));
        terms.UnionWith(document.Except.Select(e => Except + e));
        if (!document.IsNamedAfterOthers)
        {
            // Once more as the title's own: else a code that nearly every document has would be looked for in nearly every title.
            AddName(terms, document.Title);
            terms.UnionWith(terms.Where(t => t[0] is Name or Initial or Sound).Select(t => InTitle + t).ToList());
            AddStart(terms, document.Title);
        }
        foreach (var name in document.OwnNames) terms.Add(ExactOf(SearchText.Encode(name)));
        foreach (var name in document.OwnNames.Concat(document.OthersNames)) AddName(terms, name);
        foreach (var text in new[] { document.Body, document.Subtitle }) if (text is not null) AddText(terms, SearchText.Units(text), Body, singles: false);
        return terms;
    }

    public static string ExactOf(string encoded)
    {
        // FNV-1a; two texts of one value are told apart by the text itself.
        var hash = 14695981039346656037UL;
        foreach (var c in encoded) hash = (hash ^ c) * 1099511628211UL;
        return Exact + hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The longest kept beginning of a word.</summary>
    public static string StartOf(string word) => word[..Lengths.Last(l => l <= word.Length)];

    public static string Hex(ReadOnlySpan<Rune> runes)
    {
        var hex = new StringBuilder();
        foreach (var rune in runes) hex.Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture));
        return hex.ToString();
    }

    public static string Letters(IEnumerable<Rune> runes) => string.Concat(runes.Select(r => (char)r.Value));

    public static string SoundPair(string first, string second) => $"{Sound}{first}0{second}";

    private static void AddName(HashSet<string> terms, string name)
    {
        var units = SearchText.Units(name);
        AddText(terms, units, Name, singles: true);
        var initials = Pinyin.Initials(name);
        for (var i = 0; i + 2 <= initials.Length; i++)
        {
            terms.Add(Initial + initials[i..(i + 2)]);
            if (i + 3 <= initials.Length) terms.Add(Initial + initials[i..(i + 3)]);
        }
        string? before = null;
        foreach (var syllable in Pinyin.Syllables(name))
        {
            if (before is not null && syllable is not null) terms.Add(SoundPair(before, syllable));
            before = syllable;
        }
        foreach (var start in Starts(string.Concat(Pinyin.Syllables(name).TakeWhile(s => s is not null))).Where(s => s.Length > 1)) terms.Add($"{Sound}0{start}");
    }

    private static void AddText(HashSet<string> terms, List<Unit> units, char where, bool singles)
    {
        foreach (var (isPlain, runes) in SearchText.Runs(units))
        {
            if (isPlain)
            {
                foreach (var start in Starts(Letters(runes))) terms.Add($"{where}w{start}");
                continue;
            }
            Rune[] all = [.. runes];
            for (var i = 0; i < all.Length; i++)
            {
                if (singles) terms.Add(where + Hex(all.AsSpan(i, 1)));
                if (i + 1 < all.Length) terms.Add(where + Hex(all.AsSpan(i, 2)));
            }
        }
    }

    private static void AddStart(HashSet<string> terms, string title)
    {
        if (SearchText.Runs(SearchText.Units(title)).FirstOrDefault() is not ({ } isPlain, { Count: > 0 } runes)) return;
        if (isPlain) foreach (var start in Starts(Letters(runes))) terms.Add($"{Start}w{start}");
        else for (var length = 1; length <= Math.Min(3, runes.Count); length++) terms.Add(Start + Hex([.. runes.Take(length)]));
        foreach (var start in Starts(Pinyin.Initials(title)).Where(s => s.Length > 1)) terms.Add($"{Initial}0{start}");
    }

    private static IEnumerable<string> Starts(string word) => Lengths.Where(l => l <= word.Length).Select(l => word[..l]);
}
