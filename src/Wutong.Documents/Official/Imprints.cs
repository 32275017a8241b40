using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Wutong.Documents.Official;

/// <summary>
/// 版记 (7.4): at the foot of the last page, its last line on the lower edge of the type area; copies, then who printed it and when. Paragraphs in a frame, whose place is reckoned
/// from the edge of the paper: Word, WPS and LibreOffice agree on that, and not on tables that float.
/// </summary>
internal static class Imprints
{
    /// <summary>Thick lines of 0.35 mm outside, thin ones of 0.25 mm between, in eighths of a point.</summary>
    private const uint Thick = 8, Thin = 6;

    /// <summary>Size 4 in twips: one character is left at either side.</summary>
    private const int Character = 280;

    /// <summary>A line of size 4, and how many full-width characters of the copies stand on one.</summary>
    private const int Line = 480, CharactersOnLine = (Page.TextWidth / Character) - 5;

    public static IReadOnlyList<WordParagraph> Make(OfficialDocument document, DocumentForm form)
    {
        var copies = document.Copies.Count > 0 ? $"　抄送：{string.Join('、', document.Copies)}。" : null;
        var printed = form.HasImprint && document is { Printer: { } printer, PrintedOn: { } day } ? (Printer: $"　{printer}", Day: $"{day.Year}年{day.Month}月{day.Day}日印发") : ((string Printer, string Day)?)null;
        var lines = (copies is null ? 0 : (int)Math.Ceiling((Widths.Of(copies) - 4) / CharactersOnLine)) + (printed is null ? 0 : 1);
        List<WordParagraph> made = [];
        if (copies is not null) made.Add(Set(lines * Line, Borders(Thick, printed is null ? Thick : null), new Indentation { Left = $"{4 * Character}", Hanging = $"{4 * Character}" }, OfficialWriter.Plain(copies)));
        if (printed is { } said)
            made.Add(Set(Line, Borders(copies is null ? Thick : Thin, Thick), null, OfficialWriter.Plain(said.Printer), new WordRun(new TabChar()), OfficialWriter.Plain(said.Day)));
        return made;

        ParagraphBorders? Borders(uint top, uint? bottom)
        {
            if (!form.HasImprint) return null;
            var borders = new ParagraphBorders { TopBorder = Rule<TopBorder>(top) };
            if (bottom is { } size) borders.BottomBorder = Rule<BottomBorder>(size);
            return borders;
        }
    }

    /// <param name="fromFoot">Its upper edge above the lower one of the type area. Each has a frame of its own: of two in one some programs lose the lines.</param>
    private static WordParagraph Set(int fromFoot, ParagraphBorders? borders, Indentation? indent, params WordRun[] runs) => new(
    [
        new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = OfficialStyles.Imprint },
            FrameProperties = new FrameProperties
            {
                Width = $"{Page.TextWidth}", HorizontalPosition = HorizontalAnchorValues.Margin, VerticalPosition = VerticalAnchorValues.Page, X = "0", Y = $"{Page.Height - Page.Bottom - fromFoot}",
                Wrap = TextWrappingValues.Around, HorizontalSpace = "0", VerticalSpace = "0",
            },
            ParagraphBorders = borders,
            Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = Page.TextWidth - Character }),
            Indentation = indent,
        },
        .. runs,
    ]);

    private static T Rule<T>(uint size) where T : BorderType, new() => new() { Val = BorderValues.Single, Size = size, Space = 0, Color = "auto" };
}
