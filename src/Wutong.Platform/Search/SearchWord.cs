using System.Text;
using Wutong.Platform.Text;

namespace Wutong.Platform.Search;

/// <summary>One word of what somebody typed: which terms narrow the index to it, and what must stand in a document's kept text.</summary>
internal sealed class SearchWord
{
    /// <summary>What somebody types without spaces is rarely longer, and every letter is one more term to look for.</summary>
    private const int MostReadings = 4;

    private SearchWord(string text, List<Unit> units)
    {
        (Text, Encoded) = (text, SearchText.Encode(units));
        var runs = SearchText.Runs(units).ToList();
        var named = new List<Terms> { TermsIn(runs, Grams.Name) };
        var first = new List<Terms> { Terms.All([StartOf(runs[0]), .. named]) };
        List<string> inNames = [Encoded], atStart = [KeptText.Line + Encoded];
        if (units.TrueForAll(u => u.IsPlain && Rune.IsLetter(u.Value)) && runs.Count == 1 && units.Count > 1)
        {
            var letters = Grams.Letters(runs[0].Runes);
            named.Add(InitialsOf(letters));
            first.Add(Terms.One($"{Grams.Initial}0{Grams.StartOf(letters)}"));
            inNames.Add(letters.ToUpperInvariant());
            atStart.Add(KeptText.Line + letters.ToUpperInvariant());
            foreach (var reading in Readings(letters))
            {
                var kept = string.Concat(reading.Select(s => KeptText.SyllableMark + s));
                atStart.Add(KeptText.Line + kept);
                if (reading.Count > 1 && Pinyin.IsSyllable(reading[1]))
                {
                    named.Add(SoundsOf(reading));
                    inNames.Add(kept);
                }
                // One syllable stands in most names somewhere: it counts where a name begins with it.
                else inNames.AddRange([KeptText.Line + kept, KeptText.RelatedLine + kept]);
            }
            if (atStart.Count > 2)
            {
                var start = Terms.One($"{Grams.Sound}0{Grams.StartOf(letters)}");
                first.Add(start);
                named.Add(start);
            }
        }
        (Named, AtStart, InNames, AtStartOfTitle) = (Terms.Any(named), Terms.Any(first), inNames, atStart);
        InBody = runs.Exists(r => r.IsPlain || r.Runes.Count > 1) ? TermsIn(runs, Grams.Body) : null;
    }

    /// <summary>As it was typed.</summary>
    public string Text { get; }

    /// <summary>As it stands in kept text.</summary>
    public string Encoded { get; }

    /// <summary>Narrows to documents that may have it in a name, and may begin their title with it.</summary>
    public Terms Named { get; }
    public Terms AtStart { get; }

    /// <summary>Narrows to documents that may have it in their running text; null for a single character, which only names are found by.</summary>
    public Terms? InBody { get; }

    /// <summary>What of it may stand in the kept names: itself, as initials, as syllables.</summary>
    public IReadOnlyList<string> InNames { get; }
    public IReadOnlyList<string> AtStartOfTitle { get; }

    /// <summary>The words of a text; those without a letter or figure are passed over.</summary>
    public static List<SearchWord> Of(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: w, Units: SearchText.Units(w))).Where(w => w.Units.Count > 0).Select(w => new SearchWord(w.Word, w.Units))];

    private static Terms TermsIn(List<(bool IsPlain, IReadOnlyList<Rune> Runes)> runs, char where)
    {
        List<string> terms = [];
        foreach (var (isPlain, runes) in runs)
        {
            Rune[] all = [.. runes];
            if (isPlain) terms.Add($"{where}w{Grams.StartOf(Grams.Letters(all))}");
            else if (all.Length == 1) { if (where == Grams.Name || runs.Count == 1) terms.Add(where + Grams.Hex(all)); }
            else for (var i = 0; i + 1 < all.Length; i++) terms.Add(where + Grams.Hex(all.AsSpan(i, 2)));
        }
        return Terms.All(terms.Select(Terms.One));
    }

    private static Terms StartOf((bool IsPlain, IReadOnlyList<Rune> Runes) run) =>
        Terms.One(run.IsPlain ? $"{Grams.Start}w{Grams.StartOf(Grams.Letters(run.Runes))}" : Grams.Start + Grams.Hex([.. run.Runes.Take(3)]));

    private static Terms InitialsOf(string letters) => letters.Length == 2
        ? Terms.One(Grams.Initial + letters)
        : Terms.All(Enumerable.Range(0, letters.Length - 2).Select(i => Terms.One(Grams.Initial + letters[i..(i + 3)])));

    private static Terms SoundsOf(List<string> reading) =>
        Terms.All(Enumerable.Range(0, reading.Count - 1).Where(i => Pinyin.IsSyllable(reading[i + 1])).Select(i => Terms.One(Grams.SoundPair(reading[i], reading[i + 1]))));

    /// <summary>The ways to read letters as whole syllables, of which the last may be only begun: xian as xian and as xi an.</summary>
    private static List<List<string>> Readings(string letters)
    {
        List<List<string>> found = [];
        Read(0, []);
        return found;

        void Read(int at, List<string> before)
        {
            if (found.Count >= MostReadings) return;
            if (at == letters.Length) { found.Add([.. before]); return; }
            // The longest first: it is mostly meant.
            for (var length = Math.Min(6, letters.Length - at); length > 0; length--)
            {
                var part = letters.Substring(at, length);
                var isLast = at + length == letters.Length;
                if (Pinyin.IsSyllable(part) || (isLast && Pinyin.BeginsSyllable(part))) Read(at + length, [.. before, part]);
            }
        }
    }
}
