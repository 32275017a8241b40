using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.Desk;

/// <summary>The whole menu as a page: where a phone, which has room for five tabs, finds the rest.</summary>
internal sealed class Menu(Shell shell) : PageModel
{
    public Shell.Frame Frame { get; private set; } = null!;

    public async Task OnGetAsync() => Frame = await shell.FrameAsync(Request.Path);
}
