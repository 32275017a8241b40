using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>
/// Leads to a provider. By an ordinary link: the content policy lets no form lead to another site. Nothing is decided by it; who comes back signs in, or is asked
/// whether to link, by a form of our own.
/// </summary>
internal sealed class With(ProviderDesk desk, Actor actor) : PageModel
{
    public IActionResult OnGet(string name, string? next)
    {
        if (desk.Find(name) is null) return NotFound();
        var properties = new AuthenticationProperties { RedirectUri = actor.IsSignedIn ? "/account/linked" : Url.Page("Arrived", new { next = Url.IsLocalUrl(next) ? next : null })! };
        properties.Items[ProviderDesk.ProviderKey] = name;
        return Challenge(properties, ProviderServices.SchemeOf(name));
    }
}
