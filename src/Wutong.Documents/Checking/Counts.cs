using System.Globalization;
using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>A list with a number behind it: as many names as the number says. With 等 fewer may be named, never more.</summary>
internal static partial class Counts
{
    /// <summary>So much longer than the longest other name is one that lost its separator: two names in one.</summary>
    private const double TwoInOneFrom = 1.7, TwoInOneTo = 2.4;
    private const int MostCounted = 30;

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        foreach (var (passage, match) in text.Find(List()))
        {
            if (ChineseNumber.Read(match.Groups["n"].Value) is not (>= 2 and <= MostCounted and var count)) continue;
            var group = match.Groups["list"];
            var names = group.Value.Split('、');
            // 一、 is the number of the paragraph.
            if (group.Index == 0 && ChineseNumber.Read(names[0]) is not null) continue;
            if (names.Any(n => n.Trim().Length == 0 || Joined().IsMatch(n))) continue;
            if (names.Length > count) yield return Of(passage, group.Index, group.Length, $"文中说 {count} 个，列出 {names.Length} 个，请核对。");
            else if (names.Length == count - 1 && TwoInOne(names) is { } at) yield return Of(passage, group.Index + names.Take(at).Sum(n => n.Length + 1), names[at].Length, $"文中说 {count} 个，列出 {names.Length} 个，这里可能漏了顿号。");
        }
    }

    private static DocumentFinding Of(Passage passage, int at, int length, string suggestion) => new("listedCount", "文内列举与计数", passage.LineOf(at), passage.Around(at, length), suggestion, Certainty.Likely);

    /// <summary>The name that is as long as two. Before the first name stands the rest of its sentence, so that one is not compared.</summary>
    private static int? TwoInOne(string[] names)
    {
        if (names.Length < 3) return null;
        var others = names.Skip(1).Select(n => n.Length).ToList();
        var longest = others.Max();
        var at = others.IndexOf(longest);
        others.RemoveAt(at);
        var next = (double)others.Max();
        return longest >= next * TwoInOneFrom && longest <= next * TwoInOneTo ? at + 1 : null;
    }

    // Up to the number there is no other mark, no word that joins two lists, and nothing that makes an order of the number.
    [GeneratedRegex(@"(?<list>[^，。；：！？、“”‘’等]+(?:、[^，。；：！？、“”‘’等]+)+?)等?\s*(?<![第前每近约上下各这那后同任至到余多达共有年月])(?<n>\d{1,2}|[两二三四五六七八九十]{1,3})\s*(?:个|项|家|名|位|座|所|方面|大类)(?!以上|以下|左右|多|余|月|小时|工作日|百分点)")] private static partial Regex List();
    [GeneratedRegex(@"[和与及或的]|以及|（|《|\d")] private static partial Regex Joined();
}

/// <summary>Small numbers as documents write them.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>0 to 99 in Arabic or Chinese numerals; null for anything else.</summary>
    public static int? Read(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var ten = text.Replace('两', '二').IndexOf('十', StringComparison.Ordinal);
        var plain = text.Replace('两', '二');
        if (ten < 0) return plain.Length == 1 && Digits.IndexOf(plain[0], StringComparison.Ordinal) is >= 0 and var digit ? digit : null;
        var (tens, ones) = (plain[..ten], plain[(ten + 1)..]);
        if (tens.Length > 1 || ones.Length > 1) return null;
        var left = tens.Length == 0 ? 1 : Digits.IndexOf(tens[0], StringComparison.Ordinal);
        var right = ones.Length == 0 ? 0 : Digits.IndexOf(ones[0], StringComparison.Ordinal);
        return left < 0 || right < 0 ? null : left * 10 + right;
    }
}
