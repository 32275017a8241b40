using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wutong.Demo;
using Wutong.Platform.Attachments;
using Wutong.Platform.Forms;
using Wutong.Platform.Forms.Blanks;

namespace Wutong.Tests.Forms;

/// <summary>Blank documents are filled in place: gaps, cells and rows, in the letters that they have.</summary>
public sealed class WordBlankTests
{
    [Fact]
    public void Places_are_found_with_the_words_before_them()
    {
        var grids = Blank.Look(DemoBlanks.Document(), FileType.WordX);
        var line = grids[0].Rows[1].Cells[0];
        Assert.Equal([("p2~1", "填报单位", false), ("p2~2", "填报人", false), ("p2~3", "填报日期", true)], line.Slots.Select(s => (s.Place, s.Label, s.IsDate)));
        Assert.Equal(["t1.r1.c1", "t1.r1.c2"], grids[1].Rows[0].Cells.Select(c => c.Place));
        Assert.Equal(5, grids.Count);
    }

    [Fact]
    public void Gaps_cells_and_rows_are_filled_in_their_own_letters()
    {
        Figure[] figures =
        [
            new("p2~1", "", FigureSource.Bureau) { Value = new("张家港市科学技术局") }, new("p2~2", "", FigureSource.Filler) { Value = new("周岚") }, new("p2~3", "", FigureSource.FilledOn) { Value = new(Date: new DateOnly(2026, 7, 6)) },
            new("t1.r2.c2", "", FigureSource.Count) { Value = new(Number: 12) }, new("t1.r3.c2", "", FigureSource.Typed) { Value = new("第一行\n第二行") },
            new("t2.r2.c1", "", FigureSource.List)
            {
                BlockRows = 2, Rows = 5, Heads = [new("1", ""), new("2", ""), new("4", "")],
                Cells = [.. Enumerable.Range(1, 5).Select(i => (IReadOnlyList<FormValue>)[new(Number: i), new($"项目{i}"), new(Number: i / 10m)])],
            },
        ];
        using var filled = Open(FormFiller.Fill(DemoBlanks.Document(), FileType.WordX, figures));
        var body = filled.MainDocumentPart!.Document!.Body!;
        Assert.Equal("填报单位：张家港市科学技术局　　填报人：周岚　　填报日期：2026年7月6日", body.Elements<Paragraph>().ElementAt(1).InnerText);
        var tables = body.Elements<Table>().ToList();
        Assert.Equal("12", tables[0].Elements<TableRow>().ElementAt(1).Elements<TableCell>().ElementAt(1).InnerText);
        var typed = tables[0].Elements<TableRow>().ElementAt(2).Elements<TableCell>().ElementAt(1);
        Assert.Equal(("第一行第二行", 1, "24"), (typed.InnerText, typed.Descendants<Break>().Count(), typed.Descendants<RunProperties>().Single().FontSize!.Val!.Value));
        Assert.Equal(["序号项目名称阶段总投资（亿元）", "1项目10.1", "2项目20.2", "3项目30.3", "4项目40.4", "5项目50.5"], tables[1].Elements<TableRow>().Select(r => r.InnerText));
        Assert.All(tables[1].Elements<TableRow>(), r => Assert.Equal(4, r.Elements<TableCell>().Count()));
    }

    [Fact]
    public void A_gap_in_several_runs_keeps_the_letters_of_its_own()
    {
        var blank = Changed(body => body.InsertAt(new Paragraph(
            new Run(new W.Text("负责人：")), new Run(new RunProperties(new Underline { Val = UnderlineValues.Single }), new W.Text("   ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }), new Run(new W.Text("（签字）  {{电话}}"))), 0));
        Assert.Equal(["负责人", "电话"], Blank.Look(blank, FileType.WordX)[0].Rows[0].Cells[0].Slots.Select(s => s.Label));
        using var filled = Open(FormFiller.Fill(blank, FileType.WordX, [new("p1~1", "", FigureSource.Typed) { Value = new("李 & 王") }, new("p1~2", "", FigureSource.Typed) { Value = new("0512") }]));
        var runs = filled.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().First().Elements<Run>().ToList();
        Assert.Equal(["负责人：", "李 & 王", "（签字）  0512"], runs.Select(r => r.InnerText));
        Assert.NotNull(runs[1].RunProperties!.Underline);
    }

    [Fact]
    public void A_merged_label_beside_a_list_grows_with_it()
    {
        var blank = Changed(body =>
        {
            var rows = body.Elements<Table>().ElementAt(1).Elements<TableRow>().ToList();
            foreach (var (row, how) in new[] { (rows[1], MergedCellValues.Restart), (rows[2], MergedCellValues.Continue) })
                row.Elements<TableCell>().First().TableCellProperties!.AppendChild(new VerticalMerge { Val = how });
        });
        using var filled = Open(FormFiller.Fill(blank, FileType.WordX, [new("t2.r2.c1", "", FigureSource.List) { BlockRows = 2, Rows = 4, Heads = [new("2", "")], Cells = [.. Enumerable.Range(1, 4).Select(i => (IReadOnlyList<FormValue>)[new($"项目{i}")])] }]));
        var merges = filled.MainDocumentPart!.Document!.Body!.Elements<Table>().ElementAt(1).Elements<TableRow>().Skip(1).Select(r => r.Elements<TableCell>().First().TableCellProperties!.VerticalMerge!.Val!.Value).ToList();
        Assert.Equal([MergedCellValues.Restart, MergedCellValues.Continue, MergedCellValues.Continue, MergedCellValues.Continue], merges);
    }

    [Fact]
    public void A_place_that_is_not_there_is_refused()
    {
        foreach (var place in new[] { "p99~1", "p2~9", "t9.r1.c1", "t1.r99.c1", "p1", "nothing", "" })
            Assert.Throws<BlankProblem>(() => FormFiller.Fill(DemoBlanks.Document(), FileType.WordX, [new(place, "", FigureSource.City) { Value = new("x") }]));
    }

    private static byte[] Changed(Action<Body> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(DemoBlanks.Document());
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true)) change(file.MainDocumentPart!.Document!.Body!);
        return bytes.ToArray();
    }

    private static WordprocessingDocument Open(byte[] bytes)
    {
        var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Equal([], new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        return file;
    }
}
