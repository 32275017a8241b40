using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>Two frozen copies of a form side by side.</summary>
internal sealed class Compare(WutongDb db, Actor actor) : PageModel
{
    public ReportForm Form { get; private set; } = null!;
    public FillingRow? Newer { get; private set; }
    public FillingRow? Older { get; private set; }
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? a, Guid? b)
    {
        if (await db.ReportForms.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } form) return NotFound();
        Form = form;
        var rows = await FillingRow.OfAsync(db, actor, id);
        (Newer, Older) = (a is null ? rows.ElementAtOrDefault(0) : rows.FirstOrDefault(r => r.Id == a), b is null ? rows.ElementAtOrDefault(1) : rows.FirstOrDefault(r => r.Id == b));
        if ((a is not null && Newer is null) || (b is not null && Older is null)) return NotFound();
        if (Newer is null || Older is null) return Page();
        Differences = Difference.Between(await FiguresAsync(Newer.Id), await FiguresAsync(Older.Id));
        return Page();
    }

    private async Task<IReadOnlyList<Figure>> FiguresAsync(Guid id) => (await db.ReportFillings.VisibleTo(actor).AsNoTracking().SingleAsync(f => f.Id == id)).Figures();

    public static string Name(FillingRow row) => Period.LabelOf(row.Period) + (row.Number > 1 ? " " + string.Format(null, Words.Report_Edition, row.Number) : "");
}
