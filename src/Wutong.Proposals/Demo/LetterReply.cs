using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;

namespace Wutong.Proposals.Demo;

/// <summary>The letter itself: the proposal that it answers, its number, whom it is copied to.</summary>
internal static class LetterReply
{
    public static async Task<IReadOnlyList<LetterFigure>> ComputeAsync(WutongDb db)
    {
        var replies = await db.Replies.Whole.AsNoTracking().Include(r => r.Proposal.Proposers).Where(r => !r.IsExample && r.SignedOn != null).ToListAsync();
        List<string> links = [.. replies.Select(r => $"/proposals/replies/{r.Id}")];
        string Say(Func<Replies.Reply, string?> what) => string.Join('；', replies.Select(what));
        return
        [
            new("F01", "提案及答复文号", "第193号，张科发〔2023〕29号", Say(r => $"第{r.Proposal.Number}号，{r.DocumentNumber}"), links),
            new("F01", "提案人与类别", "蒋伦，A", Say(r => $"{r.Proposal.Lead?.Name}，{r.Category}"), links),
            new("F01", "答复日期与公开", "2023-06-12，公开", Say(r => $"{r.SignedOn:yyyy-MM-dd}，{(r.IsPublic == true ? "公开" : "不公开")}"), links),
            new("F01", "抄送单位", "3", Say(r => r.CopyList().Count.ToString(null, null)), links),
        ];
    }
}
