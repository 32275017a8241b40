using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Documents;

/// <summary>
/// Writes a document for Word and WPS: A4, the type area of GB/T 9704-2012 5.2 (156 × 225 mm), page numbers at the outer foot as in 7.5.
/// Text is put in as it is; characters that XML cannot hold are left out.
/// </summary>
public static class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="title">For the properties of the file.</param>
    /// <param name="author">The office that answers for it.</param>
    public static void Write(Stream target, string title, string author, DateTimeOffset at, IEnumerable<DocumentPart> parts)
    {
        using var document = WordprocessingDocument.Create(target, WordprocessingDocumentType.Document);
        (document.PackageProperties.Title, document.PackageProperties.Creator, document.PackageProperties.Created) = (Xml.Clean(title), Xml.Clean(author), at.UtcDateTime);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocumentStyles.Make();
        var body = new Body();
        foreach (var part in parts) body.Append(Element(part, main));
        // Word expects a paragraph behind a table.
        if (body.LastChild is DocumentFormat.OpenXml.Wordprocessing.Table) body.Append(new DocumentFormat.OpenXml.Wordprocessing.Paragraph());
        body.Append(Section(main));
        main.Document = new Document(body);
    }

    private static OpenXmlElement Element(DocumentPart part, MainDocumentPart main) => part switch
    {
        Paragraph paragraph => Text(paragraph),
        TablePart table => Tables.Make(table),
        Picture picture => Pictures.Make(picture, main),
        _ => throw new NotSupportedException(part.GetType().Name),
    };

    internal static DocumentFormat.OpenXml.Wordprocessing.Paragraph Text(Paragraph paragraph)
    {
        var made = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = paragraph.Style.ToString() }));
        made.Append(paragraph.Runs.Select(Text));
        return made;
    }

    internal static DocumentFormat.OpenXml.Wordprocessing.Run Text(Run run)
    {
        var set = new DocumentFormat.OpenXml.Wordprocessing.Run();
        if (run.IsStrong) set.Append(new RunProperties(DocumentStyles.Face("黑体")));
        foreach (var (i, line) in Xml.Clean(run.Text).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (i > 0) set.Append(new Break());
            set.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return set;
    }

    internal static SectionProperties Section(MainDocumentPart main)
    {
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = DocumentStyles.PageNumber }),
            new DocumentFormat.OpenXml.Wordprocessing.Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField { Instruction = " PAGE " },
            new DocumentFormat.OpenXml.Wordprocessing.Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })));
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = Page.Width, Height = Page.Height },
            new PageMargin { Top = Page.Top, Left = Page.Left, Bottom = Page.Bottom, Right = Page.Right, Header = 850, Footer = 1304, Gutter = 0 });
    }
}

/// <summary>What XML can hold.</summary>
internal static class Xml
{
    public static string Clean(string text) => text.All(IsHeld) ? text : string.Concat(text.Where(IsHeld));

    private static bool IsHeld(char c) => c is '\t' or '\n' or '\r' or >= ' ' and not ('\uFFFE' or '\uFFFF');
}
