using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Reports;

/// <summary>One report as it was given.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public ReportRow Row { get; private set; } = null!;
    public IReadOnlyList<ReportBlock> Blocks { get; private set; } = [];

    /// <summary>The template may belong to another office by now.</summary>
    public bool IsTemplateOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await ReportTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return NotFound();
        Row = row;
        Blocks = (await db.OfficeReports.VisibleTo(actor).AsNoTracking().SingleAsync(r => r.Id == id)).Blocks();
        IsTemplateOpen = await db.ReportTemplates.VisibleTo(actor).AnyAsync(t => t.Id == row.TemplateId);
        return Page();
    }
}
