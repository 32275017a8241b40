using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tasks;

/// <summary>One act on a task: the address says which.</summary>
internal sealed class Act(WutongDb db, Actor actor, AccountLookup accounts) : PageModel
{
    [BindProperty] public ActOnTask Input { get; set; } = new();

    public WorkTask Item { get; private set; } = null!;
    public List<SelectListItem> Seats { get; private set; } = [];

    /// <summary>What is done.</summary>
    public TaskAct What { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, TaskAct? what)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        // A link may be older than what has happened since: the task itself says what can be done now.
        if (what is not { } asked || !Item.ActsFor(await db.StandingAsync(actor, Item)).Contains(asked)) return LocalRedirect($"/tasks/{id}");
        What = asked;
        Input = new ActOnTask { Act = What, Version = Item.Version, Amount = What == TaskAct.GrantExtension ? Item.AskedAmount : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        // Nothing that the form could be shown again for.
        if (Input.Act is not { } what) return BadRequest();
        What = what;
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await (Input with { Id = id }).Run(db, actor, accounts), next: $"/tasks/{id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await db.Tasks.VisibleTo(actor).AsNoTracking().WithEvents().SingleOrDefaultAsync(t => t.Id == id) is not { } task) return NotFound();
        Item = task;
        Seats = await db.SeatChoicesAsync(actor);
        return null;
    }
}
