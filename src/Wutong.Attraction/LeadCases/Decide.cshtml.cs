using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.LeadCases;

internal sealed class Decide(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public DecideCase Input { get; set; } = new();

    public LeadCase Case { get; private set; } = null!;

    /// <summary>What there is to decide: everything but leaving it open.</summary>
    public List<SelectListItem> Decisions { get; } =
        [new(Platform.Words.Form_Choose, ""), .. new[] { CaseDecision.Upheld, CaseDecision.Reassigned, CaseDecision.Separate }.Select(d => new SelectListItem(d.Label(), d.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await (Input with { Id = id }).Run(db, actor), $"/attraction/lead-cases/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.LeadCases.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is not { } one) return false;
        Case = one;
        return true;
    }
}
