using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Wutong.Demo;
using Wutong.Platform.Attachments;
using Wutong.Platform.Forms;
using Wutong.Platform.Forms.Blanks;
using Wutong.Testing;
using X14 = DocumentFormat.OpenXml.Office2010.Excel;
using Xm = DocumentFormat.OpenXml.Office.Excel;

namespace Wutong.Tests.Forms;

/// <summary>Blank workbooks are filled in place: what was not filled is as it was, what lies below a list moves with everything that names it.</summary>
public sealed class ExcelBlankTests
{
    private const string Sheet = DemoBlanks.Sheet;

    private static readonly string[] Columns = ["A", "B", "F", "G"];

    private static Figure List(int rows, int blockRows = 3) => new($"{Sheet}!A12", "清单", FigureSource.List)
    {
        BlockRows = blockRows, Rows = rows, Heads = [.. Columns.Select(c => new ListHead(c, c))],
        Cells = [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<FormValue>)[new(Number: i), new($"项目{i}"), new(Number: 1000.5m * i), new(Date: new DateOnly(2026, 4, i))])],
    };

    [Fact]
    public void Values_go_in_with_their_type_and_the_cells_own_style()
    {
        Figure[] figures =
        [
            new($"{Sheet}!C2", "", FigureSource.Bureau) { Value = new("=HYPERLINK(\"x\") & <市>") }, new($"{Sheet}!F3", "", FigureSource.FilledOn) { Value = new(Date: new DateOnly(2026, 10, 31)) },
            new($"{Sheet}!F7", "", FigureSource.Sum) { Value = new(Number: 106.5m) }, new($"{Sheet}!F8", "", FigureSource.FilledOn) { Value = new(Date: new DateOnly(2026, 1, 1)) },
        ];
        using var filled = Open(FormFiller.Fill(DemoBlanks.Workbook(), FileType.ExcelX, figures));
        var (before, now) = (Cells(Open(DemoBlanks.Workbook())), Cells(filled));
        Assert.Equal("=HYPERLINK(\"x\") & <市>", TextOf(filled, now["C2"]));
        Assert.Null(now["C2"].CellFormula);
        Assert.Equal((null, "46326", before["F3"].StyleIndex!.Value), (now["F3"].DataType?.InnerText, now["F3"].CellValue!.Text, now["F3"].StyleIndex!.Value));
        Assert.Equal((null, "106.5", before["F7"].StyleIndex!.Value), (now["F7"].DataType?.InnerText, now["F7"].CellValue!.Text, now["F7"].StyleIndex!.Value));
        // Where the cell has no format for days, a copy of its style has: a bare number would be no day.
        Assert.Equal("46023", now["F8"].CellValue!.Text);
        Assert.NotEqual(before["F8"].StyleIndex!.Value, now["F8"].StyleIndex!.Value);
        foreach (var (place, cell) in before.Where(c => c.Key is not ("C2" or "F3" or "F7" or "F8"))) Assert.Equal(cell.StyleIndex?.Value, now[place].StyleIndex?.Value);
    }

    [Fact]
    public void A_list_that_fits_inserts_nothing()
    {
        using var filled = Open(FormFiller.Fill(DemoBlanks.Workbook(), FileType.ExcelX, [List(2)]));
        var cells = Cells(filled);
        Assert.Equal(("项目2", "2001", "SUM(F12:F14)", false), (TextOf(filled, cells["B13"]), cells["F13"].CellValue!.Text, cells["F15"].CellFormula!.Text, cells.ContainsKey("A17")));
        Assert.Equal("", TextOf(filled, cells["B14"]));
    }

    [Fact]
    public void A_longer_list_moves_what_is_below_with_merges_formulas_names_and_styles()
    {
        using var filled = Open(FormFiller.Fill(DemoBlanks.Workbook(), FileType.ExcelX, [List(10), new($"{Sheet}!F5", "", FigureSource.Count) { Value = new(Number: 10) }]));
        var cells = Cells(filled);
        Assert.Equal("SUM(F12:F21)", cells["F22"].CellFormula!.Text);
        Assert.Null(cells["F22"].CellValue);
        Assert.Equal("合计", TextOf(filled, cells["A22"]));
        Assert.Equal(["项目1", "项目5", "项目10"], new[] { "B12", "B16", "B21" }.Select(c => TextOf(filled, cells[c])));
        Assert.Equal("10005", cells["F21"].CellValue!.Text);
        Assert.All(Enumerable.Range(12, 10), r => Assert.Equal(cells["B12"].StyleIndex!.Value, cells[$"B{r}"].StyleIndex!.Value));
        var sheet = filled.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal(22d, sheet.Descendants<Row>().Single(r => r.RowIndex! == 18u).Height!.Value);
        var merges = sheet.Descendants<MergeCell>().Select(m => m.Reference!.Value).ToList();
        Assert.Contains("A22:E22", merges);
        Assert.Contains("A23:H23", merges);
        Assert.Contains("A10:H10", merges);
        Assert.Equal([$"{Sheet}!$A$1:$H$23", $"{Sheet}!$11:$11"], filled.WorkbookPart.Workbook!.DefinedNames!.Elements<DefinedName>().Select(n => n.Text));
        Assert.True(filled.WorkbookPart.Workbook.CalculationProperties!.FullCalculationOnLoad!.Value);
        Assert.Equal(Enumerable.Range(1, 23).Select(i => (uint)i), sheet.Descendants<Row>().Select(r => r.RowIndex!.Value));
    }

    [Fact]
    public void Everything_that_names_cells_moves_with_them()
    {
        var blank = Changed((book, part) =>
        {
            var sheet = part.Worksheet!;
            var cells = CellsOf(sheet);
            // One formula for three cells, in the pattern row and below it; another sheet looks here.
            (cells["H12"].CellFormula, cells["H13"].CellFormula, cells["H14"].CellFormula) = (new CellFormula("F12*2") { FormulaType = CellFormulaValues.Shared, Reference = "H12:H14", SharedIndex = 0 }, new CellFormula { FormulaType = CellFormulaValues.Shared, SharedIndex = 0 }, new CellFormula { FormulaType = CellFormulaValues.Shared, SharedIndex = 0 });
            cells["G15"].CellFormula = new CellFormula("F15/$F$12");
            sheet.InsertAfter(new ConditionalFormatting(new ConditionalFormattingRule(new Formula("F12>$F$15")) { Type = ConditionalFormatValues.Expression, Priority = 1 }) { SequenceOfReferences = new([new("F12:F14")]) }, sheet.GetFirstChild<MergeCells>());
            sheet.InsertAfter(new DataValidations(new DataValidation(new Formula1("\"甲,乙\"")) { Type = DataValidationValues.List, SequenceOfReferences = new([new("E12:E14"), new("G15")]) }) { Count = 1 }, sheet.GetFirstChild<ConditionalFormatting>());
            sheet.InsertAfter(new RowBreaks(new Break { Id = 15, Max = 16383, ManualPageBreak = true }) { Count = 1, ManualBreakCount = 1 }, sheet.GetFirstChild<PageSetup>());
            sheet.AppendChild(new WorksheetExtensionList(new WorksheetExtension(new X14.DataValidations(new X14.DataValidation(
                new X14.DataValidationForumla1(new Xm.Formula($"{Sheet}!$B$15:$B$16")), new Xm.ReferenceSequence("D12:D14")) { Type = DataValidationValues.List }) { Count = 1 }) { Uri = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" }));
            var other = book.AddNewPart<WorksheetPart>();
            other.Worksheet = new Worksheet(new SheetData(new Row(new Cell { CellReference = "A1", CellFormula = new CellFormula($"{Sheet}!F15+A15") }) { RowIndex = 1 }));
            book.Workbook!.Sheets!.AppendChild(new Sheet { Name = "汇总", SheetId = 2, Id = book.GetIdOfPart(other) });
        });
        using var filled = Open(FormFiller.Fill(blank, FileType.ExcelX, [List(5)]));
        var part = filled.WorkbookPart!.WorksheetParts.Single(p => p.Worksheet!.Descendants<MergeCell>().Any());
        var cells = CellsOf(part.Worksheet!);
        Assert.Equal(["F12*2", "F13*2", "F14*2", "F15*2", "F16*2"], Enumerable.Range(12, 5).Select(r => cells[$"H{r}"].CellFormula!.Text));
        Assert.Equal("F17/$F$12", cells["G17"].CellFormula!.Text);
        Assert.Equal("F12:F16", part.Worksheet!.Descendants<ConditionalFormatting>().Single().SequenceOfReferences!.InnerText);
        Assert.Equal("F12>$F$17", part.Worksheet!.Descendants<ConditionalFormattingRule>().Single().GetFirstChild<Formula>()!.Text);
        Assert.Equal("E12:E16 G17", part.Worksheet!.Descendants<DataValidation>().Single().SequenceOfReferences!.InnerText);
        Assert.Equal("D12:D16", part.Worksheet!.Descendants<Xm.ReferenceSequence>().Single().Text);
        Assert.Equal($"{Sheet}!$B$17:$B$18", part.Worksheet!.Descendants<Xm.Formula>().Single().Text);
        Assert.Equal(17u, part.Worksheet!.Descendants<Break>().Single().Id!.Value);
        Assert.Equal($"{Sheet}!F17+A15", filled.WorkbookPart.WorksheetParts.Single(p => p != part).Worksheet!.Descendants<CellFormula>().Single().Text);
    }

    [Fact]
    public void A_block_of_one_row_grows_behind_itself_and_its_sum_with_it()
    {
        var blank = Changed((_, part) => CellsOf(part.Worksheet!)["F15"].CellFormula = new CellFormula("SUM(F14:F14)"));
        using var filled = Open(FormFiller.Fill(blank, FileType.ExcelX, [List(3, 1) with { Place = $"{Sheet}!A14" }]));
        var cells = Cells(filled);
        Assert.Equal(("SUM(F14:F16)", "项目3"), (cells["F17"].CellFormula!.Text, TextOf(filled, cells["B16"])));
    }

    [Fact]
    public void The_longest_list_takes_no_time_to_speak_of()
    {
        var started = TimeProvider.System.GetTimestamp();
        var bytes = FormFiller.Fill(DemoBlanks.Workbook(), FileType.ExcelX, [List(28) with { Rows = Blank.MostRows, Cells = [.. Enumerable.Range(1, Blank.MostRows).Select(i => (IReadOnlyList<FormValue>)[new(Number: i), new($"项目{i}"), new(Number: i), new(Date: new DateOnly(2026, 4, 1))])] }]);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 10);
        using var filled = Open(bytes);
        Assert.Equal($"SUM(F12:F{11 + Blank.MostRows})", Cells(filled)[$"F{12 + Blank.MostRows}"].CellFormula!.Text);
    }

    [Fact]
    public void Gaps_in_a_cells_text_are_filled_from_the_last()
    {
        var blank = Changed((_, part) => { var cell = CellsOf(part.Worksheet!)["A4"]; cell.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text("填报单位：____  填报日期：____年__月__日")); });
        Assert.Equal(["填报单位", "填报日期"], Blank.Look(blank, FileType.ExcelX)[0].Rows[3].Cells[0].Slots.Select(s => s.Label));
        using var filled = Open(FormFiller.Fill(blank, FileType.ExcelX,
            [new($"{Sheet}!A4~1", "", FigureSource.Bureau) { Value = new("科技局") }, new($"{Sheet}!A4~2", "", FigureSource.FilledOn) { Value = new(Date: new DateOnly(2026, 10, 9)) }]));
        Assert.Equal("填报单位：科技局  填报日期：2026年10月9日", TextOf(filled, Cells(filled)["A4"]));
    }

    [Fact]
    public void What_cannot_be_carried_along_is_refused_and_says_where()
    {
        (Action<WorkbookPart, WorksheetPart> Change, string Says)[] bad =
        [
            ((_, p) => CellsOf(p.Worksheet!)["F15"].CellFormula = new CellFormula("SUM(INDIRECT(\"F12:F\"&14))"), "F15"),
            ((_, p) => CellsOf(p.Worksheet!)["F15"].CellFormula = new CellFormula("SUM(F12:F14*2)") { FormulaType = CellFormulaValues.Array, Reference = "F15" }, "F15"),
            ((_, p) => p.Worksheet!.GetFirstChild<MergeCells>()!.AppendChild(new MergeCell { Reference = "B12:B14" }), "B12"),
        ];
        foreach (var (change, says) in bad)
        {
            var blank = Changed(change);
            Assert.Contains(says, Assert.Throws<BlankProblem>(() => FormFiller.Fill(blank, FileType.ExcelX, [List(9)])).Message, StringComparison.Ordinal);
        }
        Assert.Throws<BlankProblem>(() => FormFiller.Fill(DemoBlanks.Workbook(), FileType.ExcelX, [new("别的表!A1", "", FigureSource.City) { Value = new("x") }]));
        // A formula is no place to fill in.
        Assert.Throws<BlankProblem>(() => FormFiller.Fill(DemoBlanks.Workbook(), FileType.ExcelX, [new($"{Sheet}!F15", "", FigureSource.Count) { Value = new(Number: 1) }]));
    }

    [Fact]
    public void Files_that_are_none_say_so()
    {
        foreach (var bytes in new[] { Samples.Excel, Samples.Zip("a"), Samples.Text("PK"), [] })
            Assert.Throws<BlankProblem>(() => Blank.Look(bytes, FileType.ExcelX));
        foreach (var bytes in new[] { Samples.Word, Samples.Zip("[Content_Types].xml") }) Assert.Throws<BlankProblem>(() => Blank.Look(bytes, FileType.WordX));
        var whole = DemoBlanks.Workbook();
        Assert.Throws<BlankProblem>(() => Blank.Look(whole[..(whole.Length / 2)], FileType.ExcelX));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 64; i++) entry.Write(block);
        }
        Assert.True(bytes.Length < 200_000);
        Assert.Equal(Wutong.Platform.Words.Report_TooBig, Assert.Throws<BlankProblem>(() => Blank.Look(bytes.ToArray(), FileType.ExcelX)).Message);
    }

    /// <summary>The demo's blank with something changed in it.</summary>
    private static byte[] Changed(Action<WorkbookPart, WorksheetPart> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(DemoBlanks.Workbook());
        using (var file = SpreadsheetDocument.Open(bytes, isEditable: true)) change(file.WorkbookPart!, file.WorkbookPart!.WorksheetParts.Single());
        return bytes.ToArray();
    }

    /// <summary>Opened again by the library, which finds nothing wrong with it.</summary>
    private static SpreadsheetDocument Open(byte[] bytes)
    {
        var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Equal([], new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        return file;
    }

    private static Dictionary<string, Cell> Cells(SpreadsheetDocument file) => CellsOf(file.WorkbookPart!.WorksheetParts.First().Worksheet!);

    private static Dictionary<string, Cell> CellsOf(Worksheet sheet) => sheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);

    private static string TextOf(SpreadsheetDocument file, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? file.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().ElementAt(int.Parse(cell.CellValue!.Text)).InnerText : cell.InnerText;
}
