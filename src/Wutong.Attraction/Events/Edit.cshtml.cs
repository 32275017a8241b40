using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Events;

internal sealed class Edit(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public SaveEvent Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid? id)
    {
        if (!actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice)) return new StatusCodeResult(403);
        if (id is null) return Page();
        var held = await db.PromotionEvents.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);
        if (held is null) return NotFound();
        Input = new SaveEvent { Id = id, Version = held.Version, Name = held.Name, Place = held.Place, Country = held.Country, HeldOn = held.HeldOn, Note = held.Note };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        if (!actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice)) return new StatusCodeResult(403);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await (Input with { Id = id }).Run(db, actor);
        return this.Show(outcome, next: $"/attraction/events/{(outcome as Outcome.Done)?.Id}");
    }
}
