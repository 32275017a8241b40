using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.Home;

/// <summary>What the platform is, who answers for it, where the data come from.</summary>
internal sealed class About(Shell shell) : PageModel
{
    public Shell.City City { get; private set; } = null!;

    public async Task OnGetAsync() => City = await shell.CityAsync();
}
