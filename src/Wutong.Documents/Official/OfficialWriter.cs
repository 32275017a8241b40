using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Wutong.Documents.Official;

/// <summary>
/// Writes an official document for Word, WPS and LibreOffice: real styles, real page-number fields, every length from <see cref="DocumentForm"/> or <see cref="Page"/>.
/// The records behind a figure stand in the file as content controls and in a part of their own; on paper there is nothing of them.
/// </summary>
public static class OfficialWriter
{
    /// <summary>The namespace of the part that lists what each control's text is shown by.</summary>
    public const string EvidenceNamespace = "urn:wutong:evidence";

    /// <summary>The tag of the control in whose place a seal is set.</summary>
    public const string SealTag = "seal";
    private const int SealId = 1_000_001;

    public static void Write(Stream target, OfficialDocument document, DocumentForm form, DateTimeOffset at)
    {
        using var file = WordprocessingDocument.Create(target, WordprocessingDocumentType.Document);
        (file.PackageProperties.Title, file.PackageProperties.Creator, file.PackageProperties.Created) = (Xml.Clean(document.Title.ReplaceLineEndings("")), Xml.Clean(document.Signature), at.UtcDateTime);
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = OfficialStyles.Make();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
        var writing = new Writing(document, form);
        var body = new Body(writing.Elements());
        body.Append(PageFurniture.Section(main, document, form));
        main.Document = new Document(body);
        if (writing.Evidence.Count > 0) Keep(main, writing.Evidence);
    }

    private static void Keep(MainDocumentPart main, IReadOnlyList<Run> evidence)
    {
        XNamespace ns = EvidenceNamespace;
        var list = new XElement(ns + "evidence", evidence.Select((run, i) => new XElement(ns + "item", new XAttribute("id", Writing.TagOf(i)), new XAttribute("address", run.Evidence!), Xml.Clean(run.Text))));
        using var stream = main.AddCustomXmlPart(CustomXmlPartType.CustomXml).GetStream(FileMode.Create);
        new XDocument(list).Save(stream);
    }

    /// <summary>One document on its way to paper.</summary>
    private sealed class Writing(OfficialDocument document, DocumentForm form)
    {
        public List<Run> Evidence { get; } = [];

        public static string TagOf(int index) => $"E{index + 1}";

        public List<OpenXmlElement> Elements()
        {
            List<OpenXmlElement> all = [.. Beginning(), .. Titled(), .. Body(), .. Closing(), .. Annexed()];
            // A frame stands on the page of the paragraph that follows it: that of the last one.
            all.InsertRange(all.Count - 1, Imprints.Make(document, form));
            return all;
        }

        private IEnumerable<OpenXmlElement> Beginning()
        {
            List<WordParagraph> marks = [];
            foreach (var mark in new[] { document.CopyNumber, document.Secrecy, document.Urgency })
                if (!string.IsNullOrEmpty(mark)) marks.Add(Make(OfficialStyles.Mark, mark));
            if (form.Category == CategoryPlace.FirstLine && document.Category is { } first) marks.Add(Make(OfficialStyles.Mark, $"类别：{first}"));
            if (form.IsLetter)
            {
                // The head is above the type area, in the header of the first page; what is left of the marks stands below its line, beside the number.
                if (document.Number is { } number) yield return Make(OfficialStyles.Number, number, p => p.Justification = new Justification { Val = JustificationValues.Right });
                foreach (var mark in marks) yield return mark;
            }
            else
            {
                foreach (var mark in marks) yield return mark;
                var before = Page.Millimetres(form.HeadFromEdge) - Page.Top - marks.Count * Page.Line;
                yield return PageFurniture.Head(document.Head, form, Math.Max(before, 0));
                yield return PageFurniture.RedLine(Make(OfficialStyles.Number, document.Number ?? "", p => p.SpacingBetweenLines = Before(2 * Page.Line)), form);
            }
            if (form.Category == CategoryPlace.RightAboveTitle && document.Category is { } category)
                yield return Make(OfficialStyles.Mark, $"类别：{category}", p => p.Justification = new Justification { Val = JustificationValues.Right });
        }

        /// <summary>Two lines below what is above it; whom it addresses one line further.</summary>
        private IEnumerable<OpenXmlElement> Titled()
        {
            foreach (var (i, line) in Titles.Lines(document.Title).Index()) yield return Make(OfficialStyles.Title, line, i == 0 ? p => p.SpacingBetweenLines = Before(2 * Page.Line) : null);
            if (!string.IsNullOrEmpty(document.To)) yield return Make(OfficialStyles.To, $"{document.To}：", p => p.SpacingBetweenLines = Before(Page.Line));
        }

