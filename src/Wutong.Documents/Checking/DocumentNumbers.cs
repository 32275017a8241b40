using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>The form of a document's number: agency, year of four digits in 〔〕, number without 第 and without a zero before it.</summary>
internal static partial class DocumentNumbers
{
    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        foreach (var (passage, match) in text.Find(Any()))
            if (Wrong(match) is { } wrong) yield return new("documentNumber", "GB/T 9704-2012 发文字号", passage.LineOf(match.Index), passage.Around(match), wrong, Certainty.Certain);
    }

    private static string? Wrong(Match match) =>
        match.Groups["open"].Value != "〔" || match.Groups["close"].Value != "〕" ? "年份用六角括号“〔〕”括入。"
        : match.Groups["y"].Value.Length != 4 ? "年份写全称四位数字。"
        : match.Groups["di"].Success ? "序号前不加“第”字。"
        : match.Groups["n"].Value.StartsWith('0') ? "序号不编虚位，1 不写成 01。"
        : null;

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,10}(?<![公通]告)(?<open>[〔\[［【（(〈])\s*(?<y>\d{2}|\d{4})\s*(?<close>[〕\]］】）)〉])\s*(?<di>第)?\s*(?<n>\d{1,5})\s*号")] private static partial Regex Any();

    /// <summary>A line that is a number and nothing else.</summary>
    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,12}〔(?<y>\d{4})〕\d{1,5}号$")] public static partial Regex Alone();
}
