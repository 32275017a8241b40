using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Search;

/// <summary>The best few while somebody types, as the list under the box.</summary>
internal sealed class Options(WutongDb db, Actor actor) : PageModel
{
    private const int Most = 8;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public async Task OnGetAsync() => Hits = await db.SuggestAsync(actor, Q, Most);
}
