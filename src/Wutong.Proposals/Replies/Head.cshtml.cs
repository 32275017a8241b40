using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Official;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies;

/// <summary>How the bureau's letters look.</summary>
internal sealed class Head(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public EditLetterHead Input { get; set; } = new();

    public List<SelectListItem> Forms { get; } = [.. DocumentForm.All.Select(f => new DataChoice(f.Name, f.Name))];
    public bool IsSaved { get; private set; }

    public async Task OnGetAsync(bool saved)
    {
        (Input, IsSaved) = (EditLetterHead.From(await db.LetterHeads.VisibleTo(actor).AsNoTracking().SingleAsync()), saved);
    }

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid ? this.Show(await Input.Run(db, actor), "/proposals/letterhead?saved=true") : this.Refuse();
}
