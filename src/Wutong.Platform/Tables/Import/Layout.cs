using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wutong.Platform.Text;

namespace Wutong.Platform.Tables.Import;

/// <summary>What was found in a workbook before its rows were read.</summary>
/// <param name="Sheets">Names of the sheets that people see.</param>
/// <param name="Hidden">Names of those that they do not; nothing is read from them.</param>
/// <param name="Heads">The heads of the chosen sheet's columns in their place; null where there is none.</param>
/// <param name="Samples">The first rows below.</param>
/// <param name="Filled">How many merged cells were filled with what their first cell says; known once all rows were read.</param>
internal sealed record Layout(IReadOnlyList<string> Sheets, IReadOnlyList<string> Hidden, IReadOnlyList<string?> Heads, IReadOnlyList<IReadOnlyList<string?>> Samples, int Filled = 0)
{
    private const int HeadLength = 100, SampleLength = 40, MostSamples = 3, MostSheets = 50, MostLooked = 20;

    /// <summary>Finds the sheet and the row of heads that know the most of an import's columns, or reads those that the user named.</summary>
    public static (Layout Layout, string Sheet, int HeaderRow) Read(SheetSource source, HeadBook book, string? chosenSheet, int? chosenRow)
    {
        var all = source.Sheets();
        if (all.Count > MostSheets) throw new SheetRefused(string.Format(null, Words.Import_TooManySheets, MostSheets));
        List<string> visible = [.. all.Where(s => !s.IsHidden).Select(s => s.Name)], hidden = [.. all.Where(s => s.IsHidden).Select(s => s.Name)];
        // A workbook of hidden sheets alone is shown by nobody; whoever names one means it.
        if (chosenSheet is not null && !visible.Contains(chosenSheet)) throw new SheetRefused(Words.Import_NoSheet);
        var best = (Score: -1, Sheet: "", Row: 0, Tops: new List<(int Number, string?[] Cells)>());
        foreach (var sheet in chosenSheet is null ? visible : [chosenSheet])
        {
            var tops = source.Rows(sheet).Take(Math.Max(MostLooked, chosenRow ?? 0) + 10).ToList();
            foreach (var (number, cells) in tops.Take(MostLooked).Where(t => chosenRow is null || t.Number == chosenRow).Concat(chosenRow is > MostLooked ? tops.Where(t => t.Number == chosenRow) : []))
            {
                var distinct = cells.OfType<string>().Distinct().Count();
                // One head that is known may be a value below heads that are not: two are no accident.
                var known = book.Known(cells);
                var score = distinct < 1 ? -1 : known > 1 ? known * 100 : distinct > 1 ? 1 : 0;
                if (score > best.Score) best = (score, sheet, number, tops);
            }
        }
        if (best.Score < 0) throw new SheetRefused(Words.Import_Empty);
        var heads = best.Tops.First(t => t.Number == best.Row).Cells;
        var samples = best.Tops.Where(t => t.Number > best.Row && t.Cells.Any(c => c is not null)).Take(MostSamples).Select(t => t.Cells);
        return (new Layout(visible, hidden, [.. heads.Select(h => Shortening.Shorten(h?.ReplaceLineEndings(" "), HeadLength))], [.. samples.Select(s => s.Select(c => Shortening.Shorten(c, SampleLength)).ToList())]), best.Sheet, best.Row);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Staged.Options);
    public static Layout? From(string? json) => json is null ? null : JsonSerializer.Deserialize<Layout>(json, Staged.Options);
}

/// <summary>Which heads mean which columns of an import: its own words in each language, other usual ones, and what the user said before.</summary>
internal sealed partial class HeadBook
{
    private readonly ImportKind kind;
    private readonly Dictionary<string, string> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> remembered;

    /// <param name="remembered">By head as <see cref="Plain"/> has it: the column, or null for one that is left out.</param>
    public HeadBook(ImportKind kind, IReadOnlyDictionary<string, string?> remembered)
    {
        (this.kind, this.remembered) = (kind, new(remembered, StringComparer.Ordinal));
        foreach (var column in kind.Columns)
            foreach (var head in Spoken.InEachLanguage(() => column.Head).Concat(Spoken.InEachLanguage(() => column.Label)).Append(column.Name)) columns.TryAdd(Plain(head), column.Name);
        // Other names only where no column bears them itself.
        foreach (var column in kind.Columns)
            foreach (var head in Spoken.InEachLanguage(() => string.Join('¦', column.OtherHeads)).SelectMany(h => h.Split('¦'))) if (head.Length > 0) columns.TryAdd(Plain(head), column.Name);
        // What the platform itself put beside the rows that it gave back is no question.
        foreach (var head in Spoken.InEachLanguage(() => Words.Import_Reason).Concat(Spoken.InEachLanguage(() => Words.Import_Row)).Select(Plain))
            if (!columns.ContainsKey(head)) this.remembered.TryAdd(head, null);
    }

    /// <summary>How many of the cells are heads that are known.</summary>
    public int Known(IEnumerable<string?> cells) => cells.Select(ColumnOf).OfType<string>().Distinct().Count();

    /// <summary>The column that a head means; null where it means none, or nobody knows.</summary>
    public string? ColumnOf(string? head) => head is null ? null : Plain(head) is var plain && remembered.TryGetValue(plain, out var said) ? said : columns.GetValueOrDefault(plain);

    /// <summary>The place of each column that is known; where two heads mean the same, the first.</summary>
    public Dictionary<string, int> Guess(IReadOnlyList<string?> heads)
    {
        Dictionary<string, int> mapping = [];
        for (var i = 0; i < heads.Count; i++) if (ColumnOf(heads[i]) is { } column && kind.Columns.Any(c => c.Name == column)) mapping.TryAdd(column, i);
        return mapping;
    }

    /// <summary>Nothing is left to ask: every required column has its place, and every head is known or known to be left out.</summary>
    public bool IsSure(IReadOnlyList<string?> heads)
    {
        var mapping = Guess(heads);
        return kind.Columns.Where(c => c.IsRequired).All(c => mapping.ContainsKey(c.Name))
            && Enumerable.Range(0, heads.Count).All(i => heads[i] is null || mapping.ContainsValue(i) || (remembered.TryGetValue(Plain(heads[i]!), out var said) && said is null));
    }

    /// <summary>A head without what people write around it: spaces, stars, the unit in brackets.</summary>
    public static string Plain(string head)
    {
        var plain = Around().Replace(head.Normalize(NormalizationForm.FormKC), "").ToLowerInvariant();
        return Shortening.Beginning(plain, ImportHead.TextLength);
    }

    [GeneratedRegex(@"\([^()]*\)\s*\z|[\s*:]", RegexOptions.CultureInvariant)] private static partial Regex Around();
}

/// <summary>How staged rows stand in the database: plainly, so that a cell comes back as it was read.</summary>
internal static class Staged
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Write(IReadOnlyList<string?> cells) => JsonSerializer.Serialize(cells, Options);
    public static string?[] Cells(string json) => JsonSerializer.Deserialize<string?[]>(json, Options)!;
    public static string? Write(IReadOnlyList<CellProblem> problems) => problems.Count == 0 ? null : JsonSerializer.Serialize(problems, Options);
    public static IReadOnlyList<CellProblem> Problems(string? json) => json is null ? [] : JsonSerializer.Deserialize<CellProblem[]>(json, Options)!;
    public static Dictionary<string, int> Mapping(string? json) => json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, int>>(json, Options)!;

    public static StagedRow Row(ImportRow row) => new(row.Number, Cells(row.Cells!), row.RecordId);
}
