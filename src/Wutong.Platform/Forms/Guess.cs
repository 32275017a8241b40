using System.Text.RegularExpressions;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Tables;

namespace Wutong.Platform.Forms;

/// <summary>What a blank seems to want, read from the words beside its empty places; somebody accepts it or does not.</summary>
/// <param name="Table">Of a list.</param>
internal sealed record Proposal(string Place, string Label, FigureSource Source, TypedKind? Typed = null, Table? Table = null, int BlockRows = 0)
{
    public IReadOnlyList<ListColumn> Columns { get; init; } = [];
}

/// <summary>Reads a blank for what its labels say plainly. The words are those that Chinese forms use, so they are data of the trade and not of the pages.</summary>
internal static partial class Guess
{
    private static readonly (string[] Words, FigureSource Source, TypedKind? Typed)[] Known =
    [
        (["填报单位", "报送单位", "填表单位", "单位名称", "填报部门"], FigureSource.Bureau, null),
        (["填报地区", "所在地区", "县市区", "县（市、区）", "地区", "城市", "市名"], FigureSource.City, null),
        (["科室", "填报科室", "责任科室"], FigureSource.Office, null),
        (["填报人", "填表人", "经办人", "制表人"], FigureSource.Filler, null),
        (["填报日期", "填报时间", "填表日期", "填表时间", "报送日期", "报送时间", "制表日期"], FigureSource.FilledOn, null),
        (["报告期", "报表期", "填报期", "统计期", "所属期", "所属时期", "统计时间", "统计月份", "填报月份"], FigureSource.Period, null),
        (["联系电话", "电话", "手机", "单位负责人", "负责人", "审核人", "分管领导", "联系人", "备注"], FigureSource.Typed, TypedKind.Text),
    ];

    private static readonly HashSet<string> RunningNumber = ["序号", "编号", "No", "No.", "NO"];

    public static IReadOnlyList<Proposal> Of(IReadOnlyList<Grid> grids, IReadOnlyList<Table> tables)
    {
        List<Proposal> all = [];
        foreach (var grid in grids.Where(g => !g.IsHidden))
        {
            all.AddRange(Fields(grid));
            if (!grid.IsText) all.AddRange(Lists(grid, tables));
        }
        return [.. all.DistinctBy(p => p.Place)];
    }

    private static IEnumerable<Proposal> Fields(Grid grid)
    {
        foreach (var cell in grid.Rows.SelectMany(r => r.Cells))
        {
            foreach (var slot in cell.Slots)
                if (Of(slot.Label, slot.IsDate) is { } found) yield return found with { Place = slot.Place };
            if (cell.Slots.Count > 0 || Of(cell.Text, false) is not { } known) continue;
            var right = grid.Rows.SelectMany(r => r.Cells).FirstOrDefault(c => c.Row == cell.Row && c.Column == cell.Column + cell.ColumnSpan) ?? NextInRow(grid, cell);
            if (right is { Text: "", Place: { } beside }) yield return known with { Place = beside };
            else if (Below(grid, cell) is { } under) yield return known with { Place = under };
        }
    }

    /// <summary>The one empty row under a row of heads; where there are more it is a list.</summary>
    private static string? Below(Grid grid, GridCell head)
    {
        var row = grid.Rows.ToList().FindIndex(r => r.Cells.Contains(head));
        return BlockRows(grid, row + 1) == 1 && grid.Rows[row + 1].Cells.FirstOrDefault(c => c.Column == head.Column) is { Text: "", Place: { } place } ? place : null;
    }

    // In Word cells count within their row, so the next is the next.
    private static GridCell? NextInRow(Grid grid, GridCell cell) =>
        grid.Heads.Count > 0 ? null : grid.Rows.Select(r => r.Cells).FirstOrDefault(r => r.Contains(cell))?.SkipWhile(c => c != cell).Skip(1).FirstOrDefault();

    private static Proposal? Of(string text, bool isDate)
    {
        var label = Plain(text);
        if (label.Length is 0 or > 12) return isDate && label.Length == 0 ? new Proposal("", Words.Source_FilledOn, FigureSource.FilledOn) : null;
        foreach (var (words, source, typed) in Known)
            if (words.Contains(label)) return new Proposal("", label, source, typed);
        return isDate && label.EndsWith("日期", StringComparison.Ordinal) ? new Proposal("", label, FigureSource.FilledOn) : null;
    }

