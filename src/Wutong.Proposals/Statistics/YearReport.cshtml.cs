using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Statistics;

/// <summary>The report on a year's proposals, as a Word file to go on with.</summary>
internal sealed class YearReport(WutongDb db, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")] public int? Asked { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid || Asked is < 1900 or > 2200) return BadRequest();
        var names = (await db.EveryOfficeAsync("")).NamesById();
        var year = await ProposalYear.OfAsync(db, actor, Asked, id => names.GetValueOrDefault(id));
        var bureau = (await db.LetterHeads.Whole.AsNoTracking().SingleAsync()).Bureau;
        using var file = new MemoryStream();
        WordDocument.Write(file, $"{year.Year}年提案建议办理情况", bureau, actor.Now, Parts(year, await db.HandlingRuleAsync(), bureau));
        Response.SavedAs($"{year.Year}年提案建议办理情况.docx");
        return File(file.ToArray(), WordDocument.ContentType);
    }

    private IEnumerable<DocumentPart> Parts(ProposalYear year, HandlingRule rule, string bureau)
    {
        var all = year.All;
        var classes = Enum.GetValues<ReplyCategory>().Where(c => rule.MeaningOf(c) is not null).ToList();
        yield return Line(TextStyle.Title, $"{year.Year}年提案建议办理情况");
        yield return Line(TextStyle.Body, $"{year.Year}年，{bureau}共承办提案建议{all.Received}件，其中政协提案{year.Kinds.GetValueOrDefault(ProposalKind.Proposal)}件、代表建议{year.Kinds.GetValueOrDefault(ProposalKind.Suggestion)}件；已答复{all.Answered}件，按期答复{all.OnTime}件，办理前面商{all.Consulted}件，延期{year.Extended}件，重办{year.Redone}件。");
        yield return Line(TextStyle.Heading1, "一、办理结果");
        foreach (var c in classes) yield return Line(TextStyle.Body, $"{c}类（{rule.MeaningOf(c)}）{all.Classes.GetValueOrDefault(c)}件，占{YearLine.Share(all.Classes.GetValueOrDefault(c), all.Answered)}。");
        yield return Line(TextStyle.Heading1, "二、评价");
        yield return Line(TextStyle.Body, all.Judged == 0 ? "提案人还没有反馈评价。" : $"已反馈评价{all.Judged}件：满意{all.Words.GetValueOrDefault(Satisfaction.Satisfied)}件，基本满意{all.Words.GetValueOrDefault(Satisfaction.Basically)}件，不满意{all.Words.GetValueOrDefault(Satisfaction.Not)}件。");
        yield return Line(TextStyle.Heading1, "三、公开");
        yield return Line(TextStyle.Body, $"公开答复{all.Published}件，占已答复的{YearLine.Share(all.Published, all.Answered)}。");
        yield return Line(TextStyle.Heading1, "四、各承办单位");
        yield return new TablePart(["承办单位", "承办", "已答复", "按期", "逾期", .. classes.Select(c => $"{c}类"), "不满意"],
            [5, .. Enumerable.Repeat(2, 5 + classes.Count)],
            [.. year.Offices.Append(all).Select(l => (IReadOnlyList<string>)[l.Name ?? "合计", $"{l.Received}", $"{l.Answered}", $"{l.OnTime}", $"{l.Late}", .. classes.Select(c => $"{l.Classes.GetValueOrDefault(c)}"), $"{l.Words.GetValueOrDefault(Satisfaction.Not)}"])]);
        yield return Line(TextStyle.Right, bureau);
        yield return Line(TextStyle.Right, actor.Now.Day().ToString("yyyy年M月d日", null));
    }

    private static Paragraph Line(TextStyle style, string text) => new(style, [new Run(text)]);
}
