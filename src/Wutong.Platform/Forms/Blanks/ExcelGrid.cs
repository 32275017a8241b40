using DocumentFormat.OpenXml.Spreadsheet;
using Wutong.Platform.Text;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>A sheet as a grid to look at: as far as something is written or drawn, merged cells as one.</summary>
internal static class ExcelGrid
{
    private const int MostRows = 200, MostColumns = 40;

    public static Grid Of(string name, Worksheet sheet, Func<Cell, string> textOf, ExcelStyles styles, bool isHidden)
    {
        Dictionary<CellRef, Cell> cells = [];
        foreach (var cell in sheet.GetFirstChild<SheetData>()?.Descendants<Cell>() ?? []) cells[CellRef.Parse(cell.CellReference!)] = cell;
        List<Area> merges = [.. (sheet.GetFirstChild<MergeCells>()?.Elements<MergeCell>() ?? []).Select(m => Area.Parse(m.Reference!.Value!))];
        var used = cells.Where(c => c.Value.CellFormula is not null || styles.HasBorder(c.Value.StyleIndex) || textOf(c.Value).Length > 0).Select(c => c.Key).Concat(merges.Select(m => m.To)).ToList();
        var (rows, columns) = (used.Count == 0 ? 0 : used.Max(c => c.Row), used.Count == 0 ? 0 : used.Max(c => c.Column));
        var (shownRows, shownColumns) = (Math.Min(rows, MostRows), Math.Min(columns, MostColumns));
        HashSet<CellRef> covered = [];
        Dictionary<CellRef, Area> begins = [];
        foreach (var merge in merges.Where(m => m.From.Row <= shownRows && m.From.Column <= shownColumns))
        {
            begins[merge.From] = merge;
            for (var r = merge.From.Row; r <= Math.Min(merge.To.Row, shownRows); r++)
                for (var c = merge.From.Column; c <= Math.Min(merge.To.Column, shownColumns); c++)
                    if (new CellRef(r, c) is var at && at != merge.From) covered.Add(at);
        }
        List<GridRow> lines = [];
        for (var r = 1; r <= shownRows; r++)
        {
            List<GridCell> line = [];
            for (var c = 1; c <= shownColumns; c++)
            {
                var at = new CellRef(r, c);
                if (!covered.Contains(at)) line.Add(Shown(name, at, cells.GetValueOrDefault(at), begins.TryGetValue(at, out var area) ? area : new Area(at, at), (shownRows, shownColumns), textOf));
            }
            lines.Add(new GridRow(r.ToString(System.Globalization.CultureInfo.InvariantCulture), line));
        }
        return new Grid(name, lines, IsHidden: isHidden) { Heads = [.. Enumerable.Range(1, shownColumns).Select(CellRef.Letters)], IsCut = rows > shownRows || columns > shownColumns };
    }

    private static GridCell Shown(string sheet, CellRef at, Cell? cell, Area area, (int Rows, int Columns) end, Func<Cell, string> textOf)
    {
        var formula = cell?.CellFormula;
        var text = formula is null ? cell is null ? "" : textOf(cell) : "=" + (TextNormaliser.TryNormalise(formula.Text, out var clean) ? clean : "");
        return new GridCell(formula is null ? $"{sheet}!{at}" : null, text, at.Row, at.Column, Math.Min(area.To.Row, end.Rows) - at.Row + 1, Math.Min(area.To.Column, end.Columns) - at.Column + 1)
        {
            Slots = formula is null ? [.. Gaps.Find(text).Select((g, i) => new Slot($"{sheet}!{at}~{i + 1}", g.From, g.Length, g.Label, g.IsDate))] : [],
            IsFormula = formula is not null, IsNumber = formula is null && cell?.DataType is null && text.Length > 0,
        };
    }
}