    /// <summary>A label without spaces, colon and what stands in brackets, such as a unit or 盖章.</summary>
    internal static string Plain(string text) => Brackets().Replace(Noise().Replace(text, ""), "");

    private static IEnumerable<Proposal> Lists(Grid grid, IReadOnlyList<Table> tables)
    {
        for (var i = 0; i + 1 < grid.Rows.Count; i++)
        {
            if (grid.Rows[i].Cells.Count(c => c.Text.Trim().Length > 0) < 3) continue;
            if (tables.Select(t => List(grid, i, t)).OfType<Proposal>().MaxBy(p => p.Columns.Count(c => c.Column != ListColumn.RunningNumber)) is not { } best) continue;
            yield return best;
            i += best.BlockRows;
        }
    }

    /// <summary>The row below a row of heads as a list of a table; null where too few heads are columns of the table, or nothing below is empty.</summary>
    internal static Proposal? List(Grid grid, int heads, Table table)
    {
        var columns = Columns(grid.Rows[heads].Cells, table).ToList();
        var block = BlockRows(grid, heads + 1);
        var matched = columns.Count(c => c.Column != ListColumn.RunningNumber);
        if (matched < 2 || block == 0) return null;
        var first = grid.Rows[heads + 1].Cells.FirstOrDefault(c => c.Place is not null);
        return first is null ? null : new Proposal(first.Place!, table.Label, FigureSource.List, null, table, block) { Columns = columns };
    }

    /// <summary>What each head of a row seems to want of a table.</summary>
    internal static IEnumerable<ListColumn> Columns(IReadOnlyList<GridCell> heads, Table table)
    {
        HashSet<string> used = [];
        foreach (var head in heads)
        {
            var label = Plain(head.Text);
            if (label.Length == 0) continue;
            var at = AtOf(head);
            if (RunningNumber.Contains(label)) { yield return new ListColumn(at, ListColumn.RunningNumber); continue; }
            var shown = table.Columns.Where(c => !c.IsFilterOnly && !used.Contains(c.Name)).ToList();
            if ((shown.Find(c => Plain(c.Label) == label) ?? shown.Find(c => c.IsTitle && IsNameOf(label, Plain(c.Label))) ?? shown.Find(c => Plain(c.Label).Length >= 2 && label.Contains(Plain(c.Label), StringComparison.Ordinal))) is not { } column) continue;
            used.Add(column.Name);
            yield return new ListColumn(at, column.Name, column.Kind == ColumnKind.Amount ? UnitOf(head.Text) : null);
        }
    }

    private static bool IsNameOf(string label, string title) => label == title + "名称" || label == "名称" || title == label + "名称";

    /// <summary>The column's letter in a sheet, the number of the cell in a document.</summary>
    internal static string AtOf(GridCell cell) => cell.Place is { } place && place.Contains('!', StringComparison.Ordinal) || cell.IsFormula ? CellRef.Letters(cell.Column) : cell.Column.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static SumUnit UnitOf(string head) => head.Contains('亿', StringComparison.Ordinal) ? SumUnit.Yi : head.Contains('万', StringComparison.Ordinal) ? SumUnit.Wan : SumUnit.Yuan;

    /// <summary>How many rows from here on are empty, but for running numbers and formulas.</summary>
    internal static int BlockRows(Grid grid, int from)
    {
        var rows = 0;
        while (from + rows < grid.Rows.Count && grid.Rows[from + rows].Cells is { Count: > 0 } cells
            && cells.All(c => c.IsFormula || c.Text.Trim().Length == 0 || c.Text.Trim() == (rows + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) && cells.Any(c => !c.IsFormula)
            && (rows == 0 || !cells.All(c => c.IsFormula || IsWide(cells)))) rows++;
        return rows;
    }

    // One cell across the whole table is a note and no row.
    private static bool IsWide(IReadOnlyList<GridCell> cells) => cells.Count == 1 && cells[0].ColumnSpan > 2;

    [GeneratedRegex(@"[\s\u3000：:*＊_＿]")] private static partial Regex Noise();
    [GeneratedRegex(@"[（(][^）)]*[）)]")] private static partial Regex Brackets();
}
