using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.LeadCases;

/// <summary>A case: for whoever asked the own report alone, for the head office both sides.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public LeadCase Case { get; private set; } = null!;
    public CaseRow Row { get; private set; } = null!;

    /// <summary>The lead that held the investor; null for whoever sees the own side alone, and where a project holds it.</summary>
    public Lead? Holder { get; private set; }
    public LeadRow? HolderRow { get; private set; }
    public bool SeesBoth => LeadCase.SeesBothSides(actor);
    public bool MayDecide => actor.Is(Role.HeadOffice) && Case.Decision == CaseDecision.Open;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var one = await db.LeadCases.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id);
        if (one is null) return NotFound();
        (Case, Row) = (one, (await CaseTable.Instance.RowsAsync(db, actor, [id]))[0]);
        if (!SeesBoth || one.HolderLeadId is not { } holder) return Page();
        Holder = await db.Leads.VisibleTo(actor).AsNoTracking().SingleAsync(l => l.Id == holder);
        HolderRow = (await LeadTable.Instance.RowsAsync(db, actor, [holder]))[0];
        return Page();
    }
}
