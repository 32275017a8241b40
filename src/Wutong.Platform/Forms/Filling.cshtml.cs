using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>One frozen copy: what it says and where each value came from.</summary>
internal sealed class Filling(WutongDb db, Actor actor, ModuleList modules) : PageModel
{
    public FillingRow Row { get; private set; } = null!;
    public string FormName { get; private set; } = "";

    /// <summary>The form itself may belong to another office by now.</summary>
    public bool IsFormOpen { get; private set; }
    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public string? TableOf(Figure figure) => figure.TableName is { } name ? modules.TableFor(actor, name)?.Label : null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.ReportFillings.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } filling) return NotFound();
        Row = (await FillingRow.OfAsync(db, actor, filling.FormId)).First(f => f.Id == id);
        (FormName, IsFormOpen, Figures) = (await FormNames.OfAsync(db, filling.FormId), await db.ReportForms.VisibleTo(actor).AnyAsync(f => f.Id == filling.FormId), filling.Figures());
        return Page();
    }
}

internal static class FormNames
{
    /// <summary>The name of a form of which somebody may read a copy, which bears it too.</summary>
    public static Task<string> OfAsync(WutongDb db, Guid form) => db.ReportForms.Whole.Where(f => f.Id == form).Select(f => f.Name).SingleAsync();
}
