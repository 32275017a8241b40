using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Registry.Organisations;

/// <summary>
/// Names to propose while somebody types one, as options of a datalist. Forms send their own field, so what is sought is read from
/// whichever of the known fields is there.
/// </summary>
internal sealed class Options(WutongDb db, Actor actor) : PageModel
{
    private const int Most = 10;
    private static readonly string[] Fields = ["q", "to", "Input.Investor", "Input.Organisation", "Input.Parent", "Input.Own", "Input.Other"];

    public IReadOnlyList<string> Names { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var typed = Fields.Select(f => Request.Query[f].ToString()).FirstOrDefault(t => t.Length > 0);
        if (!TextNormaliser.TryNormalise(typed, out var text) || text is { Length: > Organisation.NameLength }) return new StatusCodeResult(400);
        if (text is not null)
            Names = await (await OrganisationSearch.MatchingAsync(db, actor, text)).Rows.OrderBy(o => o.NameSortKey).Select(o => o.Name).Take(Most).ToListAsync();
        return Page();
    }
}
