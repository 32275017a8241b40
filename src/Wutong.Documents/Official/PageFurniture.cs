using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Wutong.Documents.Official;

/// <summary>What stands around the text: the red head and lines, page numbers.</summary>
internal static class PageFurniture
{
    /// <summary>版心下边缘 to the page number: 7 mm (7.5), to the dashes beside it, in the middle of a line of 16 pt.</summary>
    private static readonly int NumberFromEdge = Page.Bottom - Page.Millimetres(7) - PageNumberLine / 2;

    private const int PageNumberLine = 320;

    /// <summary>发文机关标志: in red, as large as the form says and a line allows.</summary>
    public static WordParagraph Head(string text, DocumentForm form, int before)
    {
        var points = Math.Min(form.HeadPoints, (int)(Page.TextWidth / 20 / Math.Max(Widths.Of(text), 1)));
        return new WordParagraph(
            new ParagraphProperties
            {
                ParagraphStyleId = new ParagraphStyleId { Val = OfficialStyles.Head },
                SpacingBetweenLines = new SpacingBetweenLines { Before = $"{before}", After = "0", Line = $"{points * 20 * 6 / 5}", LineRule = LineSpacingRuleValues.Exact },
            },
            new WordRun(new RunProperties { FontSize = new FontSize { Val = $"{points * 2}" } }, new Text(Xml.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>Draws the red line below a paragraph.</summary>
    public static WordParagraph RedLine(WordParagraph above, DocumentForm form)
    {
        var properties = above.ParagraphProperties!;
        properties.ParagraphBorders = new ParagraphBorders { BottomBorder = Red<BottomBorder>(form.IsLetter ? BorderValues.ThickThinSmallGap : BorderValues.Single, Space(form.LineBelow)) };
        Widen(properties, form);
        return above;
    }

    public static SectionProperties Section(MainDocumentPart main, OfficialDocument document, DocumentForm form)
    {
        var section = new SectionProperties();
        if (form.IsLetter)
        {
            section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = Header(main, RedLine(Head(document.Head, form, 0), form)) });
            section.Append(new FooterReference { Type = HeaderFooterValues.First, Id = Footer(main, FootLine(form)) });
        }
        else if (!form.NumbersFirstPage) section.Append(new FooterReference { Type = HeaderFooterValues.First, Id = Footer(main, new WordParagraph()) });
        section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = Footer(main, Number(isOdd: true)) }, new FooterReference { Type = HeaderFooterValues.Even, Id = Footer(main, Number(isOdd: false)) });
        section.Append(new PageSize { Width = Page.Width, Height = Page.Height });
        section.Append(new PageMargin { Top = Page.Top, Left = Page.Left, Bottom = Page.Bottom, Right = Page.Right, Header = (uint)(form.IsLetter ? Page.Millimetres(form.HeadFromEdge) : 850), Footer = (uint)NumberFromEdge, Gutter = 0 });
        if (form.IsLetter || !form.NumbersFirstPage) section.Append(new TitlePage());
        return section;
    }

    /// <summary>The letter's second line, thin over thick; its distance from the edge is reckoned from that of the footer.</summary>
    private static WordParagraph FootLine(DocumentForm form)
    {
        var properties = new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = OfficialStyles.PageNumber },
            ParagraphBorders = new ParagraphBorders { BottomBorder = Red<BottomBorder>(BorderValues.ThinThickSmallGap, 0) },
            // The footer stands where page numbers do; what is left to the line's own place is given as room below it.
            SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = $"{Math.Max(NumberFromEdge + PageNumberLine - Page.Millimetres(form.FootLineFromEdge), 20)}", LineRule = LineSpacingRuleValues.Exact },
        };
        Widen(properties, form);
        return new WordParagraph(properties);
    }

    /// <summary>4号半角宋体, a dash to each side; odd pages right, even ones left, one character in.</summary>
    private static WordParagraph Number(bool isOdd) => new(
        new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = OfficialStyles.PageNumber },
            Indentation = isOdd ? new Indentation { Right = "280" } : new Indentation { Left = "280" },
            Justification = new Justification { Val = isOdd ? JustificationValues.Right : JustificationValues.Left },
        },
        OfficialWriter.Plain("— "), new SimpleField(OfficialWriter.Plain("1")) { Instruction = " PAGE " }, OfficialWriter.Plain(" —"));

    /// <summary>A line longer than the type area is centred on the paper.</summary>
    private static void Widen(ParagraphProperties properties, DocumentForm form)
    {
        var edge = (Page.Width - Page.Millimetres(form.LineLength)) / 2;
        if (form.IsLetter) properties.Indentation = new Indentation { Left = $"{edge - Page.Left}", Right = $"{edge - Page.Right}" };
    }

    private static T Red<T>(BorderValues kind, uint space) where T : BorderType, new() => new() { Val = kind, Size = kind == BorderValues.Single ? 16u : 24u, Space = space, Color = OfficialStyles.Red };

    private static uint Space(double millimetres) => (uint)Math.Round(millimetres * 72 / 25.4);

    private static string Header(MainDocumentPart main, WordParagraph content)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(content);
        return main.GetIdOfPart(part);
    }

    private static string Footer(MainDocumentPart main, WordParagraph content)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(content);
        return main.GetIdOfPart(part);
    }
}
