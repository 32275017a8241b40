using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

/// <summary>Takes in a form's blank.</summary>
[IgnoreAntiforgeryToken, ReadsItsFormItself]
internal sealed class Upload(WutongDb db, Actor actor, FileStore files, IAntiforgery antiforgery) : PageModel
{
    public ReportForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, int version) => FormFile.TakeAsync(HttpContext, antiforgery, async (name, content) =>
        !await LoadAsync(id) ? NotFound()
        : name is null ? Refuse(Words.File_ChooseOne)
        : this.Show(await new TakeBlank(id, version).Run(db, actor, files, name, content, HttpContext.RequestAborted), $"/forms/{id}/map"));

    private IActionResult Refuse(string message)
    {
        ModelState.AddModelError("", message);
        return Pages.Refuse(this);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ReportForms.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } form) return false;
        Form = form;
        return true;
    }
}
