using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Jobs;

/// <summary>Asks once more before a job is stopped, and says what stays.</summary>
internal sealed class Cancel(WutongDb db, Actor actor, JobKinds kinds) : PageModel
{
    public Guid Id { get; private set; }
    public string Label { get; private set; } = "";
    public bool IsScheduled { get; private set; }
    public bool IsRunning { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        var outcome = await new CancelJob { Id = id }.Run(db, actor, kinds);
        if (outcome is Outcome.Done) TempData["Done"] = IsRunning ? Words.Job_CancelAsked : Words.Job_CancelledText;
        return this.Show(outcome, $"/jobs/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Jobs.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(j => j.Id == id) is not { } job) return false;
        (Id, Label, IsScheduled, IsRunning) = (id, kinds.LabelOf(job.Kind), job.Slot is not null, job.State == JobState.Running);
        return true;
    }
}
