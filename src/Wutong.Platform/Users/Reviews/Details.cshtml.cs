using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Users.Reviews;

/// <summary>How far a review is, and its end.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public ReviewRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostFinishAsync(Guid id, int version)
    {
        if (!ModelState.IsValid) return await LoadAsync(id) ? this.Refuse() : NotFound();
        var outcome = await new FinishReview { Id = id, Version = version }.Run(db, actor);
        if (outcome is Outcome.Done) TempData["Done"] = Words.Review_FinishedDone;
        else if (!await LoadAsync(id)) return NotFound();
        return this.Show(outcome, $"/settings/reviews/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await ReviewRow.Of(db, actor).SingleOrDefaultAsync(r => r.Id == id) is not { } found) return false;
        Row = found;
        return true;
    }
}
