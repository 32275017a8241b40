using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Wutong.Documents;
using Wutong.Platform.Attachments;
using Wutong.Testing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Tests.Attachments;

/// <summary>The text of files that are read once: what is in them, and what is said of those that hold none.</summary>
public sealed class FileTextTests
{
    [Fact]
    public async Task A_document_is_read_by_paragraphs_and_rows()
    {
        using var file = new MemoryStream();
        WordDocument.Write(file, "题", "人", DateTimeOffset.UnixEpoch, [new Wutong.Documents.Paragraph(TextStyle.Title, "协议"), new TablePart(["事项", "标准"], [1, 1], [["装修补贴", "300万元"]]), new Wutong.Documents.Paragraph(TextStyle.Body, "一行\n又一行")]);
        Assert.Equal("协议\n事项\t标准\n装修补贴\t300万元\n一行\n又一行\n", await TextAsync("x.docx", file.ToArray()));
    }

    [Fact]
    public async Task Numbers_that_Word_draws_are_part_of_the_text()
    {
        var text = await TextAsync("x.docx", Numbered("甲", "乙", "丙"));
        Assert.Equal("第一条甲\n第二条乙\n第三条丙\n", text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    public async Task A_text_is_read_as_whatever_Windows_wrote_it(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var with = Encoding.GetEncoding(encoding);
        Assert.Equal("甲方给予乙方奖励", await TextAsync("x.txt", [.. with.GetPreamble(), .. with.GetBytes("甲方给予乙方奖励")]));
    }

    [Fact]
    public async Task What_holds_no_text_is_refused_with_what_to_do()
    {
        Assert.Equal(Platform.Words.File_Empty, await ProblemAsync("x.docx", []));
        Assert.Equal(Platform.Words.Report_OldWord, await ProblemAsync("renamed.docx", OldOfficeFile.Of(("WordDocument", new byte[100]))));
        Assert.Equal(Platform.Words.File_NoText, await ProblemAsync("x.docx", Samples.Pdf));
        Assert.Equal(Platform.Words.File_NoText, await ProblemAsync("x.docx", Samples.Excel));
        Assert.Contains(".docx", await ProblemAsync("x.docx", Samples.Program), StringComparison.Ordinal);
        Assert.Equal(string.Format(null, Platform.Words.File_TooLarge, 10), await ProblemAsync("x.txt", new byte[FileText.Largest + 1]));
    }

    [Fact]
    public async Task Bombs_and_broken_files_are_refused()
    {
        Assert.Equal(Platform.Words.Report_Broken, await ProblemAsync("x.docx", Samples.Word));
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal(Platform.Words.Report_Broken, await ProblemAsync("x.docx", With(Encoding.UTF8.GetBytes(laughs))));
        Assert.Equal(Platform.Words.Report_TooBig, await ProblemAsync("x.docx", With(new byte[9_000_000])));
        Assert.Equal(Platform.Words.File_Macros, await ProblemAsync("x.docx", Samples.WithMacros));
    }

    private static async Task<string?> TextAsync(string name, byte[] content) => (await FileText.ReadAsync(name, new MemoryStream(content), default)).Text;

    private static async Task<string?> ProblemAsync(string name, byte[] content) => (await FileText.ReadAsync(name, new MemoryStream(content), default)).Problem;

    /// <summary>A document with another main part.</summary>
    private static byte[] With(byte[] document)
    {
        var file = new MemoryStream();
        file.Write(Numbered("甲"));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write(document);
        }
        return file.ToArray();
    }

    private static byte[] Numbered(params string[] lines)
    {
        var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCounting }, new LevelText { Val = "第%1条" }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
            main.Document = new Document(new Body(lines.Select(l => new W.Paragraph(
                new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), new W.Run(new W.Text(l))))));
        }
        return file.ToArray();
    }
}
