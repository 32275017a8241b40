using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Inquiries;

/// <summary>An inquiry, with the form that makes a lead of it or rejects it.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public DecideInquiry Input { get; set; } = new();

    public LeadInquiry Inquiry { get; private set; } = null!;
    public InquiryRow Row { get; private set; } = null!;
    public List<SelectListItem> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = new DecideInquiry { Accept = true, Name = Inquiry.Company };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await (Input with { Id = id }).Run(db, actor), $"/attraction/inquiries/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.LeadInquiries.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id) is not { } found) return false;
        (Inquiry, Row, Holders) = (found, (await InquiryTable.Instance.RowsAsync(db, actor, [id]))[0], await LeadPeople.ChoicesAsync(db));
        return true;
    }
}
