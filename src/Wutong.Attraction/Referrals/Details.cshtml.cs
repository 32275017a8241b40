using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Referrals;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public List.Row Row { get; private set; } = null!;
    public bool MayChange => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var referral = await db.Referrals.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);
        if (referral is null) return NotFound();
        Row = (await List.DressAsync(db, actor, [referral]))[0];
        return Page();
    }
}
