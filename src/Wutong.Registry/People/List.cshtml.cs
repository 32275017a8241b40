using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.People;

internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;
    private const int CountLimit = 1000;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<Person> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganisationRef> Organisations { get; private set; } = new Dictionary<Guid, OrganisationRef>();
    public Pager Pager { get; private set; } = null!;
    public string Count { get; private set; } = "";
    public bool MayCreate => actor.IsAny(RegistryModule.Writers);

    public async Task OnGetAsync()
    {
        var rows = PersonQuery.Run(db, actor, Q);
        var count = await rows.Take(CountLimit + 1).CountAsync();
        Count = count > CountLimit ? $"{CountLimit:#,##0}+" : count.ToString("#,##0", null);
        var (after, before) = (PageLink.Decode<string>(After), PageLink.Decode<string>(Before));
        var page = await rows.PageAsync(p => p.NameSortKey, p => p.Id, descending: false, before ?? after, backwards: before is not null, PageSize);
        Rows = page.Rows;
        Organisations = await db.OrganisationRefsAsync(Rows.Select(p => p.OrganisationId));
        Pager = Pager.For(Request, page, p => new Position<string>(p.NameSortKey, p.Id), string.Format(null, Platform.Words.List_Count, Count));
    }
}
