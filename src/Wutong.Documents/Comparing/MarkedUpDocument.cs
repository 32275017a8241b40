using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Documents.Comparing;

/// <summary>The marked-up copy (花脸稿): a Word file in which what came and what went are recorded changes, so that Word and WPS show them and take them or leave them.</summary>
public static class MarkedUpDocument
{
    /// <param name="author">Whose changes they are.</param>
    public static void Write(Stream target, string title, string author, DateTimeOffset at, IReadOnlyList<ChangedParagraph> paragraphs)
    {
        using var document = WordprocessingDocument.Create(target, WordprocessingDocumentType.Document);
        (document.PackageProperties.Title, document.PackageProperties.Creator, document.PackageProperties.Created) = (Xml.Clean(title), Xml.Clean(author), at.UtcDateTime);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocumentStyles.Make();
        var changes = new Changes(Xml.Clean(author), at.UtcDateTime);
        main.Document = new Document(new Body([.. paragraphs.Select(changes.Mark), WordDocument.Section(main)]));
    }

    private sealed class Changes(string author, DateTime at)
    {
        private int number;

        public DocumentFormat.OpenXml.Wordprocessing.Paragraph Mark(ChangedParagraph paragraph)
        {
            var properties = new ParagraphProperties(new ParagraphStyleId { Val = nameof(TextStyle.Body) });
            // A paragraph that came or went whole takes its end with it.
            if (paragraph.Pieces is [{ Change: not Change.Same } whole]) properties.Append(new ParagraphMarkRunProperties(whole.Change == Change.Added ? Sign(new Inserted()) : Sign(new Deleted())));
            var made = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(properties);
            made.Append(paragraph.Pieces.Select(Mark));
            return made;
        }

        private OpenXmlElement Mark(ChangedPiece piece) => piece.Change switch
        {
            Change.Added => Sign(new InsertedRun(WordDocument.Text(new Run(piece.Text)))),
            Change.Removed => Sign(new DeletedRun(new DocumentFormat.OpenXml.Wordprocessing.Run(new DeletedText(Xml.Clean(piece.Text)) { Space = SpaceProcessingModeValues.Preserve }))),
            _ => WordDocument.Text(new Run(piece.Text)),
        };

        private T Sign<T>(T change) where T : OpenXmlElement
        {
            const string space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
            change.SetAttribute(new OpenXmlAttribute("w", "id", space, $"{++number}"));
            change.SetAttribute(new OpenXmlAttribute("w", "author", space, author));
            change.SetAttribute(new OpenXmlAttribute("w", "date", space, at.ToString("yyyy-MM-ddTHH:mm:ssZ", null)));
            return change;
        }
    }
}
