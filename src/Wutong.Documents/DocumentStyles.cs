using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Documents;

/// <summary>The styles of <see cref="TextStyle"/> as Word knows them.</summary>
internal static class DocumentStyles
{
    public const string PageNumber = "PageNumber";

    // 28 pt: 22 lines in 225 mm, as the standard sets a page.
    private const string Line = "560";

    public static Styles Make() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Face("仿宋_GB2312"), new FontSize { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })), new ParagraphPropertiesDefault()),
        Style(TextStyle.Title, "方正小标宋简体", 22, JustificationValues.Center, after: 280, keepsNext: true),
        Style(TextStyle.Subtitle, "楷体_GB2312", 16, JustificationValues.Center, after: 280),
        Style(TextStyle.Heading1, "黑体", 16, JustificationValues.Both, indent: 200, outline: 0, keepsNext: true),
        Style(TextStyle.Heading2, "楷体_GB2312", 16, JustificationValues.Both, indent: 200, outline: 1, keepsNext: true),
        Style(TextStyle.Body, "仿宋_GB2312", 16, JustificationValues.Both, indent: 200),
        Style(TextStyle.Plain, "仿宋_GB2312", 16, JustificationValues.Both),
        Style(TextStyle.Right, "仿宋_GB2312", 16, JustificationValues.Right),
        Style(TextStyle.Cell, "仿宋_GB2312", 12, JustificationValues.Left, line: "320"),
        Style(PageNumber, "宋体", 14, JustificationValues.Center, line: "320"));

    /// <summary>Chinese in this face, Latin letters and digits in Times New Roman, as officials set them.</summary>
    public static RunFonts Face(string name) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = name, ComplexScript = "Times New Roman" };

    private static Style Style(TextStyle style, string face, int points, JustificationValues side, int indent = 0, int after = 0, int? outline = null, bool keepsNext = false, string line = Line) =>
        Style(style.ToString(), face, points, side, indent, after, outline, keepsNext, line);

    /// <param name="indent">Of the first line, in hundredths of a character.</param>
    private static Style Style(string id, string face, int points, JustificationValues side, int indent = 0, int after = 0, int? outline = null, bool keepsNext = false, string line = Line)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepsNext) paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Line = line, LineRule = LineSpacingRuleValues.Exact, After = $"{after}" });
        if (indent > 0) paragraph.Append(new Indentation { FirstLine = $"{indent * points / 5}", FirstLineChars = indent });
        paragraph.Append(new Justification { Val = side });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        return new Style(new StyleName { Val = id }, paragraph, new StyleRunProperties(Face(face), new FontSize { Val = $"{points * 2}" }))
        {
            Type = StyleValues.Paragraph, StyleId = id, Default = id == nameof(TextStyle.Body) ? OnOffValue.FromBoolean(true) : null,
        };
    }
}
