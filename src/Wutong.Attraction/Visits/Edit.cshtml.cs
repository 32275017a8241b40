using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Visits;

internal sealed class Edit(WutongDb db, Actor actor) : PageModel
{
    private const int ProjectsOffered = 200;

    [BindProperty] public SaveVisit Input { get; set; } = new();

    public List<SelectListItem> Projects { get; private set; } = [];

    /// <summary>With <paramref name="project"/> a new visit begins with that project and its investor.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? id, Guid? project)
    {
        if (await LoadAsync(id, project) is { } refusal) return refusal;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        var typed = Input;
        if (await LoadAsync(id, null) is { } refusal) return refusal;
        Input = typed with { Id = id };
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/visits/{(outcome as Outcome.Done)?.Id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid? id, Guid? about)
    {
        if (!actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice)) return new StatusCodeResult(403);
        var projects = await db.Projects.VisibleTo(actor).WithTeam().OrderByDescending(p => p.ChangedAt).Take(ProjectsOffered).ToListAsync();
        Projects = [new(Words.Referral_NoProject, ""), .. projects.Where(p => p.IsOpenTo(actor)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        Input = new SaveVisit { VisitedOn = actor.Now.Day() };
        if (projects.Find(p => p.Id == about) is { } begun && begun.IsOpenTo(actor))
            Input = Input with { ProjectId = about, Organisation = (await db.OrganisationRefsAsync([begun.InvestorId]))[begun.InvestorId].Name };
        if (id is null) return null;
        var visit = await db.Visits.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(v => v.Id == id);
        if (visit is null) return NotFound();
        var row = (await List.DressAsync(db, actor, [visit]))[0];
        Input = new SaveVisit { Id = id, Version = visit.Version, Organisation = row.Organisation.Name, ProjectId = visit.ProjectId, VisitedOn = visit.VisitedOn, Place = visit.Place, Note = visit.Note };
        return null;
    }
}
