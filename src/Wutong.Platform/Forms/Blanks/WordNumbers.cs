using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>The numbers that Word draws before paragraphs and that stand in no text: 第一条, （二）, 3.1.</summary>
internal sealed class WordNumbers(MainDocumentPart main)
{
    private const int MostLevels = 9;

    private readonly Dictionary<int, AbstractNum> lists = Lists(main.NumberingDefinitionsPart?.Numbering);
    private readonly Dictionary<string, NumberingProperties> styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(s => s.StyleId?.Value is not null && s.StyleParagraphProperties?.NumberingProperties is not null).DistinctBy(s => s.StyleId!.Value)
        .ToDictionary(s => s.StyleId!.Value!, s => s.StyleParagraphProperties!.NumberingProperties!);

    // Lists of the same definition count on.
    private readonly Dictionary<AbstractNum, int[]> counters = [];

    /// <summary>The number of the next paragraph; empty where it has none.</summary>
    public string Next(Paragraph paragraph)
    {
        var style = styles.GetValueOrDefault(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "");
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var number = (own?.NumberingId ?? style?.NumberingId)?.Val?.Value;
        var level = (own?.NumberingLevelReference ?? style?.NumberingLevelReference)?.Val?.Value ?? 0;
        if (number is null || !lists.TryGetValue(number.Value, out var list) || level is < 0 or >= MostLevels) return "";
        if (!counters.TryGetValue(list, out var counts)) counters[list] = counts = new int[MostLevels];
        counts[level]++;
        Array.Clear(counts, level + 1, MostLevels - level - 1);
        return LevelOf(list, level) is { } definition ? Draw(list, definition, counts) : "";
    }

    private static Dictionary<int, AbstractNum> Lists(Numbering? numbering)
    {
        if (numbering is null) return [];
        var definitions = numbering.Elements<AbstractNum>().Where(a => a.AbstractNumberId?.Value is not null).DistinctBy(a => a.AbstractNumberId!.Value).ToDictionary(a => a.AbstractNumberId!.Value);
        return numbering.Elements<NumberingInstance>().Where(n => n is { NumberID.Value: not 0, AbstractNumId.Val.Value: var id } && definitions.ContainsKey(id)).DistinctBy(n => n.NumberID!.Value)
            .ToDictionary(n => n.NumberID!.Value, n => definitions[n.AbstractNumId!.Val!.Value]);
    }

    private static Level? LevelOf(AbstractNum list, int level) => list.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    /// <summary>"第%1条" with the counts put in.</summary>
    private static string Draw(AbstractNum list, Level level, int[] counts)
    {
        if (level.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet) return "• ";
        var text = new StringBuilder(level.LevelText?.Val?.Value ?? "");
        for (var i = 0; i < MostLevels; i++) text.Replace($"%{i + 1}", Count(Math.Max(counts[i], 1), LevelOf(list, i)?.NumberingFormat?.Val?.Value));
        return text.ToString();
    }

    private static string Count(int count, NumberFormatValues? format) =>
        format is { } named && ((IEnumValue)named).Value is "chineseCounting" or "chineseCountingThousand" or "ideographTraditional" or "taiwaneseCounting" or "japaneseCounting" or "chineseLegalSimplified" && count < 100
            ? Documents.ChineseNumber.Of(count) : count.ToString(CultureInfo.InvariantCulture);
}
