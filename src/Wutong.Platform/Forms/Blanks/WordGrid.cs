using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>A table of a document as a grid. Cells count within their row, as Word counts them; merged ones are shown as one.</summary>
internal static class WordGrid
{
    private const int MostRows = 200;

    public static Grid Of(Table table, int number, Func<TableCell, string> textOf, Func<TableCell, string, IReadOnlyList<Slot>> slotsOf)
    {
        var rows = table.Elements<TableRow>().Take(MostRows).Select(PlacedCells).ToList();
        List<GridRow> lines = [];
        for (var r = 0; r < rows.Count; r++)
        {
            List<GridCell> line = [];
            for (var c = 0; c < rows[r].Count; c++)
            {
                var (cell, column, span) = rows[r][c];
                if (Continues(cell)) continue;
                var place = $"t{number}.r{r + 1}.c{c + 1}";
                line.Add(new GridCell(place, textOf(cell), r + 1, c + 1, RowSpan(rows, r, column), span) { Slots = slotsOf(cell, place) });
            }
            lines.Add(new GridRow((r + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), line));
        }
        return new Grid("", lines) { IsCut = table.Elements<TableRow>().Count() > MostRows };
    }

    private static List<(TableCell Cell, int Column, int Span)> PlacedCells(TableRow row)
    {
        List<(TableCell, int, int)> cells = [];
        var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        foreach (var cell in row.Elements<TableCell>())
        {
            var span = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
            cells.Add((cell, column, span));
            column += span;
        }
        return cells;
    }

    private static bool Continues(TableCell cell) => cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);

    private static int RowSpan(List<List<(TableCell Cell, int Column, int Span)>> rows, int row, int column)
    {
        var span = 1;
        while (row + span < rows.Count && rows[row + span].Find(c => c.Column == column) is { Cell: { } below } && Continues(below)) span++;
        return span;
    }
}
