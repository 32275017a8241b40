using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Wutong.Documents;
using Wutong.Documents.Official;
using Run = Wutong.Documents.Run;

namespace Wutong.Tests.Documents;

/// <summary>Official documents: valid files whose elements stand in their order, in each form.</summary>
public sealed class OfficialWriterTests
{
    public static TheoryData<string> Forms => [.. DocumentForm.All.Select(f => f.Name)];

    internal static OfficialDocument Letter(int paragraphs = 3) => new()
    {
        Head = "张家港市科学技术局（复函）", Number = "张科发〔2023〕29号", Category = "A", Title = "关于市政协十三届二次会议第193号提案的办理意见", To = "尊敬的蒋伦委员",
        Body =
        [
            new(BodyLevel.Text, "提案收悉，现答复如下："),
            new(BodyLevel.First, "关于引育并举的建议"),
            .. Enumerable.Range(0, paragraphs).Select(i => new BodyParagraph(BodyLevel.Text, [new Run("燎原半导体氧化镓外延项目落户凤凰镇，落地后获融资"), new Run("8000万元", Evidence: $"/attraction/growth/{i}"), new Run("。")])),
            new(BodyLevel.First, "关于平台支撑的建议"), new(BodyLevel.Second, "优化布局"), new(BodyLevel.Third, "完善架构"), new(BodyLevel.Fourth, "评定"), new(BodyLevel.Second, "集聚青年"), new(BodyLevel.Text, "此复。"),
        ],
        Attachments = ["项目一览表", "活动一览表"], Signature = "张家港市科学技术局", SignedOn = new DateOnly(2023, 6, 12), Note = "此件公开发布", Contact = "联系人：何青，联系电话：0512-00000000",
        Copies = ["市政府办公室", "市政协办公室"], Printer = "张家港市科学技术局", PrintedOn = new DateOnly(2023, 6, 15),
    };

    internal static MemoryStream Write(OfficialDocument document, DocumentForm form)
    {
        var file = new MemoryStream();
        OfficialWriter.Write(file, document, form, new DateTimeOffset(2023, 6, 12, 1, 0, 0, TimeSpan.Zero));
        file.Position = 0;
        return file;
    }

    [Theory, MemberData(nameof(Forms))]
    public void Each_form_is_a_valid_file(string name)
    {
        using var file = WordprocessingDocument.Open(Write(Letter(), DocumentForm.All.Single(f => f.Name == name)), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Elements_stand_in_their_order_with_their_marks()
    {
        using var file = WordprocessingDocument.Open(Write(Letter(1), DocumentForm.Reply), false);
        var lines = file.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText).ToList();
        Assert.Equal(
        [
            "类别：A", "张家港市科学技术局（复函）", "张科发〔2023〕29号", "关于市政协十三届二次会议", "第193号提案的办理意见", "尊敬的蒋伦委员：", "提案收悉，现答复如下：", "一、关于引育并举的建议", "燎原半导体氧化镓外延项目落户凤凰镇，落地后获融资8000万元。",
            "二、关于平台支撑的建议", "（一）优化布局", "1．完善架构", "（1）评定", "（二）集聚青年", "此复。", "附件：1．项目一览表", "2．活动一览表", "张家港市科学技术局", "2023年6月12日", "（联系人：何青，联系电话：0512-00000000）",
            // In a frame at the foot of the page on which the last paragraph stands.
            "　抄送：市政府办公室、市政协办公室。", "　张家港市科学技术局2023年6月15日印发", "（此件公开发布）",
        ], lines);
    }

    [Fact]
    public void What_shows_a_figure_is_kept_in_the_file()
    {
        using var file = WordprocessingDocument.Open(Write(Letter(2), DocumentForm.Reply), false);
        var controls = file.MainDocumentPart!.Document!.Descendants<SdtRun>().Select(s => (Tag: s.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value, s.InnerText)).ToList();
        // And where a seal is set, around the name that signs.
        Assert.Equal([("E1", "8000万元"), ("E2", "8000万元"), (OfficialWriter.SealTag, "张家港市科学技术局")], controls);
        var list = XDocument.Load(file.MainDocumentPart.CustomXmlParts.Single().GetStream()).Root!;
        Assert.Equal(["E1 /attraction/growth/0 8000万元", "E2 /attraction/growth/1 8000万元"], list.Elements().Select(e => $"{(string?)e.Attribute("id")} {(string?)e.Attribute("address")} {e.Value}"));
    }

    [Fact]
    public void A_letter_has_its_head_in_the_header_and_no_number_on_its_first_page()
    {
        using var file = WordprocessingDocument.Open(Write(Letter(), DocumentForm.Letter), false);
        var section = file.MainDocumentPart!.Document!.Descendants<SectionProperties>().Single();
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        var first = section.Elements<FooterReference>().Single(f => f.Type!.Value == HeaderFooterValues.First);
        Assert.Empty(((FooterPart)file.MainDocumentPart.GetPartById(first.Id!.Value!)).Footer!.InnerText);
        var header = (HeaderPart)file.MainDocumentPart.GetPartById(section.GetFirstChild<HeaderReference>()!.Id!.Value!);
        Assert.Equal("张家港市科学技术局（复函）", header.Header!.InnerText);
        // Its imprint names whom it is copied to, and nobody who printed it.
        var framed = file.MainDocumentPart.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(p => p.ParagraphProperties!.FrameProperties is not null);
        Assert.Equal(["　抄送：市政府办公室、市政协办公室。"], framed.Select(p => p.InnerText));
    }

    [Theory]
    [InlineData("关于举办科技招商推介会的通知", "关于举办科技招商推介会的通知")]
    [InlineData("关于市政协十三届二次会议第193号提案的办理意见", "关于市政协十三届二次会议/第193号提案的办理意见")]
    [InlineData("一行\n又一行", "一行/又一行")]
    [InlineData("关于充分发挥商会和企业资源作用助力我市科技招商的建议和进一步完善载体架构的答复意见", "关于充分发挥商会和/企业资源作用助力我市科技招商的/建议和进一步完善载体架构的答复意见")]
    public void A_long_title_is_broken_where_it_may_be(string title, string expected) => Assert.Equal(expected, string.Join('/', Titles.Lines(title)));

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    public void Numbers_of_headings_are_Chinese(int number, string expected) => Assert.Equal(expected, ChineseNumber.Of(number));

    [Fact]
    public void A_form_that_says_what_there_is_not_is_refused() =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => DocumentForm.Read("""{ "name": "x", "headFromEdge": 72, "headPoints": 48, "lineLength": 156, "lineBelow": 4, "colour": "red" }"""));
}
