using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tasks;

internal sealed class New(WutongDb db, Actor actor, AccountLookup accounts) : PageModel
{
    [BindProperty] public GiveTask Input { get; set; } = new();

    public List<SelectListItem> Seats { get; private set; } = [];

    /// <summary>What the task is about.</summary>
    public RecordLink? Record { get; private set; }

    /// <summary>With <paramref name="about"/> the task is about that record.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? about)
    {
        Input = new GiveTask { OwnerId = actor.Id, Amount = 5, Unit = LimitUnit.WorkingDays, RecordId = about };
        await LoadAsync();
        return about is not null && Record is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor, accounts);
        return this.Show(outcome, next: $"/tasks/{(outcome as Outcome.Done)?.Id}");
    }

    private async Task LoadAsync()
    {
        Seats = await db.SeatChoicesAsync(actor);
        Record = Input.RecordId is { } id ? await db.RecordLinkAsync(actor, id) : null;
    }
}
