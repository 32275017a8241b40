using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>Headings of a whole document: numbered in order, and where they are built alike, of one length.</summary>
internal static partial class Headings
{
    /// <summary>So many headings of the same build make a pattern that one of them can break.</summary>
    private const int MakePattern = 3;

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        if (!text.IsWhole) yield break;
        var headings = text.Lines.Select((line, i) => (Match: First().Match(line), Line: i + 1)).Where(h => h.Match.Success).Select(h => (Number: ChineseNumber.Read(h.Match.Groups["n"].Value), Words: h.Match.Groups["w"].Value, h.Line)).ToList();
        var last = 0;
        foreach (var heading in headings)
        {
            if (heading.Number is not { } number) continue;
            if (number != last + 1 && number != 1) yield return new("headingOrder", "GB/T 9704-2012 结构层次序数", heading.Line, Short(text.Lines[heading.Line - 1]), $"前一个序号是第 {last} 个，这里是第 {number} 个，请核对。", Certainty.Likely);
            last = number;
        }
        foreach (var found in Parallel(headings.Select(h => (Parts: Quoted(h.Words).Split('，'), h.Line)).ToList())) yield return found;
    }

    /// <summary>Of parts that are all of one length but one, that one lost or gained a word.</summary>
    private static IEnumerable<DocumentFinding> Parallel(List<(string[] Parts, int Line)> headings)
    {
        if (headings.Count < MakePattern || headings.Any(h => h.Parts.Length != headings[0].Parts.Length || !h.Parts[^1].Contains('‘', StringComparison.Ordinal))) yield break;
        for (var i = 0; i < headings[0].Parts.Length; i++)
        {
            var lengths = headings.Select(h => Han().Count(h.Parts[i])).ToList();
            var usual = lengths.GroupBy(l => l).MaxBy(g => g.Count())!;
            if (usual.Count() != lengths.Count - 1) continue;
            var odd = lengths.FindIndex(l => l != usual.Key);
            yield return new("parallelHeadings", "文内对仗的标题", headings[odd].Line, Short(headings[odd].Parts[i]), $"其他标题此处 {usual.Key} 个字，这里 {lengths[odd]} 个字，可能漏字或多字。", Certainty.Possible);
        }
    }

    private static string Quoted(string words) => words.IndexOf('“', StringComparison.Ordinal) is >= 0 and var from && words.LastIndexOf('”') is var to && to > from ? words[(from + 1)..to] : words;

    private static string Short(string words) => words[..Math.Min(words.Length, DocumentFinding.LongestExcerpt)];

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十]{1,3})、(?<w>.+)$")] private static partial Regex First();
    [GeneratedRegex(@"[\u4e00-\u9fff]")] private static partial Regex Han();
}
