using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
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
            if (name is null) return Wrong(Platform.Words.File_ChooseOne);
            var read = await FileText.ReadAsync(name, content, HttpContext.RequestAborted);
            if (read.Problem is { } problem) return Wrong(problem);
            if (!TextNormaliser.TryNormalise(read.Text!.Replace('\f', '\n').Replace('\v', '\n'), out var text) || text is null) return Wrong(Platform.Words.Invalid_Text);
            Input = CaseSheet.Read(text);
            return Input.Title is null && Input.Number is null ? Wrong(Words.Sheet_Nothing) : Page();
        });
    }

    private IActionResult Wrong(string problem)
    {
        ModelState.AddModelError("", problem);
        return this.Refuse();
    }
}
