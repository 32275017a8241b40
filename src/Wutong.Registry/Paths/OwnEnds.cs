using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Registry.Contracts;
using Wutong.Registry.Organisations;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.Paths;

/// <summary>
/// Who is ours, so that a chain may begin there: organisations registered in the city or with a site in it, members of its chambers and associations, and people
/// who have worked at one of its organisations. The city's own offices are not among them: they ask.
/// </summary>
internal sealed class OwnEnds(WutongDb db, DateOnly today)
{
    private const int Few = 500;

    /// <summary>The city's organisations, each by the record that it is read as.</summary>
    public IQueryable<Guid> Organisations => Own.Select(o => o.SurvivorId ?? o.Id);

    /// <summary>Memberships in the city's chambers and associations.</summary>
    public IQueryable<Relationship> Memberships => At(Own.Where(o => o.Kind == OrganisationKind.Chamber || o.Kind == OrganisationKind.Association))
        .Where(r => r.Kind == RelationshipKind.MemberOf);

    /// <summary>Posts at the city's organisations that have ended.</summary>
    public IQueryable<Relationship> FormerPosts => At(Own).Where(r => r.Kind == RelationshipKind.WorksAt && r.Until < today);

    private IQueryable<Organisation> Own => db.Organisations.Whole.Where(o => o.Kind != OrganisationKind.Government
        && (o.DistrictId != null || o.Sites.Any(s => s.DistrictId != null && (s.Until == null || s.Until >= today))));

    /// <summary>Everybody who is ours.</summary>
    public async Task<List<Guid>> AllAsync() => await All.ToListAsync();

    /// <summary>Those of some who are.</summary>
    public async Task<HashSet<Guid>> AmongAsync(IReadOnlyCollection<Guid> ends)
    {
        HashSet<Guid> found = [];
        foreach (var some in ends.Chunk(Few)) found.UnionWith(await All.Where(end => some.Contains(end)).ToListAsync());
        return found;
    }

    /// <summary>Whoever may become ours, or cease to be, when these organisations do: themselves, their members and those who have left them.</summary>
    public async Task<List<Guid>> DependentsAsync(IReadOnlyList<Guid> organisations)
    {
        var same = await db.ReadAsTheSameAsync(organisations);
        var theirs = db.Relationships.Whole.Where(r => (r.Kind == RelationshipKind.MemberOf || r.Kind == RelationshipKind.WorksAt) && r.ToOrganisationId != null && same.Contains(r.ToOrganisationId.Value));
        return [.. (await OrganisationsOf(theirs).Concat(PeopleOf(theirs)).ToListAsync()).Union(same)];
    }

    private IQueryable<Guid> All => Organisations.Concat(OrganisationsOf(Memberships)).Concat(PeopleOf(Memberships)).Concat(PeopleOf(FormerPosts));

    /// <summary>Relations that lead to one of these organisations, under whichever record.</summary>
    private IQueryable<Relationship> At(IQueryable<Organisation> organisations)
    {
        var (counting, survivors) = (db.Relationships.Whole.Where(Relationship.CountsOn(today)), organisations.Select(o => o.SurvivorId ?? o.Id));
        return from r in counting join o in db.Organisations.Whole on r.ToOrganisationId equals o.Id where survivors.Contains(o.SurvivorId ?? o.Id) select r;
    }

    private IQueryable<Guid> OrganisationsOf(IQueryable<Relationship> relations) =>
        from r in relations join o in db.Organisations.Whole on r.FromOrganisationId equals o.Id select o.SurvivorId ?? o.Id;

    private static IQueryable<Guid> PeopleOf(IQueryable<Relationship> relations) => relations.Where(r => r.FromPersonId != null).Select(r => r.FromPersonId!.Value);
}
