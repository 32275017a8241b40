using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables.Import;

/// <summary>The workbooks that an import gives out: the template to fill in, and the rows that did not go in with the reasons beside them.</summary>
internal sealed class ImportTemplate(Table table, WutongDb db, Actor actor)
{
    /// <summary>Rows of the template in which the choices are offered.</summary>
    private const int OfferedRows = 5000;

    /// <summary>What Excel takes of a list written into the cell's own rule.</summary>
    private const int LongestList = 255;

    private readonly ImportKind kind = table.Import!;

    public async Task WriteTemplateAsync(Stream to, CancellationToken cancel)
    {
        await using var book = await Spreadsheet.CreateNewAsync(to, cancellationToken: cancel);
        var styles = new Styles(book);
        var choices = new List<IReadOnlyList<string>>();
        foreach (var column in kind.Columns) choices.Add(await column.ChoicesAsync(db, actor));
        await BeginAsync(book, SheetName(table.Label), kind.Columns.Select(Width));
        await book.AddRowAsync([.. kind.Columns.Select(c => new StyledCell(c.IsRequired ? c.Head + "*" : c.Head, c.IsRequired ? styles.Required : styles.Head))], cancel);
        for (var i = 0; i < choices.Count; i++) if (choices[i].Count > 0) Offer(book, i, choices[i]);
        await NotesAsync(book, choices, styles, cancel);
        await ListsAsync(book, choices, cancel);
        await book.FinishAsync(cancel);
    }

