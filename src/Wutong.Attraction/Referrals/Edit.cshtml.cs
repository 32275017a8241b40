using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Referrals;

internal sealed class Edit(WutongDb db, Actor actor) : PageModel
{
    private const int ProjectsOffered = 200;

    [BindProperty] public SaveReferral Input { get; set; } = new();

    public List<SelectListItem> Projects { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        var typed = Input;
        if (await LoadAsync(id) is { } refusal) return refusal;
        Input = typed with { Id = id };
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/referrals/{(outcome as Outcome.Done)?.Id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid? id)
    {
        if (!actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice)) return new StatusCodeResult(403);
        var projects = await db.Projects.VisibleTo(actor).WithTeam().OrderByDescending(p => p.ChangedAt).Take(ProjectsOffered).ToListAsync();
        Projects = [new(Words.Referral_NoProject, ""), .. projects.Where(p => p.IsOpenTo(actor)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        if (id is null) return null;
        var referral = await db.Referrals.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);
        if (referral is null) return NotFound();
        var row = (await List.DressAsync(db, actor, [referral]))[0];
        Input = new SaveReferral
        {
            Id = id, Version = referral.Version, Referrer = row.Referrer.Name, Introduced = row.Introduced.Name,
            ProjectId = row.Project?.Id, IntroducedOn = referral.IntroducedOn, Note = referral.Note,
        };
        return null;
    }
}
