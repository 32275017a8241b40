using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>Words and marks that stand twice.</summary>
internal static partial class Doubled
{
    /// <summary>Verbs that are doubled on purpose, and what two words of a common phrase (企业创业创新) only seem to double.</summary>
    private static readonly HashSet<string> OnPurpose = ["业创", "研究", "讨论", "商量", "考虑", "学习", "了解", "交流", "休息", "尝试", "沟通", "介绍", "体验", "锻炼", "参观", "感受"];

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        foreach (var (passage, match) in text.Find(Word()))
        {
            var word = match.Groups["w"].Value;
            // 一个一个, 人人人人: that is how one speaks of many.
            if (word[0] == '一' || word.Distinct().Count() == 1 || OnPurpose.Contains(word)) continue;
            yield return new("doubledWord", "文内重复", passage.LineAround(match.Index, 6), passage.Around(match, 6), $"“{word}”重复。", Certainty.Likely);
        }
        foreach (var (passage, match) in text.Find(Mark()))
            yield return new("doubledMark", "GB/T 15834-2011", passage.LineAround(match.Index, 6), passage.Around(match, 6), $"“{match.Value[0]}”重复。", Certainty.Certain);
    }

    [GeneratedRegex(@"(?<w>[\u4e00-\u9fff]{2,8}?)\k<w>")] private static partial Regex Word();
    [GeneratedRegex(@"([，。；、：])\1|的的(?<!目的的|有的的|真的的)")] private static partial Regex Mark();
}
