using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.Home;

/// <summary>What is stored about people, who sees it, and how to have it corrected.</summary>
internal sealed class Privacy(Shell shell) : PageModel
{
    public Shell.City City { get; private set; } = null!;

    public async Task OnGetAsync() => City = await shell.CityAsync();
}
