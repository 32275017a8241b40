using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Wutong.Documents;
using Paragraph = Wutong.Documents.Paragraph;
using Picture = Wutong.Documents.Picture;
using Run = Wutong.Documents.Run;

namespace Wutong.Tests.Documents;

/// <summary>Documents that Word opens without a word of complaint.</summary>
public sealed class WordDocumentTests
{
    // A picture of one pixel.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static WordprocessingDocument Write(params DocumentPart[] parts)
    {
        var file = new MemoryStream();
        WordDocument.Write(file, "纪要", "市科技招商办公室", new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero), parts);
        return WordprocessingDocument.Open(file, isEditable: false);
    }

    [Fact]
    public void Every_part_is_valid_by_the_schema()
    {
        using var document = Write(
            [.. Enum.GetValues<TextStyle>().Select(s => new Paragraph(s, $"{s} 一")), new Paragraph(TextStyle.Plain, [new Run("时间：", IsStrong: true), new Run("上午")]),
            new TablePart(["序号", "事项"], [1, 5], [["1", "甲"], ["2", "乙\n丙"]]), new Picture(Png, 2000, 500, "图"), new TablePart(["无"], [1], [])]);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void Text_stays_as_it_is_with_its_breaks_and_without_what_XML_cannot_hold()
    {
        using var document = Write(new Paragraph(TextStyle.Body, "一 行\r\n<二>&\u0001“三”"));
        var paragraph = document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().First();
        Assert.Equal(["一 行", "<二>&“三”"], paragraph.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(t => t.Text));
        Assert.Single(paragraph.Descendants<Break>());
    }

    [Fact]
    public void The_styles_are_those_of_the_standard_and_lie_on_the_page_of_the_standard()
    {
        using var document = Write(new Paragraph(TextStyle.Title, "题"));
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);
        string? Face(TextStyle style) => styles[style.ToString()].StyleRunProperties!.RunFonts!.EastAsia?.Value;
        Assert.Equal(("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"), (Face(TextStyle.Title), Face(TextStyle.Heading1), Face(TextStyle.Heading2), Face(TextStyle.Body)));
        Assert.Equal(("44", "32"), (styles["Title"].StyleRunProperties!.FontSize!.Val!.Value, styles["Body"].StyleRunProperties!.FontSize!.Val!.Value));
        // 156 × 225 mm within half a millimetre: 56.69 twentieths of a point a millimetre.
        var (size, margin) = (document.MainDocumentPart.Document!.Descendants<PageSize>().Single(), document.MainDocumentPart.Document.Descendants<PageMargin>().Single());
        Assert.Equal(156, (size.Width!.Value - margin.Left!.Value - margin.Right!.Value) / 56.69, 0.5);
        Assert.Equal(225, (size.Height!.Value - margin.Top!.Value - margin.Bottom!.Value) / 56.69, 0.5);
    }

    [Fact]
    public void A_table_keeps_to_its_columns()
    {
        Assert.Throws<ArgumentException>(() => Write(new TablePart(["甲", "乙"], [1, 1], [["一"]])));
        Assert.Throws<ArgumentException>(() => Write(new TablePart(["甲", "乙"], [1], [])));
        using var document = Write(new TablePart(["甲", "乙"], [1, 2], [["一", "二"]]));
        var table = document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>().Single();
        Assert.Equal([2948, 5896], table.Descendants<GridColumn>().Select(c => int.Parse(c.Width!.Value!, null)), (a, b) => Math.Abs(a - b) < 3);
        Assert.NotNull(table.Descendants<TableHeader>().SingleOrDefault());
    }
}
