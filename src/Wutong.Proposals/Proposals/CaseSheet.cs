using System.Globalization;
using System.Text.RegularExpressions;
using Wutong.Documents;

namespace Wutong.Proposals.Proposals;

/// <summary>What a case sheet of the city's own system says: as a Word file with a table or with lines of label and value.</summary>
internal static partial class CaseSheet
{
    private static readonly (string Label, string Field)[] Labels =
    [
        ("提案编号|提案号|建议编号|建议号|案号|编号", "number"), ("届次|会议", "session"), ("案由|提案名称|提案题目|提案标题|建议名称|建议标题|标题|题目", "title"), ("第一提案人|领衔代表|领衔人|领衔|提案人|提案者|提案单位|建议人|提出人", "lead"), ("联名提案人|联名代表|联名人|联名|附议人|附议", "joint"),
        ("主题|分类|提案类别|类别", "theme"), ("收到日期|接收日期|立案日期|交办日期|交办时间|日期", "received"), ("是否重点|重点提案|重点", "priority"), ("具体建议|建议内容|建议要点|建议|办法", "points"),
    ];

    private static readonly HashSet<string> KnownLabels = [.. Labels.SelectMany(l => l.Label.Split('|')), "主办单位", "会办单位", "分办单位", "承办单位", "办理期限", "答复期限", "联系电话", "联系方式", "通讯地址", "内容", "提案内容", "背景", "现状", "问题", "备注"];

    /// <summary>What was recognised; a field that was not is null.</summary>
    /// <param name="text">A line a paragraph or a row of a table, with tabs between cells.</param>
    public static RegisterProposal Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var values = Values(lines);
        string? Of(string field) => values.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;
        var called = Of("session") ?? lines.FirstOrDefault(l => Session().IsMatch(l) || Congress().IsMatch(l));
        var isSuggestion = lines.Take(10).Any(l => l.Contains("代表建议", StringComparison.Ordinal) || l.Contains("人大", StringComparison.Ordinal));
        return new RegisterProposal
        {
            Kind = isSuggestion ? ProposalKind.Suggestion : ProposalKind.Proposal,
            Congress = Number(Congress(), called), Session = Number(Session(), called), Number = Number(AnyNumber(), Of("number")) ?? Number(NumberOfProposal(), string.Join('\n', lines.Take(10))),
            Title = Cut(Of("title")?.Trim('《', '》') ?? TitleLine(lines), Proposal.TitleLength), Theme = Cut(Of("theme"), Proposal.ThemeLength), IsPriority = Of("priority") is { } priority && Yes().IsMatch(priority),
            LeadName = Cut(Of("lead")?.Split(['、', '，', ','], 2)[0].Trim(), Proposal.NameLength), Joint = Cut(Of("joint") ?? Rest(Of("lead")), Proposal.TextLength), ReceivedOn = Day(Of("received")), Points = Points(lines, Of("points")),
        };
    }

    /// <summary>Of each label the first value: in the cell behind it, or behind its colon.</summary>
    private static Dictionary<string, string> Values(IEnumerable<string> lines)
    {
        Dictionary<string, string> values = [];
        foreach (var line in lines)
        {
            var cells = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : Colon().Match(line) is { Success: true } pair ? [pair.Groups["l"].Value, pair.Groups["v"].Value] : [];
            for (var i = 0; i + 1 < cells.Length; i++)
                if (FieldOf(cells[i]) is { } field && !IsLabel(cells[i + 1])) values.TryAdd(field, cells[i + 1].Trim());
        }
        return values;
    }

    private static string? FieldOf(string cell) => Plain(cell) is var label ? Labels.FirstOrDefault(l => l.Label.Split('|').Contains(label)).Field : null;

    private static bool IsLabel(string cell) => KnownLabels.Contains(Plain(cell));

    private static string Plain(string cell) => Spaces().Replace(cell, "").TrimEnd('：', ':');

    private static string? TitleLine(List<string> lines) => lines.Select(l => l.Trim('《', '》')).FirstOrDefault(l => l.StartsWith("关于", StringComparison.Ordinal) && (l.EndsWith("建议", StringComparison.Ordinal) || l.EndsWith("提案", StringComparison.Ordinal)));

    private static string? Rest(string? names) => names?.Split(['、', '，', ','], 2) is [_, var rest] ? rest : null;

    /// <summary>Numbered paragraphs behind the heading of the suggestions, or those of the cell: each its first sentence, without its number.</summary>
    private static string? Points(List<string> lines, string? cell)
    {
        var from = lines.FindIndex(l => Suggestions().IsMatch(l));
        var found = (cell is null ? lines.Skip(from + 1).TakeWhile(_ => from >= 0) : Regex.Split(cell, @"(?=(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、]))", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(l => Numbered().Match(l.Trim())).Where(m => m.Success).Select(m => m.Groups["t"].Value.Split('。', 2)[0].Trim()).Where(t => t.Length >= 4).Select(t => Cut(t, Proposal.TextLength)!).Distinct().Take(Proposal.MostParts).ToList();
        return found.Count == 0 ? null : string.Join('\n', found);
    }

    private static int? Number(Regex pattern, string? text)
    {
        if (text is null || pattern.Match(text) is not { Success: true } match) return null;
        var digits = match.Groups["n"].Value;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Chinese(digits);
    }

    private static int? Chinese(string digits) => Enumerable.Range(1, 99).Where(n => ChineseNumber.Of(n) == digits).Select(n => (int?)n).FirstOrDefault();

    private static DateOnly? Day(string? text) =>
        text is not null && AnyDay().Match(text) is { Success: true } day && DateOnly.TryParseExact($"{day.Groups["y"].Value}-{day.Groups["m"].Value}-{day.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static string? Cut(string? text, int longest) => text is { Length: 0 } ? null : text?[..Math.Min(text.Length, longest)];

    [GeneratedRegex(@"^(?<l>[^：:\t]{2,10})[：:]\s*(?<v>.+)$")] private static partial Regex Colon();
    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
    [GeneratedRegex(@"(?<n>\d{1,2}|[一二三四五六七八九十]{1,3})\s*届")] private static partial Regex Congress();
    [GeneratedRegex(@"(?<n>\d{1,2}|[一二三四五六七八九十]{1,3})\s*次(?:会议)?")] private static partial Regex Session();
    [GeneratedRegex(@"(?<n>\d{1,4})")] private static partial Regex AnyNumber();
    [GeneratedRegex(@"第\s*(?<n>\d{1,4})\s*号")] private static partial Regex NumberOfProposal();
    [GeneratedRegex(@"(?<y>\d{4})\s*[年\-./]\s*(?<m>\d{1,2})\s*[月\-./]\s*(?<d>\d{1,2})")] private static partial Regex AnyDay();
    [GeneratedRegex(@"^(?:是|重点|√|☑|■)")] private static partial Regex Yes();
    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]\s*)?(?:具体)?建议(?:内容|如下)?[：:]?$|建议如下[：:]?$")] private static partial Regex Suggestions();
    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])\s*(?<t>.+)$")] private static partial Regex Numbered();
}