        private IEnumerable<OpenXmlElement> Body()
        {
            var counts = new int[5];
            foreach (var paragraph in document.Body)
            {
                var level = (int)paragraph.Level;
                counts[level]++;
                if (paragraph.Level != BodyLevel.Text) Array.Clear(counts, level + 1, counts.Length - level - 1);
                var number = paragraph.Level switch
                {
                    BodyLevel.First => $"{ChineseNumber.Of(counts[level])}、", BodyLevel.Second => $"（{ChineseNumber.Of(counts[level])}）", BodyLevel.Third => $"{counts[level]}．", BodyLevel.Fourth => $"（{counts[level]}）", _ => "",
                };
                yield return Make(OfficialStyles.Of(paragraph.Level), number.Length == 0 ? paragraph.Runs : [new Run(number), .. paragraph.Runs]);
            }
        }

        private IEnumerable<OpenXmlElement> Closing()
        {
            foreach (var (i, name) in document.Attachments.Index())
            {
                // 附件： takes three characters behind the two of the indent; the others stand below its first.
                yield return Make(OfficialStyles.Attachments, AnnexNames.Line(i, document.Attachments.Count, name), p =>
                {
                    if (i == 0) p.SpacingBetweenLines = Before(Page.Line);
                    p.Indentation = i == 0 ? new Indentation { Left = $"{7 * Page.Character}", Hanging = $"{5 * Page.Character}" } : new Indentation { Left = $"{7 * Page.Character}", Hanging = $"{2 * Page.Character}" };
                });
            }
            var date = document.SignedOn is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : "";
            // With a seal the day stands four characters from the right and the name is centred over it; the longer of the two is kept within the page.
            var (signature, signed) = (Widths.Of(document.Signature), Widths.Of(date));
            var (nameRight, dateRight) = signature <= signed + 4 ? (4 + (signed - signature) / 2, 4.0) : (2.0, 2 + (signature - signed) / 2);
            yield return Make(OfficialStyles.Signature, [new Run(document.Signature)], p => { p.KeepNext = new KeepNext(); p.SpacingBetweenLines = Before(2 * Page.Line); p.Indentation = new Indentation { Right = $"{(int)(nameRight * Page.Character)}" }; }, SealPlace);
            if (date.Length > 0) yield return Make(OfficialStyles.Signature, date, p => p.Indentation = new Indentation { Right = $"{(int)(dateRight * Page.Character)}" });
            List<string> notes = [.. new[] { document.Contact, document.Note }.Where(n => !string.IsNullOrEmpty(n)).Select(n => $"（{n}）")];
            foreach (var (i, note) in notes.Index()) yield return Make(OfficialStyles.Note, note, i == 0 ? p => p.SpacingBetweenLines = Before(Page.Line) : null);
        }

        /// <summary>附件 with its number in the first line at the margin, the title in the third, in the middle.</summary>
        private IEnumerable<OpenXmlElement> Annexed()
        {
            foreach (var (i, annex) in document.Annexes.Index())
            {
                yield return Make(OfficialStyles.Mark, AnnexNames.Mark(i, document.Annexes.Count), p => p.PageBreakBefore = new PageBreakBefore());
                foreach (var (n, line) in Titles.Lines(annex.Title).Index()) yield return Make(OfficialStyles.Title, line, n == 0 ? p => p.SpacingBetweenLines = Before(Page.Line) : null);
                foreach (var part in annex.Parts)
                    if (part is TablePart table)
                    {
                        yield return Tables.Make(table);
                        // Word expects a paragraph behind a table.
                        yield return Make(OfficialStyles.Body, "");
                    }
                    else if (part is Paragraph paragraph) yield return Make(OfficialStyles.Body, paragraph.Runs);
                    else throw new NotSupportedException(part.GetType().Name);
            }
        }

        private WordParagraph Make(string style, string text, Action<ParagraphProperties>? how = null) => Make(style, [new Run(text)], how);

        private WordParagraph Make(string style, IReadOnlyList<Run> runs, Action<ParagraphProperties>? how = null, Func<Run, OpenXmlElement>? piece = null)
        {
            var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } };
            how?.Invoke(properties);
            return new WordParagraph([properties, .. runs.Select(piece ?? Piece)]);
        }

        /// <summary>Where a system of electronic seals puts its picture: a control around the name that signs, of which nothing is to be seen on paper.</summary>
        private static OpenXmlElement SealPlace(Run run) => new SdtRun(new SdtProperties(new SdtAlias { Val = "电子印章" }, new Tag { Val = SealTag }, new SdtId { Val = SealId }), new SdtContentRun(WordDocument.Text(run)));

        private OpenXmlElement Piece(Run run)
        {
            if (run.Evidence is null) return WordDocument.Text(run);
            Evidence.Add(run);
            return new SdtRun(
                new SdtProperties(new SdtAlias { Val = "依据" }, new Tag { Val = TagOf(Evidence.Count - 1) }, new SdtId { Val = Evidence.Count }),
                new SdtContentRun(WordDocument.Text(run)));
        }
    }

    internal static SpacingBetweenLines Before(int twips) => new() { Before = $"{twips}" };

    internal static WordRun Plain(string text) => WordDocument.Text(new Run(text));
}
