using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Organisations;

internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;
    private const int CountLimit = 1000;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public OrganisationKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? District { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<Organisation> Rows { get; private set; } = [];
    public IReadOnlyList<DistrictName> Districts { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public string Count { get; private set; } = "";
    public bool IsFiltered => Q is not null || Kind is not null || District is not null;
    public bool MayCreate => actor.IsAny(RegistryModule.Writers);

    public string? DistrictOf(Organisation organisation) => Districts.FirstOrDefault(d => d.Id == organisation.DistrictId)?.Name;

    public async Task OnGetAsync()
    {
        Districts = await db.DistrictNamesAsync();
        var rows = db.Organisations.VisibleTo(actor).AsNoTracking();
        if (Kind is { } kind) rows = rows.Where(o => o.Kind == kind);
        if (District is { } district) rows = rows.Where(o => o.DistrictId == district);
        if (Q is not null) rows = OrganisationSearch.Matching(db, actor, rows, Q);
        var count = await rows.Take(CountLimit + 1).CountAsync();
        Count = count > CountLimit ? $"{CountLimit:#,##0}+" : count.ToString("#,##0", null);
        var (after, before) = (PageLink.Decode<string>(After), PageLink.Decode<string>(Before));
        var page = await rows.Include(o => o.OtherNames).PageAsync(o => o.NameSortKey, o => o.Id, descending: false, before ?? after, backwards: before is not null, PageSize);
        Rows = page.Rows;
        Pager = Pager.For(Request, page, o => new Position<string>(o.NameSortKey, o.Id), string.Format(null, Platform.Words.List_Count, Count));
    }
}
