using System.Globalization;
using System.Text;

namespace Wutong.Platform.Search;

/// <summary>A letter or figure of a text as search compares it, with where it stood.</summary>
/// <param name="Value">Small, half width, without accents.</param>
/// <param name="At">Index of its first character in the text.</param>
/// <param name="IsPlain">A letter or figure of ASCII, which makes words with its neighbours; everything else is read like Chinese.</param>
/// <param name="StartsWord">Something that is no letter stands before it.</param>
internal readonly record struct Unit(Rune Value, int At, int Length, bool IsPlain, bool StartsWord);

/// <summary>
/// How search reads a text, the same in a record and in what somebody types: letters and figures alone, in one form each. Spaces and signs
/// only part words; between Chinese characters they are nothing.
/// </summary>
internal static class SearchText
{
    /// <summary>Stands before every word of plain letters, so that a word is found by its beginning and not by its middle.</summary>
    public const char WordMark = '_';

    public static List<Unit> Units(string text)
    {
        List<Unit> units = new(text.Length);
        var parted = true;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (IsPlain(rune.Value) || rune.Value is >= 0x4E00 and <= 0x9FFF) Add(Simplified.Of(rune));
            else
            {
                var added = false;
                foreach (var plain in Folded(rune))
                {
                    if (Rune.GetUnicodeCategory(plain) == UnicodeCategory.NonSpacingMark) { added = true; continue; }
                    if (!Rune.IsLetterOrDigit(plain)) continue;
                    Add(Simplified.Of(plain));
                    added = true;
                }
                if (!added) parted = true;
            }
            i += length;

            void Add(Rune value)
            {
                var plain = Rune.ToLowerInvariant(value);
                units.Add(new Unit(plain, i, length, IsPlain(plain.Value), parted));
                parted = false;
            }
        }
        return units;
    }

    /// <summary>The text as it is kept for comparison.</summary>
    public static string Encode(string text) => Encode(Units(text));

    public static string Encode(IReadOnlyList<Unit> units)
    {
        var encoded = new StringBuilder(units.Count + 8);
        for (var i = 0; i < units.Count; i++)
        {
            if (BeginsWord(units, i)) encoded.Append(WordMark);
            encoded.Append(units[i].Value.ToString());
        }
        return encoded.ToString();
    }

    /// <summary>Runs of Chinese and words of plain letters, in their order.</summary>
    public static IEnumerable<(bool IsPlain, IReadOnlyList<Rune> Runes)> Runs(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i < units.Count;)
        {
            var end = i + 1;
            while (end < units.Count && units[end].IsPlain == units[i].IsPlain && !BeginsWord(units, end)) end++;
            yield return (units[i].IsPlain, [.. units.Skip(i).Take(end - i).Select(u => u.Value)]);
            i = end;
        }
    }

    private static bool BeginsWord(IReadOnlyList<Unit> units, int at) => units[at].IsPlain && (at == 0 || !units[at - 1].IsPlain || units[at].StartsWord);

    private static bool IsPlain(int value) => value < 128 && char.IsAsciiLetterOrDigit((char)value);

    // Full width to half width, ligatures and circled figures apart, accents off.
    private static StringRuneEnumerator Folded(Rune rune) =>
        rune.Value is 0xFFFD ? "".EnumerateRunes() : rune.ToString().Normalize(NormalizationForm.FormKD).Normalize(NormalizationForm.FormKC) is var composed && IsLatin(composed)
            ? composed.Normalize(NormalizationForm.FormD).EnumerateRunes() : composed.EnumerateRunes();

    private static bool IsLatin(string text) => text.Length > 0 && text[0] is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF';
}
