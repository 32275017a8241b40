using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Wutong.Documents.Comparing;
using Wutong.Platform.Attachments;

namespace Wutong.Tests.Documents;

/// <summary>Two versions laid over each other, and the marked-up copy of them.</summary>
public sealed class ComparingTests
{
    private const string Before = "关于某事的答复\n今年签约项目3个。\n要去掉的一段。\n此复。", After = "关于某事的答复\n今年已签约项目4个。\n此复。\n后来加的一段话。";

    private static string Text(IEnumerable<ChangedParagraph> paragraphs, Change without) => string.Join('\n', paragraphs.Select(p => p.Pieces.Where(x => x.Change != without).ToList()).Where(p => p.Count > 0).Select(p => string.Concat(p.Select(x => x.Text))));

    [Fact]
    public void Either_version_can_be_read_from_the_two()
    {
        var compared = TextComparison.Compare(Before, After);
        Assert.Equal(Before, Text(compared, Change.Added));
        Assert.Equal(After, Text(compared, Change.Removed));
        var changed = compared.Where(p => p.IsChanged).ToList();
        Assert.Equal(3, changed.Count);
        Assert.Equal([(Change.Same, "今年"), (Change.Added, "已"), (Change.Same, "签约项目"), (Change.Removed, "3"), (Change.Added, "4"), (Change.Same, "个。")], changed[0].Pieces.Select(p => (p.Change, p.Text)));
        Assert.All(TextComparison.Compare(Before, Before), p => Assert.False(p.IsChanged));
    }

    [Fact]
    public void Paragraphs_that_have_little_in_common_are_two() =>
        Assert.Equal([(Change.Removed, "甲乙丙丁"), (Change.Added, "子丑寅卯")], TextComparison.Compare("甲乙丙丁", "子丑寅卯").SelectMany(p => p.Pieces).Select(p => (p.Change, p.Text)));

    [Fact]
    public async Task The_marked_up_copy_has_its_changes_recorded_as_Word_does()
    {
        var file = new MemoryStream();
        MarkedUpDocument.Write(file, "花脸稿", "市科技局", DateTimeOffset.UnixEpoch, TextComparison.Compare(Before, After));
        using (var document = WordprocessingDocument.Open(new MemoryStream(file.ToArray()), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
            var body = document.MainDocumentPart!.Document!.Body!;
            Assert.Contains("后来加的一段话。", body.Descendants<InsertedRun>().Select(r => r.InnerText));
            Assert.Contains("要去掉的一段。", body.Descendants<DeletedText>().Select(r => r.Text));
            Assert.All(body.Descendants<InsertedRun>(), r => Assert.Equal("市科技局", r.Author?.Value));
        }
        // Whoever takes all changes reads the second version.
        var read = await FileText.ReadAsync("x.docx", new MemoryStream(file.ToArray()), default);
        Assert.Equal(After, string.Join('\n', read.Text!.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }
}
