using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Guests;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Events;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public PromotionEvent Held { get; private set; } = null!;
    public EventYield Yield { get; private set; } = null!;
    public bool MayChange => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var held = await db.PromotionEvents.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);
        if (held is null) return NotFound();
        (Held, Yield) = (held, await EventYield.OfAsync(db, actor, id));
        return Page();
    }
}
