using System.Text.RegularExpressions;
using Wutong.Documents;
using Wutong.Platform;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Evaluations;

/// <summary>The form on which a proposer says what it thinks of an answer (征询意见表): as a Word file to be filled in, and read back from what was filled in.</summary>
internal static partial class OpinionForm
{
    private const string Empty = "□";
    private static readonly (Satisfaction Satisfaction, string Words)[] Choices = [(Satisfaction.Satisfied, "满意"), (Satisfaction.Basically, "基本满意"), (Satisfaction.Not, "不满意")];

    /// <summary>What a filled form says; what nobody could read is null.</summary>
    public sealed record Reading(string? Proposer, Satisfaction? Satisfaction, string? Comment);

    /// <param name="proposer">For whom it is.</param>
    public static byte[] Write(Reply reply, Proposer proposer, string bureau, DateTimeOffset at)
    {
        var proposal = reply.Proposal;
        var title = proposal.Kind == ProposalKind.Proposal ? "提案办理征询意见表" : "代表建议办理征询意见表";
        using var file = new MemoryStream();
        WordDocument.Write(file, title, bureau, at,
        [
            new Paragraph(TextStyle.Title, [new Run(title)]),
            new TablePart(["项目", "内容"], [1, 4],
            [
                ["编号", proposal.Called()], ["题目", proposal.Title], ["提案人", proposer.Name], ["承办单位", bureau], ["答复文号", reply.DocumentNumber ?? ""], ["面商情况", Consulted(proposal)],
                ["对办理结果", string.Join("    ", Choices.Select(c => $"{Empty} {c.Words}"))], ["意见建议", ""], ["提案人签名", ""], ["日期", "      年   月   日"],
            ]),
            new Paragraph(TextStyle.Body, [new Run($"请在所选一项前的{Empty}内打√。不满意的请写明意见，承办单位将重新办理。")]),
        ]);
        return file.ToArray();
    }

    /// <param name="text">Of the filled form, a line a paragraph or row, tabs between cells.</param>
    public static Reading Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        return new(After(lines, "提案人|代表|委员姓名|建议人"), Marked(text), After(lines, "意见建议|意见和建议|具体意见|不满意的原因|原因"));
    }

    private static string Consulted(Proposal proposal) => string.Join('；', proposal.Consultations.OrderBy(c => c.HeldOn).Select(c => $"{c.HeldOn.ToString("yyyy-MM-dd", null)} {c.Form.Label()}"));

    private static string? After(IEnumerable<string> lines, string labels)
    {
        foreach (var line in lines)
            if (Regex.Match(line, $@"^(?:{labels})\s*[\t：:]\s*(?<v>.*)$", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } match && match.Groups["v"].Value.Trim() is { Length: > 0 } value) return value;
        return null;
    }

    /// <summary>The one choice with a mark before or behind it; two marks are none.</summary>
    private static Satisfaction? Marked(string text)
    {
        var marked = Mark().Matches(text).Select(m => m.Groups["w"].Value).Distinct().ToList();
        return marked.Count == 1 ? Choices.Single(c => c.Words == marked[0]).Satisfaction : null;
    }

    [GeneratedRegex(@"(?:[☑☒✓✔√■●]|\[\s*[xX√✓]\s*\])\s*(?<w>基本满意|不满意|满意)|(?<w>基本满意|不满意|(?<![本不])满意)\s*(?:[☑☒✓✔√■●]|\[\s*[xX√✓]\s*\])(?!\s*(?:基本满意|不满意|满意))")] private static partial Regex Mark();
}
