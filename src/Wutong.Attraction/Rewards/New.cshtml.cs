using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Referrals;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Rewards;

/// <summary>The reward of a referral whose project is known and that has none yet.</summary>
internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    private const int Most = 200;

    [BindProperty] public OpenReward Input { get; set; } = new();

    public List<SelectListItem> Referrals { get; private set; } = [];
    public List<SelectListItem> Schemes { get; private set; } = [];

    public async Task OnGetAsync(Guid? referral)
    {
        await LoadAsync();
        Input = new OpenReward { ReferralId = referral };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/rewards/{(outcome as Outcome.Done)?.Id}");
    }

    private async Task LoadAsync()
    {
        var rewarded = db.ReferralRewards.Whole.Select(r => r.ReferralId);
        var open = await ReferralTable.Instance.Rows(db, actor).Where(r => r.ProjectId != null && !rewarded.Contains(r.Id)).OrderByDescending(r => r.RecordedAt).Take(Most).ToListAsync();
        Referrals = [new(Platform.Words.Form_Choose, ""), .. open.Select(r => new SelectListItem($"{r.Referrer} → {r.Introduced}", r.Id.ToString()))];
        Schemes = [new(Platform.Words.Form_Choose, ""), .. (await new Rows<RewardScheme>(db).VisibleTo(actor).Where(s => !s.IsClosed).OrderByDescending(s => s.PublishedAt).Select(s => new { s.Id, s.Name }).ToListAsync()).Select(s => new SelectListItem(s.Name, s.Id.ToString()))];
    }
}
