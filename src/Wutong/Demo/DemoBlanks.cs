using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Demo;

/// <summary>Two blank forms as superiors send them, made up for the demo city: a workbook and a document.</summary>
internal static class DemoBlanks
{
    public const string Sheet = "附表1";

    // Styles of the workbook, in the order of its formats.
    private const uint Title = 1, Label = 2, Value = 3, Number = 4, Head = 5, Note = 6, Section = 7, Day = 8;

    /// <summary>A quarterly report with a head, four figures and a list of three rows with its sum under it.</summary>
    public static byte[] Workbook()
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }), new SheetFormatProperties { DefaultRowHeight = 20 }, Widths(6, 34, 22, 12, 10, 16, 14, 12), Rows(),
                Merges("A1:H1", "A2:B2", "C2:D2", "F2:H2", "A3:B3", "C3:D3", "F3:H3", "A4:H4", "A5:E5", "F5:H5", "A6:E6", "F6:H6", "A7:E7", "F7:H7", "A8:E8", "F8:H8", "A9:B9", "C9:H9", "A10:H10", "A15:E15", "A16:H16"),
                new PrintOptions { HorizontalCentered = true }, new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
            book.Workbook = new Workbook(
                new Sheets(new Sheet { Name = Sheet, SheetId = 1, Id = book.GetIdOfPart(part) }),
                new DefinedNames(new DefinedName($"{Sheet}!$A$1:$H$16") { Name = "_xlnm.Print_Area", LocalSheetId = 0 }, new DefinedName($"{Sheet}!$11:$11") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }
        return bytes.ToArray();
    }

    private static SheetData Rows()
    {
        var rows = new SheetData(
            Row(1, 34, (Title, "科技招商项目进展情况季报表（示例）"), 7),
            Row(2, 22, (Label, "填报单位"), 1, (Value, ""), 1, (Label, "报告期"), 0, (Value, ""), 2), Row(3, 22, (Label, "填报人"), 1, (Value, ""), 1, (Label, "填报日期"), 0, (Day, ""), 2),
            Row(4, 24, (Section, "一、总体情况"), 7),
            Row(5, 22, (Label, "本季度签约项目（个）"), 4, (Number, ""), 2), Row(6, 22, (Label, "年初以来签约项目（个）"), 4, (Number, ""), 2), Row(7, 22, (Label, "年初以来签约项目总投资（亿元）"), 4, (Number, ""), 2),
            Row(8, 22, (Label, "本季度举办推介活动（场）"), 4, (Number, ""), 2), Row(9, 60, (Label, "主要做法"), 1, (Value, ""), 5),
            Row(10, 24, (Section, "二、签约项目清单"), 7),
            Row(11, 24, (Head, "序号"), 0, (Head, "项目名称"), 0, (Head, "投资方"), 0, (Head, "板块"), 0, (Head, "阶段"), 0, (Head, "总投资（万元）"), 0, (Head, "签约日期"), 0, (Head, "负责人"), 0));
        for (uint r = 12; r <= 14; r++) rows.AppendChild(Row(r, 22, (Number, ""), 0, (Value, ""), 0, (Value, ""), 0, (Value, ""), 0, (Value, ""), 0, (Number, ""), 0, (Day, ""), 0, (Value, ""), 0));
        var sum = Row(15, 22, (Head, "合计"), 4, (Number, ""), 0, (Value, ""), 0, (Value, ""), 0);
        sum.Elements<Cell>().ElementAt(5).CellFormula = new CellFormula("SUM(F12:F14)");
        rows.Append(sum, Row(16, 22, (Note, "注：本表为演示用的示例，不是任何机关的真实表式。"), 7));
        return rows;
    }

    /// <summary>A row of cells, each with its style and text and so many merged cells behind it.</summary>
    private static Row Row(uint number, double height, params object[] cells)
    {
        var row = new Row { RowIndex = number, Height = height, CustomHeight = true };
        var column = 0;
        for (var i = 0; i < cells.Length; i += 2)
        {
            var (style, text) = ((uint, string))cells[i];
            for (var k = 0; k <= (int)cells[i + 1]; k++, column++)
            {
                var cell = new Cell { CellReference = $"{(char)('A' + column)}{number}", StyleIndex = style };
                if (k == 0 && text.Length > 0) (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text)));
                row.AppendChild(cell);
            }
        }
        return row;
    }

    private static Columns Widths(params double[] widths) => new(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true }));

    private static MergeCells Merges(params string[] areas) => new(areas.Select(a => new MergeCell { Reference = a })) { Count = (uint)areas.Length };

    private static Stylesheet Styles()
    {
        static Font Font(double size, bool bold) => new([.. bold ? [new Bold()] : Array.Empty<OpenXmlElement>(), new FontSize { Val = size }, new FontName { Val = "宋体" }]);
        static T Side<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };
        static CellFormat Format(uint font, uint border, HorizontalAlignmentValues across, uint number = 0) => new(new Alignment { Horizontal = across, Vertical = VerticalAlignmentValues.Center, WrapText = true })
            { FontId = font, FillId = 0, BorderId = border, NumberFormatId = number, FormatId = 0, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true, ApplyNumberFormat = number > 0 };
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\"年\"m\"月\"d\"日\"" }) { Count = 1 },
            new Fonts(Font(11, false), Font(16, true), Font(11, true)) { Count = 3 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border(), new Border(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder())) { Count = 2 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
                new CellFormat { FormatId = 0 }, Format(1, 0, HorizontalAlignmentValues.Center), Format(0, 1, HorizontalAlignmentValues.Center), Format(0, 1, HorizontalAlignmentValues.Left), Format(0, 1, HorizontalAlignmentValues.Center, 4),
                Format(2, 1, HorizontalAlignmentValues.Center), Format(0, 0, HorizontalAlignmentValues.Left), Format(2, 1, HorizontalAlignmentValues.Left), Format(0, 1, HorizontalAlignmentValues.Center, 164)) { Count = 9 });
    }

    /// <summary>A half-yearly sheet with gaps in its head line and two tables.</summary>
    public static byte[] Document()
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
            file.AddMainDocumentPart().Document = new W.Document(new W.Body(
                Line("科技招商工作情况表（示例）", W.JustificationValues.Center, 36, bold: true),
                Line("填报单位：____________　　填报人：________　　填报日期：____年__月__日", W.JustificationValues.Left, 24),
                Table([3000, 6000], ["报告期", ""], ["本期签约项目（个）", ""], ["主要做法", ""], ["存在问题和建议", ""]),
                Line("附：累计签约项目", W.JustificationValues.Left, 24, bold: true),
                Table([800, 4200, 1500, 2500], ["序号", "项目名称", "阶段", "总投资（亿元）"], ["", "", "", ""], ["", "", "", ""]),
                Line("注：本表为演示用的示例，不是任何机关的真实表式。", W.JustificationValues.Left, 21),
                new W.SectionProperties(new W.PageSize { Width = 11906, Height = 16838 }, new W.PageMargin { Top = 1440, Bottom = 1440, Left = 1440, Right = 1440, Header = 720, Footer = 720, Gutter = 0 })));
        return bytes.ToArray();
    }

    private static W.Paragraph Line(string text, W.JustificationValues side, int halfPoints, bool bold = false) =>
        new(new W.ParagraphProperties(new W.SpacingBetweenLines { Before = "120", After = "120" }, new W.Justification { Val = side }), new W.Run(Letters(halfPoints, bold), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static W.RunProperties Letters(int halfPoints, bool bold) =>
        new([new W.RunFonts { EastAsia = "宋体" }, .. bold ? [new W.Bold()] : Array.Empty<OpenXmlElement>(), new W.FontSize { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) }]);

    private static W.Table Table(int[] widths, params string[][] rows)
    {
        static T Side<T>() where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = 4 };
        var table = new W.Table(
            new W.TableProperties(new W.TableWidth { Width = widths.Sum().ToString(System.Globalization.CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa },
                new W.TableBorders(Side<W.TopBorder>(), Side<W.LeftBorder>(), Side<W.BottomBorder>(), Side<W.RightBorder>(), Side<W.InsideHorizontalBorder>(), Side<W.InsideVerticalBorder>())),
            new W.TableGrid(widths.Select(w => new W.GridColumn { Width = w.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        foreach (var row in rows)
            table.AppendChild(new W.TableRow(row.Zip(widths, (text, width) => new W.TableCell(
                new W.TableCellProperties(new W.TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa }),
                new W.Paragraph(new W.ParagraphProperties(new W.ParagraphMarkRunProperties(new W.RunFonts { EastAsia = "宋体" }, new W.FontSize { Val = "24" })), text.Length == 0 ? new W.Run() : new W.Run(Letters(24, false), new W.Text(text)))))));
        return table;
    }
}
