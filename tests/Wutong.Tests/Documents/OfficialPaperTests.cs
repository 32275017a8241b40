using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Wutong.Documents;
using Wutong.Documents.Official;
using Wutong.Platform.Pdf;

namespace Wutong.Tests.Documents;

/// <summary>Official documents on paper, as LibreOffice lays them out: measured in millimetres against GB/T 9704-2012.</summary>
public sealed class OfficialPaperTests
{
    private sealed record Line(double Left, double Top, double Right, double Bottom, string Text);

    // A page of the widest characters: 22 lines of 28, whatever face stands in for 仿宋.
    private static OfficialDocument Long() => OfficialWriterTests.Letter(0) with
    {
        Body = [new(BodyLevel.Text, string.Concat(Enumerable.Repeat("招商引资科技创新人才服务平台载体", 120)))],
    };

    [Theory, MemberData(nameof(OfficialWriterTests.Forms), MemberType = typeof(OfficialWriterTests))]
    public async Task A_full_page_has_22_lines_of_28_characters_in_the_type_area(string name)
    {
        var pages = await PagesAsync(Long(), DocumentForm.All.Single(f => f.Name == name));
        Assert.True(pages.Count >= 3);
        var text = pages[1].Where(l => l.Text.Contains('招', StringComparison.Ordinal)).ToList();
        Assert.Equal(22, text.Count);
        Assert.All(text, l => Assert.Equal(28, l.Text.Length));
        Assert.InRange(text.Min(l => l.Left), 27.5, 28.5);
        Assert.InRange(text.Max(l => l.Right), 182.5, 184.5);
        // Lines of 10.2 mm from 37 mm down to 262 mm; a face stands somewhere within its line.
        Assert.InRange(text[0].Top, 37, 37 + 6);
        Assert.InRange(text[^1].Bottom, 262 - 6, 262 + 1);
        Assert.InRange((text[^1].Top - text[0].Top) / 21, 10.1, 10.35);
        // The second page is an even one: its number stands at the left, a character in, 7 mm below the type area.
        var number = Assert.Single(pages[1], l => l.Text.Contains('2', StringComparison.Ordinal) && !l.Text.Contains('招', StringComparison.Ordinal));
        Assert.InRange(number.Left, 32, 35);
        Assert.InRange((number.Top + number.Bottom) / 2, 268, 270.5);
    }

    [Fact]
    public async Task The_imprint_ends_with_the_type_area_of_the_last_page()
    {
        var pages = await PagesAsync(OfficialWriterTests.Letter(), DocumentForm.Reply);
        var copies = Assert.Single(pages[^1], l => l.Text.StartsWith("抄送：", StringComparison.Ordinal));
        var printed = Assert.Single(pages[^1], l => l.Text.EndsWith("印发", StringComparison.Ordinal));
        Assert.True(copies.Bottom <= printed.Top + 2);
        Assert.InRange(printed.Bottom, 255, 262.5);
        Assert.InRange(printed.Right, 177, 181);
    }

    [Fact]
    public async Task An_attachment_has_a_page_of_its_own_before_the_imprint()
    {
        var rows = Enumerable.Range(1, 3).Select(i => (IReadOnlyList<string>)[$"{i}", $"项目{i}"]).ToList();
        var pages = await PagesAsync(OfficialWriterTests.Letter() with { Attachments = ["项目一览表"], Annexes = [new("项目一览表", [new TablePart(["序号", "项目"], [1, 4], rows), new Paragraph(TextStyle.Body, "以上项目均已落户。")])] }, DocumentForm.Reply);
        var page = pages[^1];
        // 附件 at the margin in the first line, the title in the middle of the third.
        Assert.Equal("附件", page[0].Text);
        Assert.InRange(page[0].Left, 27.5, 29);
        Assert.InRange(page[0].Top, 37, 37 + 6);
        var title = Assert.Single(page, l => l.Text == "项目一览表");
        Assert.InRange((title.Left + title.Right) / 2, 105, 107);
        Assert.InRange(title.Top, 37 + 2 * 10.2, 37 + 2 * 10.2 + 6);
        foreach (var words in new[] { "序号", "项目3", "以上项目均已落户。" }) Assert.Contains(page, l => l.Text.Contains(words, StringComparison.Ordinal));
        Assert.InRange(Assert.Single(page, l => l.Text.EndsWith("印发", StringComparison.Ordinal)).Bottom, 255, 262.5);
    }

    [Fact]
    public async Task Head_and_first_lines_stand_where_the_form_says()
    {
        var letter = (await PagesAsync(Long(), DocumentForm.Letter))[0];
        Assert.InRange(letter[0].Top, 29, 34);
        Assert.DoesNotContain(letter, l => l.Text.Contains("— 1 —", StringComparison.Ordinal));
        var document = (await PagesAsync(Long() with { CopyNumber = "000001" }, DocumentForm.Document))[0];
        Assert.InRange(document.Single(l => l.Text.Contains("复函", StringComparison.Ordinal)).Top, 71, 78);
        // The first page must show some of the text.
        Assert.Contains(document, l => l.Text.Contains("招商引资", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<IReadOnlyList<Line>>> PagesAsync(OfficialDocument document, DocumentForm form)
    {
        Assert.True(PdfMaker.IsThere, "./test installs LibreOffice.");
        var pdf = await PdfMaker.MakeAsync(OfficialWriterTests.Write(document, form).ToArray(), TestContext.Current.CancellationToken);
        Assert.NotNull(pdf);
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox-layout", path, "-"]) { RedirectStandardOutput = true })!;
            var read = XDocument.Parse(await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
            XNamespace html = "http://www.w3.org/1999/xhtml";
            return [.. read.Descendants(html + "page").Select(p => (IReadOnlyList<Line>)[.. p.Descendants(html + "line").Select(l => new Line(Of(l, "xMin"), Of(l, "yMin"), Of(l, "xMax"), Of(l, "yMax"), string.Concat(l.Elements(html + "word").Select(w => w.Value)))).OrderBy(l => l.Top)])];
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Points to millimetres.</summary>
    private static double Of(XElement line, string side) => double.Parse(line.Attribute(side)!.Value, CultureInfo.InvariantCulture) * 25.4 / 72;
}
