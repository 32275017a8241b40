using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Visits;

internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    /// <summary>A visit with the names that belong to it. A code name beside the organisation would give the investor away, so a confidential project is left out.</summary>
    internal sealed record Row(Visit Visit, OrganisationRef Organisation, string By, (Guid Id, string Name)? Project);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public bool MayRecord => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    public async Task OnGetAsync()
    {
        var rows = db.Visits.VisibleTo(actor).AsNoTracking();
        if (Q is { } text)
        {
            var matching = db.OrganisationIdsMatching(actor, text);
            rows = rows.Where(v => matching.Contains(v.OrganisationId) || v.Place.Contains(text));
        }
        var (after, before) = (PageLink.Decode<DateTimeOffset>(After), PageLink.Decode<DateTimeOffset>(Before));
        var page = await rows.PageAsync(v => v.RecordedAt, v => v.Id, descending: true, before ?? after, before is not null, PageSize);
        Rows = await DressAsync(db, actor, page.Rows);
        Pager = Pager.For(Request, page, v => new Position<DateTimeOffset>(v.RecordedAt, v.Id), "");
    }

    internal static async Task<List<Row>> DressAsync(WutongDb db, Actor actor, IReadOnlyList<Visit> visits)
    {
        var names = await db.OrganisationRefsAsync(visits.Select(v => v.OrganisationId));
        var people = await db.NamesOfUsers(visits.Select(v => v.ById));
        var wanted = visits.Select(v => v.ProjectId).OfType<Guid>().ToList();
        var projects = (await db.Projects.VisibleTo(actor).WithTeam().Where(p => wanted.Contains(p.Id)).ToListAsync()).Where(p => p.IsOpenTo(actor)).ToDictionary(p => p.Id, p => p.Name);
        return [.. visits.Select(v => new Row(v, names[v.OrganisationId], people[v.ById], v.ProjectId is { } id && projects.TryGetValue(id, out var name) ? (id, name) : null))];
    }
}
