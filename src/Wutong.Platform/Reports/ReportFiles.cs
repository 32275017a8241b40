using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Wutong.Documents;
using Wutong.Platform.Metrics;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Time;

namespace Wutong.Platform.Reports;

/// <summary>A report as Word and as Excel. Always Chinese: it goes to colleagues and leaders, whoever's page it was made on.</summary>
internal static class ReportFiles
{
    private static readonly int[] FigureWidths = [16, 30, 8, 14, 14, 14, 14, 40];

    /// <summary>For Word: figures as a table, lists as tables, what changed said in words.</summary>
    public static byte[] Word(ReportDraft draft, string writer, DateTimeOffset at)
    {
        List<DocumentPart> parts = [new Paragraph(TextStyle.Title, draft.Title)];
        foreach (var (i, block) in draft.Blocks.Index())
        {
            parts.Add(new Paragraph(TextStyle.Heading1, $"{ChineseNumber.Of(i + 1)}、{block.Heading}"));
            parts.AddRange(block.Kind switch { SectionKind.Figures => Figures(block), SectionKind.List => List(block), _ => Text(block) });
        }
        parts.Add(new Paragraph(TextStyle.Right, $"{draft.Office}\n{draft.Until:yyyy年M月d日}"));
        using var file = new MemoryStream();
        WordDocument.Write(file, draft.Title, writer, at, parts);
        return file.ToArray();
    }

    private static IEnumerable<DocumentPart> Figures(ReportBlock block)
    {
        if (block.Figures.Count == 0) { yield return new Paragraph(TextStyle.Body, ReportSaying.Nothing); yield break; }
        yield return new TablePart([ReportSaying.Figure, ReportSaying.Unit, ReportSaying.Current, ReportSaying.Before, ReportSaying.Change, ReportSaying.YearToDate], [6, 2, 3, 3, 3, 3], [.. block.Figures.Select(f => (IReadOnlyList<string>)
            [f.Label, f.Unit.Label(), f.Unit.Write(f.Value), ReportSaying.BeforeOf(f), f.Change is { } change ? f.Unit.WriteChange(change) : "—", f.Total is { } total ? f.Unit.Write(total) : "—"])]);
        foreach (var note in ReportSaying.NotesOn(block)) yield return new Paragraph(TextStyle.Body, note);
    }

    private static IEnumerable<DocumentPart> List(ReportBlock block)
    {
        if (block.List is not { Cells.Count: > 0 } list) { yield return new Paragraph(TextStyle.Body, ReportSaying.Nothing); yield break; }
        yield return new TablePart([ReportSaying.Number, .. list.Heads], [1, .. list.Heads.Select((_, i) => i == 0 ? 5 : 3)], [.. list.Cells.Select((row, i) => (IReadOnlyList<string>)[ReportSaying.NumberOf(list, i), .. row])]);
        foreach (var note in ReportSaying.NotesOn(block)) yield return new Paragraph(TextStyle.Body, note);
    }

    private static IEnumerable<DocumentPart> Text(ReportBlock block) =>
        (block.Text ?? ReportSaying.Nothing).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(TextStyle.Body, line));

    /// <summary>For Excel: a sheet of figures as numbers, one of what was written, and one for each list.</summary>
    public static async Task<byte[]> ExcelAsync(ReportDraft draft)
    {
        using var file = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(file))
        {
            var head = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = System.Drawing.Color.FromArgb(0xE8, 0xEE, 0xEB) } });
            var number = book.AddStyle(new Style { Format = NumberFormat.Custom("#,##0.##") });
            var wrapped = book.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
            await FiguresAsync(book, draft, head, number);
            HashSet<string> used = new(StringComparer.OrdinalIgnoreCase) { ReportSaying.FiguresSheet, ReportSaying.TextSheet };
            foreach (var block in draft.Blocks.Where(b => b.List is not null)) await ListAsync(book, block, NameOf(block.Heading, used), head);
            if (draft.Blocks.Any(b => b.Kind == SectionKind.Text)) await TextAsync(book, draft, head, wrapped);
            await book.FinishAsync();
        }
        return file.ToArray();
    }

    private static async Task FiguresAsync(Spreadsheet book, ReportDraft draft, StyleId head, StyleId number)
    {
        var options = new WorksheetOptions { FrozenRows = 2 };
        foreach (var (i, width) in FigureWidths.Index()) options.Column(i + 1).Width = width;
        await book.StartWorksheetAsync(ReportSaying.FiguresSheet, options);
        await book.AddRowAsync([new StyledCell(draft.Title, null)]);
        await book.AddHeaderRowAsync([ReportSaying.Section, ReportSaying.Figure, ReportSaying.Unit, ReportSaying.Current, ReportSaying.Before, ReportSaying.Change, ReportSaying.YearToDate, ReportSaying.Note], head);
        StyledCell Number(ReportFigure f, long? value) => value is { } known ? new StyledCell(f.Unit.Shown(known), number) : default;
        foreach (var block in draft.Blocks)
            foreach (var f in block.Figures)
                await book.AddRowAsync([new StyledCell(block.Heading, null), new StyledCell(f.Label, null), new StyledCell(f.Unit.Label(), null), Number(f, f.Value), Number(f, f.BeforeNow ?? f.Before), Number(f, f.Change), Number(f, f.Total), new StyledCell(ReportSaying.NoteOn(f), null)]);
    }

    private static async Task ListAsync(Spreadsheet book, ReportBlock block, string name, StyleId head)
    {
        var (list, options) = (block.List!, new WorksheetOptions { FrozenRows = 1 });
        for (var i = 0; i <= list.Heads.Count; i++) options.Column(i + 1).Width = i switch { 0 => 8, 1 => 42, _ => 18 };
        await book.StartWorksheetAsync(name, options);
        await book.AddHeaderRowAsync([ReportSaying.Number, .. list.Heads], head);
        foreach (var (i, row) in list.Cells.Index()) await book.AddRowAsync([new StyledCell(ReportSaying.NumberOf(list, i), null), .. row.Select(c => new StyledCell(c, null))]);
    }

    private static async Task TextAsync(Spreadsheet book, ReportDraft draft, StyleId head, StyleId wrapped)
    {
        var options = new WorksheetOptions();
        (options.Column(1).Width, options.Column(2).Width) = (24, 100);
        await book.StartWorksheetAsync(ReportSaying.TextSheet, options);
        foreach (var block in draft.Blocks.Where(b => b.Kind == SectionKind.Text)) await book.AddRowAsync([new StyledCell(block.Heading, head), new StyledCell(block.Text ?? ReportSaying.Nothing, wrapped)]);
    }

    /// <summary>A name that Excel takes and the book does not have yet.</summary>
    private static string NameOf(string heading, HashSet<string> used)
    {
        var name = ExcelSheet.SheetName(heading);
        if (name.Length == 0) name = ReportSaying.ListSheet;
        for (var i = 2; !used.Add(name); i++) name = ExcelSheet.SheetName($"{i} {heading}");
        return name;
    }
}
