using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>A reply to a proposal or a suggestion: it names whom to ask, and answers what its title asks.</summary>
internal static partial class Replies
{
    /// <summary>Words of titles that ask for nothing themselves.</summary>
    [GeneratedRegex(@"关于|进一步|充分|发挥|作用|助力|加强|加大|加快|推动|推进|促进|完善|建立|健全|提升|提高|优化|做好|做强|支持|鼓励|扩大|深化|强化|创新|打造|建设|发展|工作|问题|力度|水平|能力|质量|措施|我市|全市|我区|我县|我省|本市|如何|机制|体系|若干|几点|[的和与及在对为等以、，]")]
    private static partial Regex Common();

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        if (!text.IsWhole || text.Passages.FirstOrDefault(p => Title().IsMatch(p.Text)) is not { } opening || !text.Passages.Any(p => Answers().IsMatch(p.Text))) yield break;
        if (!text.Lines.Any(l => Contact().IsMatch(l)))
        {
            var end = text.Lines.ToList().FindLastIndex(l => l.StartsWith("此复", StringComparison.Ordinal) || l.StartsWith("特此", StringComparison.Ordinal));
            var line = end >= 0 ? end + 1 : text.Signature!.Value.Line;
            yield return new("missingContact", "提案办理答复的要件", line, text.Lines[line - 1], "没有联系人和联系电话。", Certainty.Likely);
        }
        foreach (var found in Missing(text, opening)) yield return found;
        var title = Title().Match(opening.Text).Groups["t"].Value;
        var body = string.Concat(text.Passages.Where(p => p != opening && !p.Text.Contains(title, StringComparison.Ordinal)).Select(p => p.Text));
        foreach (var asked in Common().Split(title).Select(w => w.Trim()).Where(w => w.Length >= 2).Distinct())
            if (!IsAnswered(asked, body) && text.LineWith(asked) is { } line)
                yield return new("unanswered", "提案题目与答复正文", line, asked[..Math.Min(asked.Length, DocumentFinding.LongestExcerpt)], $"题目问到“{asked}”，答复正文没有提到。", Certainty.Likely);
    }

    /// <summary>What stands above the text of every reply: its class, its number, whom it addresses. Copies that a portal shows elsewhere may lack them.</summary>
    private static IEnumerable<DocumentFinding> Missing(DocumentText text, Passage opening)
    {
        var first = text.Lines[0][..Math.Min(text.Lines[0].Length, DocumentFinding.LongestExcerpt)];
        var above = text.Lines.Take(opening.LineOf(0)).ToList();
        if (!above.Exists(l => DocumentNumbers.Alone().IsMatch(l)) && !above.Exists(l => AnyNumber().IsMatch(l))) yield return new("missingNumber", "GB/T 9704-2012 发文字号", 1, first, "没有发文字号。", Certainty.Possible);
        if (!above.Exists(l => Class().IsMatch(l))) yield return new("missingCategory", "提案办理答复的要件", 1, first, "没有办理结果类别。", Certainty.Possible);
        if (!above.Exists(l => l.EndsWith('：') || l.EndsWith(':')) && !opening.Text[..opening.Text.IndexOf('《', StringComparison.Ordinal)].Contains('：', StringComparison.Ordinal)) yield return new("missingAddressee", "GB/T 9704-2012 主送机关", opening.LineOf(0), opening.Around(0, DocumentFinding.LongestExcerpt), "没有称谓或主送机关。", Certainty.Possible);
    }

    /// <summary>Whether the body speaks of it, whole or by one of the words of two characters that it is made of.</summary>
    private static bool IsAnswered(string asked, string body) =>
        body.Contains(asked, StringComparison.Ordinal) || (asked.Length >= 4 && Enumerable.Range(0, asked.Length / 2).Any(i => body.Contains(asked.Substring(2 * i, 2), StringComparison.Ordinal)));

    [GeneratedRegex(@"《关于(?<t>[^》]{4,80}?)的(?:建议|提案|意见)》")] private static partial Regex Title();
    [GeneratedRegex(@"[〔\[［【（(]\s*\d{2,4}\s*[〕\]］】）)]\s*第?\s*\d+\s*号")] private static partial Regex AnyNumber();
    [GeneratedRegex(@"类\s*别|^[（(]?[A-DＡ-Ｄ]\s*类?[）)]?$|办理结果")] private static partial Regex Class();
    [GeneratedRegex(@"答复如下|办理意见|回复如下")] private static partial Regex Answers();
    [GeneratedRegex(@"联系人|联系电话|联系方式|经办人")] private static partial Regex Contact();
}
