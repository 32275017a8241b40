using System.Reflection;
using System.Text;

namespace Wutong.Platform.Text;

/// <summary>
/// Readings of Chinese characters, for sorting and for search by initials. The table ships with the program (see NOTICE); one reading a
/// character, and phrases where another one is right (重庆 chong qing).
/// </summary>
public static class Pinyin
{
    /// <summary>Longest stored sort key; a longer one is cut, which only makes equal neighbours.</summary>
    public const int KeyLength = 200;

    private static readonly Lazy<(Dictionary<int, string> Characters, Dictionary<string, string[]> Phrases, int Longest)> Table = new(Load);

    /// <summary>
    /// Text that sorts by bytes as people expect: syllables of Chinese characters, each followed by the character itself so that equal
    /// readings stay apart; everything else in lower case.
    /// </summary>
    public static string SortKey(string text)
    {
        var key = new StringBuilder();
        foreach (var (reading, original) in Read(text))
        {
            if (reading is null) key.Append(original.ToLowerInvariant());
            else key.Append(reading).Append(' ').Append(original);
            if (key.Length >= KeyLength) break;
        }
        var cut = Math.Min(key.Length, KeyLength);
        if (cut > 0 && char.IsHighSurrogate(key[cut - 1])) cut--;
        return key.ToString(0, cut);
    }

    /// <summary>First letters of the syllables and of Latin words: 锐迈科技 → rmkj.</summary>
    public static string Initials(string text)
    {
        var initials = new StringBuilder();
        foreach (var (reading, original) in Read(text))
        {
            if (reading is not null) initials.Append(reading[0]);
            else if (char.IsAsciiLetterOrDigit(original[0])) initials.Append(char.ToLowerInvariant(original[0]));
        }
        return initials.ToString();
    }

    /// <summary>The readings of the Chinese characters, in their order; whatever else there is stands as null.</summary>
    public static IEnumerable<string?> Syllables(string text) => Read(text).Select(r => r.Reading);

    /// <summary>Whether these letters are a whole syllable.</summary>
    public static bool IsSyllable(string letters) => Readings.Value.Contains(letters);

    /// <summary>Whether a syllable begins with these letters.</summary>
    public static bool BeginsSyllable(string letters) => Beginnings.Value.Contains(letters);

    private static readonly Lazy<HashSet<string>> Readings = new(() => [.. Table.Value.Characters.Values]);
    private static readonly Lazy<HashSet<string>> Beginnings = new(() => [.. Readings.Value.SelectMany(r => Enumerable.Range(1, r.Length).Select(l => r[..l]))]);

    private static IEnumerable<(string? Reading, string Original)> Read(string text)
    {
        var (characters, phrases, longest) = Table.Value;
        for (var i = 0; i < text.Length;)
        {
            if (PhraseAt(text, i, phrases, longest) is { } phrase)
            {
                for (var k = 0; k < phrase.Length; k++) yield return (phrase[k], text[i + k].ToString());
                i += phrase.Length;
                continue;
            }
            var rune = Rune.TryGetRuneAt(text, i, out var found) ? found : Rune.ReplacementChar;
            yield return (characters.GetValueOrDefault(rune.Value), text.Substring(i, rune.Utf16SequenceLength));
            i += rune.Utf16SequenceLength;
        }
    }

    private static string[]? PhraseAt(string text, int at, Dictionary<string, string[]> phrases, int longest)
    {
        for (var length = Math.Min(longest, text.Length - at); length > 1; length--)
            if (phrases.TryGetValue(text.Substring(at, length), out var reading)) return reading;
        return null;
    }

    private static (Dictionary<int, string>, Dictionary<string, string[]>, int) Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("pinyin.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Dictionary<int, string> characters = [];
        Dictionary<string, string[]> phrases = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            if (parts is ["#phrase", var syllables, var phrase]) phrases[phrase] = syllables.Split(' ');
            else if (parts is [var syllable, var all]) foreach (var rune in all.EnumerateRunes()) characters.TryAdd(rune.Value, syllable);
        }
        return (characters, phrases, phrases.Count == 0 ? 0 : phrases.Keys.Max(p => p.Length));
    }
}
