using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Search;

/// <summary>What the one box finds, best first.</summary>
internal sealed class Index(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public SearchPage Found { get; private set; } = SearchPage.Empty;

    /// <summary>What this account finds at all; nothing for an administrator of accounts.</summary>
    public IReadOnlyList<Searchable> Kinds { get; private set; } = [];

    public string Count => Number(Found.Count, Found.IsCapped);

    public async Task<IActionResult> OnGetAsync()
    {
        Kinds = db.Searchables.For(actor);
        if (Kind is not null && Kinds.All(k => k.Kind != Kind)) return new StatusCodeResult(400);
        Found = await db.SearchAsync(actor, Q, Kind, After, Before, PageSize);
        return Page();
    }

    /// <summary>How many of a kind were counted; null where none was.</summary>
    public string? CountOf(Searchable kind) => Found.Counts.TryGetValue(kind, out var count) ? Number(count, Found.Counts.Values.Sum() > Searching.CountLimit) : null;

    public string Link(string? kind, string? name = null, string? position = null) =>
        "/search?q=" + Uri.EscapeDataString(Q ?? "") + (kind is null ? "" : $"&kind={kind}") + (position is null ? "" : $"&{name}={position}");

    private static string Number(int count, bool isCapped) => count.ToString("#,##0", null) + (isCapped ? "+" : "");
}
