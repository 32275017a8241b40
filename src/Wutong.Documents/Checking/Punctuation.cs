using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>Marks of the wrong width, marks without their other half, and spaces that Chinese does not write.</summary>
internal static partial class Punctuation
{
    private const string Source = "GB/T 15834-2011";
    private static readonly (char Open, char Close)[] Pairs = [('“', '”'), ('（', '）'), ('《', '》'), ('〔', '〕'), ('【', '】')];

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        foreach (var (passage, match) in text.Find(HalfWidth()))
            yield return new("halfWidthMark", Source, passage.LineAround(match.Index, 6), passage.Around(match, 6), $"中文里用全角标点，“{match.Value}”改为全角。", Certainty.Certain);
        foreach (var passage in text.Passages)
            foreach (var (open, close) in Pairs)
                if (Unpaired(passage.Text, open, close) is { } at)
                    yield return new("unpairedMark", Source, passage.LineOf(at), passage.Around(at, 1, 8), $"“{passage.Text[at]}”没有与之成对的另一半。", Certainty.Likely);
        if (text.IsWhole) foreach (var found in Mixed(text)) yield return found;
    }

    /// <summary>What is wrong only because the same document writes it otherwise as well.</summary>
    private static IEnumerable<DocumentFinding> Mixed(DocumentText text)
    {
        if (text.Find(FullBrackets()).Any())
            foreach (var (passage, match) in text.Find(HalfBrackets()))
                yield return new("mixedWidth", Source, passage.LineOf(match.Index), passage.Around(match), "同一份文件里括号全角、半角混用，统一用全角。", Certainty.Likely);
        if (text.Find(CloseNumber()).Any())
            foreach (var (passage, match) in text.Find(SpacedNumber()))
                // Between the office and the day of the imprint there is room on purpose.
                if (!text.Lines[passage.LineOf(match.Index) - 1].EndsWith("印发", StringComparison.Ordinal)) yield return new("unevenSpacing", "GB/T 15835-2011", passage.LineOf(match.Index), passage.Around(match), "数字与汉字之间空格不一，统一不空格。", Certainty.Likely);
        foreach (var (passage, match) in text.Find(SpaceBetween()))
            if (!IsTitle(text, passage, match)) yield return new("straySpace", Source, passage.LineOf(match.Index), passage.Around(match), "汉字之间多了空格。", Certainty.Possible);
    }

    // A title is broken into lines by sense, and a copy of it keeps the break as a space.
    private static bool IsTitle(DocumentText text, Passage passage, Match match) => !"。！？；：".Contains(text.Lines[passage.LineOf(match.Index) - 1][^1], StringComparison.Ordinal);

    /// <summary>The place of the first mark without its other half; null where all are paired.</summary>
    private static int? Unpaired(string text, char open, char close)
    {
        List<int> waiting = [];
        for (var i = 0; i < text.Length; i++)
            if (text[i] == open) waiting.Add(i);
            else if (text[i] == close && waiting.Count == 0) return IsNumbering(text, i) ? null : i;
            else if (text[i] == close) waiting.RemoveAt(waiting.Count - 1);
        return waiting.Count > 0 ? waiting[0] : null;
    }

    // 1）, 一）
    private static bool IsNumbering(string text, int at) => at is > 0 and <= 3;

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff”’》）])[,;:?!](?=[\u4e00-\u9fff“‘《（])")] private static partial Regex HalfWidth();
    [GeneratedRegex(@"（[^（）()]*[\u4e00-\u9fff][^（）()]*）")] private static partial Regex FullBrackets();
    [GeneratedRegex(@"\([^（）()]*[\u4e00-\u9fff][^（）()]*\)")] private static partial Regex HalfBrackets();
    [GeneratedRegex(@"[\u4e00-\u9fff]\d+(?:\.\d+)?[\u4e00-\u9fff%]")] private static partial Regex CloseNumber();
    [GeneratedRegex(@"[\u4e00-\u9fff，、。；：“”]? ?\d+(?:\.\d+)?%? [\u4e00-\u9fff]+?|[\u4e00-\u9fff] \d+(?:\.\d+)?%?[\u4e00-\u9fff]?")] private static partial Regex SpacedNumber();
    [GeneratedRegex(@"[\u4e00-\u9fff，。；：、] +[\u4e00-\u9fff]{1,6}")] private static partial Regex SpaceBetween();
}
