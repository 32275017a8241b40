using System.Reflection;
using System.Text;

namespace Wutong.Platform.Search;

/// <summary>Simplified forms of traditional characters, so that 臺灣 finds 台湾. The table ships with the program (see NOTICE).</summary>
internal static class Simplified
{
    private static readonly Lazy<Dictionary<int, Rune>> Table = new(Load);

    public static Rune Of(Rune rune) => rune.Value < 0x2E80 ? rune : Table.Value.GetValueOrDefault(rune.Value, rune);

    private static Dictionary<int, Rune> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("simplified.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Dictionary<int, Rune> table = [];
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var simple, var all] && !line.StartsWith('#'))
                foreach (var rune in all.EnumerateRunes()) table.TryAdd(rune.Value, Rune.GetRuneAt(simple, 0));
        return table;
    }
}
