using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Documents.Official;

/// <summary>The styles of an official document by the names that officials give its elements; GB/T 9704-2012, 7.2 and 7.3.</summary>
internal static class OfficialStyles
{
    public const string Mark = "Mark", Head = "Head", Number = "Number", Title = "Title", To = "To", Body = "Body", First = "Heading1", Second = "Heading2", Third = "Heading3", Fourth = "Heading4",
        Attachments = "Attachments", Signature = "Signature", Note = "Note", Imprint = "Imprint", PageNumber = "PageNumber";

    public const string Red = "FF0000";

    private const string FangSong = "仿宋_GB2312", KaiTi = "楷体_GB2312", HeiTi = "黑体", Song = "宋体", Display = "方正小标宋简体";

    public static Styles Make() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(DocumentStyles.Face(FangSong), new FontSize { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })), new ParagraphPropertiesDefault()),
        Style(Body, "正文", FangSong, 16, JustificationValues.Both, indent: 200, isDefault: true),
        Style(Mark, "份号密级", HeiTi, 16, JustificationValues.Left),
        Style(Head, "发文机关标志", Display, 40, JustificationValues.Center, color: Red, line: 0),
        Style(Number, "发文字号", FangSong, 16, JustificationValues.Center),
        Style(Title, "公文标题", Display, 22, JustificationValues.Center, line: 640),
        Style(To, "主送机关", FangSong, 16, JustificationValues.Left),
        Style(First, "一级标题", HeiTi, 16, JustificationValues.Both, indent: 200, level: 0),
        Style(Second, "二级标题", KaiTi, 16, JustificationValues.Both, indent: 200, level: 1),
        Style(Third, "三级标题", FangSong, 16, JustificationValues.Both, indent: 200, level: 2),
        Style(Fourth, "四级标题", FangSong, 16, JustificationValues.Both, indent: 200, level: 3),
        Style(Attachments, "附件说明", FangSong, 16, JustificationValues.Left),
        Style(Signature, "署名日期", FangSong, 16, JustificationValues.Right),
        Style(Note, "附注", FangSong, 16, JustificationValues.Left, indent: 200),
        Style(Imprint, "版记", FangSong, 14, JustificationValues.Left, line: 480),
        Style(nameof(TextStyle.Cell), "表格文字", FangSong, 12, JustificationValues.Left, line: 320),
        Style(PageNumber, "页码", Song, 14, JustificationValues.Right, line: 320));

    public static string Of(BodyLevel level) => level switch { BodyLevel.First => First, BodyLevel.Second => Second, BodyLevel.Third => Third, BodyLevel.Fourth => Fourth, _ => Body };

    /// <param name="line">Exact height of a line in twips; 0 for as high as the characters.</param>
    private static Style Style(string id, string name, string face, int points, JustificationValues side, int indent = 0, int? level = null, string? color = null, int line = Page.Line, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (level is not null) paragraph.Append(new KeepNext());
        // 22 lines a page are reckoned here, not by Word's grid, which fonts of another height break.
        paragraph.Append(new SnapToGrid { Val = false });
        paragraph.Append(line == 0 ? new SpacingBetweenLines { Before = "0", After = "0" } : new SpacingBetweenLines { Before = "0", After = "0", Line = $"{line}", LineRule = LineSpacingRuleValues.Exact });
        // In characters for Word and WPS; LibreOffice reads the twips.
        if (indent > 0) paragraph.Append(new Indentation { FirstLine = $"{indent * Page.Character / 100}", FirstLineChars = indent });
        paragraph.Append(new Justification { Val = side });
        if (level is { } deep) paragraph.Append(new OutlineLevel { Val = deep });
        var run = new StyleRunProperties(DocumentStyles.Face(face));
        if (color is not null) run.Append(new Color { Val = color });
        if (points == 16) run.Append(new Spacing { Val = Page.Tightening });
        run.Append(new FontSize { Val = $"{points * 2}" });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? OnOffValue.FromBoolean(true) : null };
    }
}
