using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.Home;

/// <summary>How far the pages are usable by everybody, honestly.</summary>
internal sealed class Accessibility(Shell shell) : PageModel
{
    public Shell.City City { get; private set; } = null!;

    public async Task OnGetAsync() => City = await shell.CityAsync();
}
