using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.Home;

/// <summary>Where each role finds its work, keys, and how sums are written.</summary>
internal sealed class Help(Shell shell) : PageModel
{
    public Shell.City City { get; private set; } = null!;

    public async Task OnGetAsync() => City = await shell.CityAsync();
}
