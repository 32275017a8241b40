using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Projects;

internal sealed class State(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public ChangeProjectState Input { get; set; } = new();

    public string Name { get; private set; } = "";
    public ProjectState Current { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var version = Input.Version;
        if (await LoadAsync(id) is { } refusal) return refusal;
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await (Input with { Id = id, Version = version }).Run(db, actor), next: $"/attraction/projects/{id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        var project = await db.Projects.VisibleTo(actor).AsNoTracking().Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == id);
        if (project is null) return NotFound();
        if (!project.MayBeChangedBy(actor)) return new StatusCodeResult(403);
        (Name, Current) = (project.Name, project.State);
        Input = Input with { Version = project.Version };
        return null;
    }
}
