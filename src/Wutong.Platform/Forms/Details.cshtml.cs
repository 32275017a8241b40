using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

internal sealed class Details(WutongDb db, Actor actor, FileStore files) : PageModel
{
    public ReportFormRow Row { get; private set; } = null!;
    public string? Note { get; private set; }
    public StoredFile? Blank { get; private set; }
    public IReadOnlyList<FillingRow> Fillings { get; private set; } = [];

    /// <summary>The period that is wanted next.</summary>
    public Period Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await ReportFormTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return NotFound();
        Row = row;
        var form = await db.ReportForms.VisibleTo(actor).AsNoTracking().SingleAsync(f => f.Id == id);
        Note = form.Note;
        Blank = form.BlankId is { } blank ? await files.FindAsync(blank) : null;
        Fillings = await FillingRow.OfAsync(db, actor, id);
        Next = Draft.NextPeriod(form.Rhythm, actor.Now.Day(), Fillings.Select(f => f.Period));
        return Page();
    }
}
