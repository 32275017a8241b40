using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Text;

namespace Wutong.Registry.Industries;

/// <summary>Industries to propose while somebody types one, as options of a datalist. Forms send their own field.</summary>
internal sealed class Options : PageModel
{
    private const int Most = 12, MostText = 80;
    private static readonly string[] Fields = ["q", "Input.Industry"];

    public IReadOnlyList<Industry> Found { get; private set; } = [];

    public IActionResult OnGet()
    {
        var typed = Fields.Select(f => Request.Query[f].ToString()).FirstOrDefault(t => t.Length > 0);
        if (!TextNormaliser.TryNormalise(typed, out var text) || text is { Length: > MostText }) return new StatusCodeResult(400);
        if (text is not null) Found = [.. IndustryTree.Search(text).Take(Most)];
        return Page();
    }
}
