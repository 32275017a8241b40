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

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordVisit Input { get; set; } = new();

    public List<SelectListItem> Projects { get; private set; } = [];

    /// <summary>With <paramref name="project"/> the form begins with that project and its investor.</summary>
    public async Task OnGetAsync(Guid? project)
    {
        Projects = await ProjectChoices.OfAsync(db, actor, project);
        Input = new RecordVisit { VisitedOn = actor.Now.Day() };
        var begun = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == project);
        if (begun is null || !begun.IsOpenTo(actor)) return;
        Input = Input with { ProjectId = project, Organisation = (await db.OrganisationRefsAsync([begun.InvestorId]))[begun.InvestorId].Name };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Projects = await ProjectChoices.OfAsync(db, actor, Input.ProjectId);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/visits/{(outcome as Outcome.Done)?.Id}");
    }
}
