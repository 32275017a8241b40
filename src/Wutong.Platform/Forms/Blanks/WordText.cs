using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>
/// The text of a Word document as it is read aloud: a line a paragraph with the number that Word draws before it, a line a row of a table with tabs between the cells. What was struck out by a
/// recorded change is left out.
/// </summary>
internal static class WordText
{
    /// <summary>Throws a <see cref="BlankProblem"/> where the file cannot be read.</summary>
    public static string Read(byte[] content)
    {
        PackageGuard.Check(content);
        return Blank.Guarded(() =>
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false, Blank.Lenient);
            if (document.MainDocumentPart is not { Document.Body: { } body } main) throw new BlankProblem(Words.Report_Broken);
            var text = new StringBuilder();
            Write(body, new WordNumbers(main), text);
            return text.ToString();
        });
    }

    /// <summary>Goes down into tables and into the frames that contents stand in, with a stack of its own: how deep a file goes is somebody else's choice.</summary>
    private static void Write(Body body, WordNumbers numbers, StringBuilder text)
    {
        var waiting = new Stack<OpenXmlElement>([body]);
        while (waiting.TryPop(out var element))
        {
            if (element is Paragraph paragraph) text.Append(numbers.Next(paragraph)).Append(TextOf(paragraph)).Append('\n');
            else if (element is TableRow row) text.AppendJoin('\t', row.Descendants<TableCell>().Select(CellText)).Append('\n');
            else foreach (var child in element.ChildElements.Reverse()) waiting.Push(child);
        }
    }

    private static string CellText(TableCell cell) => string.Join(' ', cell.Elements<Paragraph>().Select(TextOf)).Replace('\t', ' ').Replace('\n', ' ').Trim();

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text own => own.Text,
        Break or CarriageReturn => "\n",
        TabChar when e.Parent is Run => " ",
        _ => "",
    }));
}
