using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Relationships;

/// <summary>All relations of which the reader may see both ends, the last entered first.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;

    internal sealed record Row(Relationship Relation, Neighbourhood.End From, Neighbourhood.End To);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public RelationshipKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The address of the following page; null at the end.</summary>
    public string? Next { get; private set; }
    public bool IsFiltered => Q is not null || Kind is not null;
    public bool MayEdit => actor.IsAny(RegistryModule.Writers);

    public async Task OnGetAsync()
    {
        var rows = db.Relationships.VisibleTo(actor).AsNoTracking();
        if (Kind is { } kind) rows = rows.Where(r => r.Kind == kind);
        if (Q is not null)
        {
            var organisations = db.OrganisationIdsMatching(actor, Q);
            var people = db.People.VisibleTo(actor).Where(p => p.Name.Contains(Q)).Select(p => p.Id);
            rows = rows.Where(r => (r.FromOrganisationId != null && organisations.Contains(r.FromOrganisationId.Value)) || (r.ToOrganisationId != null && organisations.Contains(r.ToOrganisationId.Value))
                || (r.FromPersonId != null && people.Contains(r.FromPersonId.Value)) || (r.ToPersonId != null && people.Contains(r.ToPersonId.Value)));
        }
        // Ids are given in the order of time, so the id alone is the key.
        if (After is { } last) rows = rows.Where(r => r.Id.CompareTo(last) < 0);
        var found = await rows.OrderByDescending(r => r.Id).Take(PageSize + 1).ToListAsync();
        if (found.Count > PageSize)
        {
            found.RemoveAt(PageSize);
            Next = "/registry/relationships" + new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(
                new Dictionary<string, string?> { ["q"] = Q, ["kind"] = Kind?.ToString(), ["after"] = found[^1].Id.ToString() }.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value!));
        }
        var names = await RelationshipEnds.LoadAsync(db, actor, found);
        Rows = [.. found.Select(r => new Row(r, names.Of(r.FromOrganisationId, r.FromPersonId), names.Of(r.ToOrganisationId, r.ToPersonId)))];
    }
}
