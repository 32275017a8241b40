using System.Reflection;
using System.Text;
using Wutong.Platform.Text;

namespace Wutong.Registry.Industries;

/// <summary>An entry of the classification.</summary>
/// <param name="Code">With the letter of its section.</param>
/// <param name="Reading">The name in letters, for search by pinyin.</param>
internal sealed record Industry(string Code, int Level, string Name, string Initials, string Reading)
{
    /// <summary>As it stands in a field and in a list of proposals.</summary>
    public string Label => $"{Code} {Name}";
}

/// <summary>
/// The classification GB/T 4754-2017 as it ships with the program: 20 sections, 97 divisions, 473 groups, 1,380 classes. It is a fact of
/// the standard and no table of the database.
/// </summary>
internal static class IndustryTree
{
    private static readonly Lazy<(IReadOnlyList<Industry> All, Dictionary<string, Industry> ByCode, ILookup<string, Industry> ByParent)> Loaded = new(Load);

    /// <summary>Every entry in the order of the codes.</summary>
    public static IReadOnlyList<Industry> All => Loaded.Value.All;

    public static Industry? Find(string? code) => code is null ? null : Loaded.Value.ByCode.GetValueOrDefault(code);

    /// <summary>The entries one level below a code; the sections for null.</summary>
    public static IEnumerable<Industry> Below(string? code) => Loaded.Value.ByParent[code ?? ""];

    /// <summary>The entries from the section down to the code itself.</summary>
    public static IReadOnlyList<Industry> Path(string code) =>
        IndustryCode.TryParse(code, out var parsed) ? [.. parsed.Chain.Select(c => Find(c.ToString())).OfType<Industry>()] : [];

    /// <summary>The entry that somebody meant who typed a code, a whole name, or both as <see cref="Industry.Label"/> has them; null when that is none or not only one.</summary>
    public static Industry? Read(string text)
    {
        if (IndustryCode.TryParse(text.Split(' ')[0], out var code) && Find(code.ToString()) is { } coded && (!text.Contains(' ', StringComparison.Ordinal) || coded.Label == text)) return coded;
        // Where a group has one class of the same name, the class is meant: it says more.
        return All.Where(i => i.Name == text).MaxBy(i => i.Level);
    }

    /// <summary>Entries whose code begins with the text, or whose name contains it, or whose pinyin, whole or initials, begins with it; the best first.</summary>
    public static IEnumerable<Industry> Search(string text)
    {
        var typed = text.Trim();
        var letters = typed.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var code = typed.ToUpperInvariant();
        return All.Select(industry => (industry, Rank: Rank(industry, typed, letters, code))).Where(r => r.Rank > 0)
            .OrderBy(r => r.Rank).ThenByDescending(r => r.industry.Level).ThenBy(r => r.industry.Code, StringComparer.Ordinal).Select(r => r.industry);
    }

    private static int Rank(Industry industry, string typed, string letters, string code)
    {
        if (industry.Code == code || industry.Name == typed) return 1;
        if (industry.Code.StartsWith(code, StringComparison.Ordinal) || (char.IsAsciiDigit(code[0]) && industry.Code.AsSpan(1).StartsWith(code, StringComparison.Ordinal))) return 2;
        if (industry.Name.StartsWith(typed, StringComparison.Ordinal)) return 3;
        if (industry.Name.Contains(typed, StringComparison.Ordinal)) return 4;
        if (letters.Length < 2 || !letters.All(char.IsAsciiLetterLower)) return 0;
        return industry.Initials.StartsWith(letters, StringComparison.Ordinal) ? 5 : industry.Reading.StartsWith(letters, StringComparison.Ordinal) ? 6 : 0;
    }

    private static (IReadOnlyList<Industry>, Dictionary<string, Industry>, ILookup<string, Industry>) Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("industries.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        List<Industry> all = [];
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            var reading = string.Concat(Pinyin.SortKey(parts[2]).Where(char.IsAsciiLetterLower));
            all.Add(new Industry(parts[0], parts[1][0] - '0', parts[2], Pinyin.Initials(parts[2]), reading));
        }
        return (all, all.ToDictionary(i => i.Code, StringComparer.Ordinal), all.ToLookup(i => IndustryCode.Parse(i.Code, null).Parent?.ToString() ?? ""));
    }
}
