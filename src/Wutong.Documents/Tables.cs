using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Documents;

/// <summary>Tables: single lines, a head in 黑体 that is repeated, rows that are not split.</summary>
internal static class Tables
{
    public static Table Make(TablePart part)
    {
        if (part.Shares.Count != part.Head.Count || part.Rows.Any(r => r.Count != part.Head.Count)) throw new ArgumentException("Each row and the widths have as many cells as the head.", nameof(part));
        var widths = part.Shares.Select(s => Page.TextWidth * s / part.Shares.Sum()).ToList();
        var table = new Table(
            new TableProperties(new TableWidth { Width = $"{Page.TextWidth}", Type = TableWidthUnitValues.Dxa }, Borders(), new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        table.Append(Row(part.Head, widths, isHead: true));
        foreach (var row in part.Rows) table.Append(Row(row, widths, isHead: false));
        return table;
    }

    private static TableRow Row(IReadOnlyList<string> cells, List<int> widths, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead) properties.Append(new TableHeader());
        var row = new TableRow(properties);
        foreach (var (i, cell) in cells.Index())
            row.Append(new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{widths[i]}", Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                WordDocument.Text(new Documents.Paragraph(TextStyle.Cell, [new Documents.Run(cell, isHead)]))));
        return row;
    }

    private static TableBorders Borders()
    {
        static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "auto" };
        return new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());
    }
}
