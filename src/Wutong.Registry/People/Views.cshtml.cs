using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.People;

/// <summary>Who looked at a contact's telephone and e-mail, when and what for: to be printed and handed to the person who asks.</summary>
internal sealed class Views(WutongDb db, Actor actor) : PageModel
{
    public Person Person { get; private set; } = null!;
    public string Organisation { get; private set; } = "";
    public IReadOnlyList<Readings.Reading> Readings { get; private set; } = [];
    public DateTimeOffset At => actor.Now;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.People.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } found) return NotFound();
        Person = found;
        Organisation = (await db.OrganisationRefsAsync([found.OrganisationId]))[found.OrganisationId].Name;
        Readings = await db.ReadingsAsync(id);
        return Page();
    }
}
