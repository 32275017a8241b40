using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Timeline;

/// <summary>What one follows, what was added last on top, each with what happened there last.</summary>
internal sealed class Following(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<(RecordLink Record, TimelineLine? Last)> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync(Guid record)
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await new UnfollowRecord { RecordId = record }.Run(db, actor), next: "/following");
    }

    private async Task LoadAsync()
    {
        var (after, before) = (PageLink.Decode<DateTimeOffset>(After), PageLink.Decode<DateTimeOffset>(Before));
        var page = await db.Follows.VisibleTo(actor).AsNoTracking().PageAsync(f => f.Since, f => f.Id, descending: true, before ?? after, backwards: before is not null, PageSize);
        Pager = Pager.For(Request, page, f => new Position<DateTimeOffset>(f.Since, f.Id), "");
        // What may no longer be seen is left out; it ends with the next thing that happens there.
        Rows = await db.LastOfEachAsync(actor, [.. page.Rows.Select(f => f.RecordId)]);
    }
}
