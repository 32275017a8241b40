using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Events;

internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<PromotionEvent> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public bool MayRecord => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    public async Task OnGetAsync()
    {
        var rows = db.PromotionEvents.VisibleTo(actor).AsNoTracking();
        if (Q is { } text) rows = rows.Where(e => e.Name.Contains(text) || e.Place.Contains(text));
        var (after, before) = (PageLink.Decode<DateTimeOffset>(After), PageLink.Decode<DateTimeOffset>(Before));
        var page = await rows.PageAsync(e => e.RecordedAt, e => e.Id, descending: true, before ?? after, before is not null, PageSize);
        Rows = page.Rows;
        Pager = Pager.For(Request, page, e => new Position<DateTimeOffset>(e.RecordedAt, e.Id), "");
    }
}
