using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Duplicates;

/// <summary>Pairs of records that may be one organisation, the most alike first; and what was decided about others.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50, CountLimit = 1000;

    [BindProperty(SupportsGet = true)] public DuplicateState State { get; set; } = DuplicateState.Open;
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<DuplicateSuggestion> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public string Count { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var rows = db.DuplicateSuggestions.VisibleTo(actor).AsNoTracking().Where(s => s.State == State);
        // A record that has meanwhile been merged is not asked about.
        if (State == DuplicateState.Open) rows = rows.Where(s => s.First.MergedIntoId == null && s.Second.MergedIntoId == null);
        var count = await rows.Take(CountLimit + 1).CountAsync();
        Count = count > CountLimit ? $"{CountLimit:#,##0}+" : count.ToString("#,##0", null);
        var (after, before) = (PageLink.Decode<long>(After), PageLink.Decode<long>(Before));
        var page = await rows.Include(s => s.First).Include(s => s.Second).PageAsync(s => s.Score, s => s.Id, descending: true, before ?? after, backwards: before is not null, PageSize);
        Rows = page.Rows;
        Pager = Pager.For(Request, page, s => new Position<long>(s.Score, s.Id), string.Format(null, Platform.Words.List_Count, Count));
    }

    public async Task<IActionResult> OnPostFindAsync()
    {
        var (outcome, _) = await new FindDuplicates().Run(db, actor);
        return this.Show(outcome, "/registry/duplicates");
    }

    public static IEnumerable<string> Reasons(DuplicateSuggestion pair) =>
        pair.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(r => Enum.Parse<DuplicateReason>(r).Label());
}
