using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Gates;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Projects;

internal sealed class Advance(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public AdvanceProject Input { get; set; } = new();

    public InvestmentProject Project { get; private set; } = null!;

    /// <summary>That before the next stage; null at the end of the way.</summary>
    public ProjectGate? Gate { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        Input = new AdvanceProject { Id = id, Version = Project.Version, Next = Stages.After(Project.Kind, Project.Stage) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await (Input with { Id = id }).Run(db, actor);
        // What is missing is filled in elsewhere: here it is said, with the links of the gate below.
        if (outcome is Outcome.Refused refused) outcome = new Outcome.Refused([.. refused.Problems.Select(p => p with { Field = "" })]);
        return this.Show(outcome, next: $"/attraction/projects/{id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        var project = await db.Projects.VisibleTo(actor).AsNoTracking().Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == id);
        if (project is null) return NotFound();
        if (!project.MayBeChangedBy(actor)) return new StatusCodeResult(403);
        (Project, Gate) = (project, await db.GateOfAsync(project, actor.Now.Day()));
        return null;
    }
}
