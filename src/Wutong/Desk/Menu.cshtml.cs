using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Users;

namespace Wutong.Desk;

/// <summary>The whole menu as a page: where a phone, which has room for five tabs, finds the rest.</summary>
internal sealed class Menu(Actor actor) : PageModel
{
    public SiteMenu Entries => SiteMenu.Of(actor);
}