    /// <summary>The rows that did not go in, in the columns of the template, so that they can be put right and brought in again.</summary>
    public async Task WriteRejectedAsync(Stream to, IAsyncEnumerable<ImportRow> rows, CancellationToken cancel)
    {
        await using var book = await Spreadsheet.CreateNewAsync(to, cancellationToken: cancel);
        var styles = new Styles(book);
        await BeginAsync(book, SheetName(table.Label), [.. kind.Columns.Select(Width), 60, 8]);
        await book.AddRowAsync([.. kind.Columns.Select(c => new StyledCell(c.IsRequired ? c.Head + "*" : c.Head, styles.Head)), new StyledCell(Words.Import_Reason, styles.Required), new StyledCell(Words.Import_Row, styles.Head)], cancel);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var problems = Staged.Problems(row.Problems);
            var wrong = problems.Select(p => p.Column).ToHashSet();
            var cells = Staged.Cells(row.Cells!);
            var line = new StyledCell[kind.Columns.Count + 2];
            for (var i = 0; i < kind.Columns.Count; i++) line[i] = new StyledCell(Shown(cells[i]), wrong.Contains(kind.Columns[i].Name) ? styles.Wrong : null);
            line[^2] = new StyledCell(row.State == ImportRowState.Left ? Words.Import_LeftOut : ReasonsOf(problems), styles.Wrapped);
            line[^1] = new StyledCell(row.Number, null);
            await book.AddRowAsync(line, cancel);
        }
        await book.FinishAsync(cancel);
    }

    /// <summary>A problem with its column and what to do about it, as one sentence each.</summary>
    public string ReasonsOf(IEnumerable<CellProblem> problems) => string.Join('\n', problems.Select(p =>
        string.Concat(kind.Columns.FirstOrDefault(c => c.Name == p.Column) is { } column ? column.Label + Words.Colon : "", p.Reason, p.Suggestion is null ? "" : " " + p.Suggestion)));

    /// <summary>A staged cell as people may see it: a sign of the platform's own is put in words.</summary>
    public static string? Shown(string? cell) => cell == CellReading.NoResult ? "" : cell?.StartsWith(CellReading.Shortened, StringComparison.Ordinal) == true ? cell[CellReading.Shortened.Length..] : cell;

    private static void Offer(Spreadsheet book, int place, IReadOnlyList<string> choices)
    {
        var letter = Letters(place);
        var rule = choices.Sum(c => c.Length + 1) <= LongestList && choices.All(c => !c.Contains(','))
            ? DataValidation.ListValues(choices) : DataValidation.ListValuesFromCells(SheetName(Words.Import_Lists), $"{letter}1:{letter}{choices.Count}");
        rule.ErrorMessage = Words.Import_ListError;
        rule.ErrorType = ValidationErrorType.Warning;
        book.TryAddDataValidation($"{letter}2:{letter}{OfferedRows}", rule);
    }

    private async Task NotesAsync(Spreadsheet book, List<IReadOnlyList<string>> choices, Styles styles, CancellationToken cancel)
    {
        await BeginAsync(book, SheetName(Words.Import_Notes), [24, 8, 60, 30]);
        await book.AddRowAsync([.. new[] { Words.Import_Column, Words.Import_Required, Words.Import_How, Words.Import_Sample }.Select(h => new StyledCell(h, styles.Head))], cancel);
        foreach (var (i, column) in kind.Columns.Index())
            await book.AddRowAsync([new StyledCell(column.Head, null), new StyledCell(column.IsRequired ? Words.Yes : "", null), new StyledCell(HowTo(column, choices[i]), styles.Wrapped), new StyledCell(column.SampleText, null)], cancel);
        await book.AddRowAsync(Array.Empty<StyledCell>(), cancel);
        foreach (var line in Words.Import_NotesText.Split('¦')) await book.AddRowAsync([new StyledCell(line, null)], cancel);
    }

    /// <summary>How a column is filled in.</summary>
    public static string HowTo(ImportColumn column, IReadOnlyList<string> choices)
    {
        var kind = column.Kind switch
        {
            CellKind.Number => Words.Import_HowNumber,
            CellKind.Date => Words.Import_HowDate,
            CellKind.Flag => Words.Import_HowFlag,
            CellKind.Amount => Words.Import_HowAmount,
            CellKind.Choice => string.Format(null, Words.Import_HowChoice, string.Join(Words.Comma, choices)),
            _ when choices.Count > 0 => string.Format(null, Words.Import_HowChoice, string.Join(Words.Comma, choices.Take(12)) + (choices.Count > 12 ? "…" : "")),
            _ => "",
        };
        return string.Join(' ', new[] { column.Note, kind }.Where(t => !string.IsNullOrEmpty(t)));
    }

    private static async Task ListsAsync(Spreadsheet book, List<IReadOnlyList<string>> choices, CancellationToken cancel)
    {
        await book.StartWorksheetAsync(SheetName(Words.Import_Lists), new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, cancel);
        var longest = choices.Max(c => c.Count);
        for (var row = 0; row < longest; row++) await book.AddRowAsync([.. choices.Select(c => new Cell(row < c.Count ? c[row] : null))], cancel);
    }

    private static async Task BeginAsync(Spreadsheet book, string name, IEnumerable<double> widths)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        foreach (var (i, width) in widths.Index()) options.Column(i + 1).Width = width;
        await book.StartWorksheetAsync(name, options);
    }

    private static double Width(ImportColumn column) => column.Kind switch { CellKind.Text => column.IsRequired ? 32 : 22, CellKind.Amount => 20, _ => 13 };

    private static string Letters(int place) => place < 26 ? ((char)('A' + place)).ToString() : Letters(place / 26 - 1) + (char)('A' + place % 26);

    private static string SheetName(string name) => Export.ExcelSheet.SheetName(name);

    private sealed class Styles(Spreadsheet book)
    {
        public StyleId Head { get; } = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = System.Drawing.Color.FromArgb(0xE8, 0xEE, 0xEB) } });
        public StyleId Required { get; } = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = System.Drawing.Color.FromArgb(0xF6, 0xE3, 0xC5) } });
        public StyleId Wrong { get; } = book.AddStyle(new Style { Fill = { Color = System.Drawing.Color.FromArgb(0xF9, 0xD9, 0xD5) } });
        public StyleId Wrapped { get; } = book.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
    }
}
