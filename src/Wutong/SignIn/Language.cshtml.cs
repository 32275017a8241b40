using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.SignIn;

/// <summary>Remembers the visitor's language and goes back to where they were.</summary>
internal sealed class Language : PageModel
{
    public IActionResult OnGet(string to, string? back)
    {
        SiteLanguages.Remember(Response, to == "en" ? SiteLanguages.English : SiteLanguages.Chinese);
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : "/");
    }
}
