using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Visits;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public List.Row Row { get; private set; } = null!;
    public bool MayChange => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var visit = await db.Visits.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(v => v.Id == id);
        if (visit is null) return NotFound();
        Row = (await List.DressAsync(db, actor, [visit]))[0];
        return Page();
    }
}
