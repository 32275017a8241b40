using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Agreements;
using Wutong.Platform.Attachments;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Agreements;

/// <summary>A draft is uploaded and checked; nothing of it is kept.</summary>
[IgnoreAntiforgeryToken, ReadsItsFormItself]
internal sealed class CheckFile(ArticleTexts texts, IAntiforgery antiforgery) : PageModel
{
    public CheckedDraft? Draft { get; private set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() => FormFile.TakeAsync(HttpContext, antiforgery, async (name, content) =>
    {
        var (draft, problem) = await UploadedDraft.CheckAsync(name, content, texts, HttpContext.RequestAborted);
        Draft = draft;
        return problem is null ? Page() : this.Refuse(problem);
    });
}
