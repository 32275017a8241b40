using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Proposals;

/// <summary>A case sheet is read, and what it says put before the clerk; nothing is written yet.</summary>
[IgnoreAntiforgeryToken, ReadsItsFormItself]
internal sealed class ReadSheet(WutongDb db, IAntiforgery antiforgery) : PageModel
{
    public RegisterProposal Input { get; private set; } = new();
    public List<SelectListItem> Members { get; private set; } = [];

    public IActionResult OnGet() => Redirect("/proposals/new");

    public async Task<IActionResult> OnPostAsync()
    {
        Members = await db.MemberChoicesAsync();
        return await FormFile.TakeAsync(HttpContext, antiforgery, async (name, content) =>
        {
            var read = await FileText.OfFormAsync(name, content, HttpContext.RequestAborted);
            if (read.Problem is { } problem) return this.Refuse(problem);
            if (read.Text is not { } text) return this.Refuse(Platform.Words.Invalid_Text);
            Input = CaseSheet.Read(text);
            return Input.Title is null && Input.Number is null ? this.Refuse(Words.Sheet_Nothing) : Page();
        });
    }
}
