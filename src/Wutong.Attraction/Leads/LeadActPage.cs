using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Leads;

/// <summary>A form that takes a lead one step on.</summary>
internal abstract class LeadActPage(WutongDb db, Actor actor) : PageModel
{
    protected WutongDb Db => db;
    protected Actor Actor => actor;

    public Lead Lead { get; private set; } = null!;
    public string Back => $"/attraction/leads/{Lead.Id}";

    /// <summary>Whether the actor may take the step at all.</summary>
    protected virtual bool May => Lead.MayBeChangedBy(Actor);

    /// <summary>Loads what the form shows beside the input.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>The lead, or the answer to whoever may not.</summary>
    protected async Task<IActionResult?> LoadAsync(Guid id)
    {
        var lead = await db.Leads.VisibleTo(actor).AsNoTracking().Include(l => l.Shares).SingleOrDefaultAsync(l => l.Id == id);
        if (lead is null) return NotFound();
        Lead = lead;
        if (!May) return new StatusCodeResult(403);
        await PrepareAsync();
        return null;
    }

    protected async Task<IActionResult> GetAsync(Guid id) => await LoadAsync(id) ?? Page();

    protected async Task<IActionResult> PostAsync(Guid id, Func<Task<Outcome>> run)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        return ModelState.IsValid ? this.Show(await run(), Back) : this.Refuse();
    }
}
