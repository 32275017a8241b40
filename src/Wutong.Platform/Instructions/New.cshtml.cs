using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Instructions;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordInstruction Input { get; set; } = new();

    public List<SelectListItem> Leaders { get; private set; } = [];

    /// <summary>What it is about.</summary>
    public RecordLink? Record { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? about)
    {
        Input = new RecordInstruction { GivenOn = actor.Now.Day(), RecordId = about, LeaderId = actor.Is(Role.Leader) ? actor.Id : null };
        await LoadAsync();
        return about is not null && Record is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/instructions/{(outcome as Outcome.Done)?.Id}");
    }

    private async Task LoadAsync()
    {
        Leaders = await db.LeaderChoicesAsync();
        Record = Input.RecordId is { } id ? await db.RecordLinkAsync(actor, id) : null;
    }
}
