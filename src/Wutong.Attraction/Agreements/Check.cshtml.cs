using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Agreements;
using Wutong.Attraction.Demo;
using Wutong.Documents;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Agreements;

/// <summary>A draft is pasted and checked; nothing of it is kept.</summary>
internal sealed class Check(ArticleTexts texts, Actor actor) : PageModel
{
    [BindProperty] public CheckAgreement Input { get; set; } = new();

    /// <summary>Null as long as nothing was asked.</summary>
    public CheckedDraft? Draft { get; private set; }

    public void OnGet(bool example)
    {
        if (!example) return;
        Input = new CheckAgreement { Text = ExampleAgreement.Text };
        Draft = Input.Run(texts) with { IsExample = true };
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return this.Refuse();
        Draft = Input.Run(texts);
        return Page();
    }

    /// <summary>The result to save on one's own machine.</summary>
    public async Task<IActionResult> OnPostWordAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        var (name, content) = await AgreementSheet.WriteAsync(Input.Run(texts), actor.Now);
        Response.SavedAs(name);
        return File(content, WordDocument.ContentType);
    }
}
