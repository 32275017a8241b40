using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Jobs;

/// <summary>One job: how far it is, what came of it, why it failed.</summary>
internal sealed class Details(WutongDb db, Actor actor, JobKinds kinds, JobBell bell) : PageModel
{
    public JobRow Row { get; private set; } = null!;
    public bool IsMoving => Row.IsMoving(actor.Now);
    public bool SeesAll => actor.Is(Role.SystemAdministrator);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRetryAsync(Guid id)
    {
        var outcome = await new RetryJob { Id = id }.Run(db, actor, bell);
        if (outcome is not Outcome.NotFound && !await LoadAsync(id)) return NotFound();
        if (outcome is Outcome.Done) TempData["Done"] = Words.Job_Retried;
        return this.Show(outcome, $"/jobs/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Jobs.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(j => j.Id == id) is not { } job) return false;
        Row = (await JobRow.OfAsync(db, actor, kinds, [job], actor.Now))[0];
        return true;
    }
}
