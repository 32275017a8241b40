using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    /// <summary>A referral with the names that belong to it; the project only where the actor may see it.</summary>
    internal sealed record Row(Referral Referral, OrganisationRef Referrer, OrganisationRef Introduced, (Guid Id, string Name)? Project);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public bool MayRecord => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    public async Task OnGetAsync()
    {
        var rows = db.Referrals.VisibleTo(actor).AsNoTracking();
        if (Q is { } text)
        {
            var matching = db.OrganisationIdsMatching(actor, text);
            rows = rows.Where(r => matching.Contains(r.ReferrerId) || matching.Contains(r.IntroducedId));
        }
        var (after, before) = (PageLink.Decode<DateTimeOffset>(After), PageLink.Decode<DateTimeOffset>(Before));
        var page = await rows.PageAsync(r => r.RecordedAt, r => r.Id, descending: true, before ?? after, before is not null, PageSize);
        Rows = await DressAsync(db, actor, page.Rows);
        Pager = Pager.For(Request, page, r => new Position<DateTimeOffset>(r.RecordedAt, r.Id), "");
    }

    internal static async Task<List<Row>> DressAsync(WutongDb db, Actor actor, IReadOnlyList<Referral> referrals)
    {
        var names = await db.OrganisationRefsAsync(referrals.SelectMany(r => new[] { r.ReferrerId, r.IntroducedId }));
        var wanted = referrals.Select(r => r.ProjectId).OfType<Guid>().ToList();
        var projects = (await db.Projects.VisibleTo(actor).WithTeam().Where(p => wanted.Contains(p.Id)).ToListAsync()).Where(p => p.IsOpenTo(actor)).ToDictionary(p => p.Id, p => p.Name);
        return [.. referrals.Select(r => new Row(r, names[r.ReferrerId], names[r.IntroducedId],
            r.ProjectId is { } id && projects.TryGetValue(id, out var name) ? (id, name) : null))];
    }
}
