using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Rewards;

/// <summary>All schemes of rewards, the newest first.</summary>
internal sealed class Schemes(WutongDb db, Actor actor) : PageModel
{
    public IReadOnlyList<RewardScheme> All { get; private set; } = [];
    public bool MayChange { get; } = actor.IsAny(AttractionModule.RuleKeepers);

    public async Task OnGetAsync() => All = await new Rows<RewardScheme>(db).VisibleTo(actor).AsNoTracking().Include(s => s.Instalments).OrderBy(s => s.IsClosed).ThenByDescending(s => s.PublishedAt).ToListAsync();

    public async Task<IActionResult> OnPostCloseAsync(Guid id)
    {
        await OnGetAsync();
        return this.Show(await new CloseRewardScheme { Id = id }.Run(db, actor), "/attraction/reward-schemes");
    }
}
