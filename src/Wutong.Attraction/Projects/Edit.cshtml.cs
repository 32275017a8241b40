using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Projects;

internal sealed class Edit(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public EditProject Input { get; set; } = new();

    /// <summary>The fields as they were when the form was opened, for a comparison of versions.</summary>
    [BindProperty] public string? Opened { get; set; }

    /// <summary>For each field in conflict, whose value to keep.</summary>
    [BindProperty] public Dictionary<string, string> Keep { get; set; } = [];

    /// <summary>The version that the comparison showed.</summary>
    [BindProperty] public int SeenVersion { get; set; }

    public Conflict? Conflict { get; private set; }
    public bool IsMerged { get; private set; }
    public List<SelectListItem> Districts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var (standing, refusal) = await LoadAsync(id);
        if (standing is null) return refusal!;
        (Input, Opened) = (standing, Conflict.Pack(standing));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var (standing, refusal) = await LoadAsync(id);
        if (standing is null) return refusal!;
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await (Input with { Id = id }).Run(db, actor);
        if (outcome is Outcome.Stale { Current: EditProject theirs } stale) return await ShowConflictAsync(theirs, stale.Version);
        return this.Show(outcome, next: $"/attraction/projects/{id}");
    }

    /// <summary>Takes each field from the version that the user chose and goes on editing on top of what stands.</summary>
    public async Task<IActionResult> OnPostMergeAsync(Guid id)
    {
        var (standing, refusal) = await LoadAsync(id);
        if (standing is null) return refusal!;
        if (standing.Version != SeenVersion) return await ShowConflictAsync(standing, standing.Version);
        Input = Conflict.Merge(standing, Input, [.. Keep.Where(k => k.Value == "mine").Select(k => k.Key)]);
        (Opened, IsMerged) = (Conflict.Pack(standing), true);
        ModelState.Clear();
        return Page();
    }

    private async Task<IActionResult> ShowConflictAsync(EditProject theirs, int version)
    {
        var (by, at) = await db.LastChangeAsync(theirs.Id);
        Conflict = Conflict.Between(Conflict.Unpack<EditProject>(Opened), theirs, Input, version, Input.Version, by, at);
        Response.StatusCode = 409;
        return Page();
    }

    private async Task<(EditProject?, IActionResult?)> LoadAsync(Guid id)
    {
        var project = await db.Projects.VisibleTo(actor).AsNoTracking().Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == id);
        if (project is null) return (null, NotFound());
        if (!project.MayBeChangedBy(actor)) return (null, new StatusCodeResult(403));
        Districts = await ProjectForms.DistrictsAsync(db);
        return (await EditProject.FromAsync(db, project), null);
    }
}
