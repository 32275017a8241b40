using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Wutong.Platform.Money;
using Wutong.Platform.Text;
using Wutong.Platform.Time;

namespace Wutong.Platform.Tables.Export;

/// <summary>
/// Writes a table as a workbook, row by row, so that a million rows take no more memory than one: typed cells, widths, a header that
/// stays, and a sheet that says what each column means and what was asked.
/// </summary>
internal static class ExcelSheet
{
    /// <summary>Excel ends at 1,048,576 rows; what is longer goes on in another sheet.</summary>
    private const int RowsASheet = 1_000_000;

    // Shorter than what Excel takes in a cell (32,767).
    private const int LongestText = 32_000;

    /// <summary>The second sheet: what was asked, line by line, and what each column means, in their order.</summary>
    public sealed record About(IReadOnlyList<(string Label, string Value)> Lines, IReadOnlyList<string> Meanings);

    private sealed record Styles(StyleId Head, StyleId Day, StyleId Moment, StyleId Money, StyleId Number, StyleId Wrapped);

    /// <summary>Writes the workbook and gives back how many rows it has. The stream stays open.</summary>
    public static async Task<int> WriteAsync(Stream to, Table table, IReadOnlyList<Column> columns, IAsyncEnumerable<object> rows, Func<int, About> about, bool marksExamples, Func<int, Task>? progress = null, CancellationToken cancel = default)
    {
        await using var book = await Spreadsheet.CreateNewAsync(to, new SpreadCheetahOptions { CompressionLevel = SpreadCheetahCompressionLevel.Fastest }, cancel);
        var styles = new Styles(
            book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = System.Drawing.Color.FromArgb(0xE8, 0xEE, 0xEB) } }),
            Format(book, "yyyy-mm-dd"), Format(book, "yyyy-mm-dd hh:mm"), Format(book, "#,##0.00####"), Format(book, "#,##0"),
            book.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } }));
        var (count, part) = (0, 1);
        await BeginAsync(book, table.Label, columns, styles, marksExamples, cancel);
        var cells = new StyledCell[columns.Count + (marksExamples ? 1 : 0)];
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (count > 0 && count % RowsASheet == 0) await BeginAsync(book, $"{table.Label} {++part}", columns, styles, marksExamples, cancel);
            for (var i = 0; i < columns.Count; i++) cells[i] = Cell(columns[i], row, styles);
            if (marksExamples) cells[^1] = new StyledCell(((IRow)row).IsExample ? Words.Mark_Example : null, null);
            await book.AddRowAsync(cells, cancel);
            count++;
            if (progress is not null && count % 1000 == 0) await progress(count);
        }
        await DefineAsync(book, columns, about(count), styles, cancel);
        await book.FinishAsync(cancel);
        return count;
    }

    private static StyleId Format(Spreadsheet book, string format) => book.AddStyle(new Style { Format = NumberFormat.Custom(format) });

    private static async Task BeginAsync(Spreadsheet book, string name, IReadOnlyList<Column> columns, Styles styles, bool marksExamples, CancellationToken cancel)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < columns.Count; i++) options.Column(i + 1).Width = Width(columns[i]);
        await book.StartWorksheetAsync(SheetName(name), options, cancel);
        await book.AddHeaderRowAsync([.. columns.Select(Head), .. marksExamples ? [Words.Mark_Example] : Array.Empty<string>()], styles.Head, cancel);
    }

    /// <summary>The head of a column; a sum is given in one unit of one currency, since people will add it up.</summary>
    public static string Head(Column column) => column.Kind == ColumnKind.Amount ? $"{column.Label}{Words.Excel_InWan}" : column.Label;

    private static double Width(Column column) => column.Kind switch
    {
        _ when column.IsTitle => 42,
        ColumnKind.Text => 24,
        ColumnKind.Reference or ColumnKind.Choice => 14,
        ColumnKind.Amount => 20,
        ColumnKind.Moment => 17,
        ColumnKind.Date => 12,
        _ => 10,
    };

    private static StyledCell Cell(Column column, object row, Styles styles) => column.ValueOf(row) switch
    {
        null => default,
        string text => new StyledCell(Shortening.Beginning(text, LongestText), null),
        Amount amount => new StyledCell(amount.CnyMinor / 1_000_000m, styles.Money),
        DateOnly day => new StyledCell(day.ToDateTime(TimeOnly.MinValue), styles.Day),
        DateTimeOffset moment => new StyledCell(moment.InChina().DateTime, styles.Moment),
        decimal number => new StyledCell(number, styles.Money),
        int number => new StyledCell(number, styles.Number),
        long number => new StyledCell(number, styles.Number),
        _ => new StyledCell(column.TextOf(row), null),
    };

    private static async Task DefineAsync(Spreadsheet book, IReadOnlyList<Column> columns, About about, Styles styles, CancellationToken cancel)
    {
        var options = new WorksheetOptions();
        (options.Column(1).Width, options.Column(2).Width) = (24, 80);
        await book.StartWorksheetAsync(SheetName(Words.Excel_About), options, cancel);
        foreach (var (label, value) in about.Lines) await book.AddRowAsync([new StyledCell(label, styles.Head), new StyledCell(value, styles.Wrapped)], cancel);
        await book.AddRowAsync(Array.Empty<StyledCell>(), cancel);
        await book.AddHeaderRowAsync([Words.Excel_Column, Words.Excel_Meaning], styles.Head, cancel);
        foreach (var (i, column) in columns.Index())
            await book.AddRowAsync([new StyledCell(Head(column), null), new StyledCell(about.Meanings[i], styles.Wrapped)], cancel);
    }

    // Excel refuses these in a sheet's name, and more than 31 characters.
    internal static string SheetName(string name)
    {
        var clean = string.Concat(name.Where(c => !@"[]:*?/\".Contains(c)));
        return Shortening.Beginning(clean, 31);
    }
}
