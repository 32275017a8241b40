using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Industries;

/// <summary>The classification as a tree that one walks down, with the organisations of each entry; and search in it.</summary>
internal sealed class Browse(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50, MostFound = 60;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    /// <summary>The code that is open.</summary>
    [BindProperty(SupportsGet = true)] public string? At { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<Industry> Path { get; private set; } = [];
    public IReadOnlyList<Industry> Shown { get; private set; } = [];
    public bool IsSearch => Q is not null;

    /// <summary>Whether more entries match than are shown.</summary>
    public bool IsCut { get; private set; }
    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public Pager? Pager { get; private set; }
    private Dictionary<string, int> counts = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (At is not null && (!IndustryCode.TryParse(At, out var code) || IndustryTree.Find(At = code.ToString()) is null)) return NotFound();
        if (Q is { Length: > 80 }) return new StatusCodeResult(400);
        var mains = db.Organisations.VisibleTo(actor).Where(o => o.IndustryCode != null);
        counts = await mains.GroupBy(o => o.IndustryCode!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        if (IsSearch)
        {
            var found = IndustryTree.Search(Q!).Take(MostFound + 1).ToList();
            (Shown, IsCut) = ([.. found.Take(MostFound)], found.Count > MostFound);
            return Page();
        }
        Path = At is null ? [] : IndustryTree.Path(At);
        Shown = [.. IndustryTree.Below(At)];
        if (At is not null) await LoadOrganisationsAsync(At);
        return Page();
    }

    /// <summary>How many organisations have their main industry here or below.</summary>
    public int CountOf(Industry industry) => counts.Where(c => c.Key.StartsWith(industry.Code, StringComparison.Ordinal)).Sum(c => c.Value);

    public static string LevelWord(int level) => level switch { 1 => Words.Industry_Section, 2 => Words.Industry_Division, 3 => Words.Industry_Group, _ => Words.Industry_Class };

    private async Task LoadOrganisationsAsync(string code)
    {
        var pattern = LikePattern.StartingWith(code);
        var rows = db.Organisations.VisibleTo(actor).AsNoTracking().Where(o => EF.Functions.Like(o.IndustryCode!, pattern, LikePattern.EscapeCharacter)
            || o.FurtherIndustries.Any(i => EF.Functions.Like(i.Code, pattern, LikePattern.EscapeCharacter)));
        var (after, before) = (PageLink.Decode<string>(After), PageLink.Decode<string>(Before));
        var page = await rows.PageAsync(o => o.NameSortKey, o => o.Id, descending: false, before ?? after, backwards: before is not null, PageSize);
        Organisations = page.Rows;
        Pager = Pager.For(Request, page, o => new Position<string>(o.NameSortKey, o.Id), "");
    }
}
