using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.ReferralFilings;

/// <summary>A referral to be filed.</summary>
internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public FileReferral Input { get; set; } = new();

    public bool IsOfficer { get; } = actor.IsAny(AttractionModule.Officers);
    public int Months { get; private set; }

    public async Task OnGetAsync() => Months = (await db.ReferralRuleAsync()).ProtectionMonths;

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/referral-filings/{(outcome as Outcome.Done)?.Id}");
    }
}
