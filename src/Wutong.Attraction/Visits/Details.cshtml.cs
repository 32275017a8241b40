using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Visits;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public VisitRow Row { get; private set; } = null!;
    public bool MayChange => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await VisitTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return NotFound();
        Row = row;
        return Page();
    }
}
