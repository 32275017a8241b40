using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.Paths;

/// <summary>Why chains begin with some organisations and people, as far as the asker may see.</summary>
internal sealed class PathStarts
{
    private readonly Dictionary<Guid, (PathStart Start, PathEnd? Through)> found = [];

    public (PathStart Start, PathEnd? Through) Of(Guid end) => found.GetValueOrDefault(end);

    public static async Task<PathStarts> LoadAsync(WutongDb db, Actor actor, IReadOnlyList<Guid> ends)
    {
        var (starts, own) = (new PathStarts(), new OwnEnds(db, actor.Now.Day()));
        foreach (var id in await own.Organisations.Where(o => ends.Contains(o)).ToListAsync()) starts.found.TryAdd(id, (PathStart.Own, null));
        await starts.AddAsync(db, actor, own.Memberships, PathStart.Member, ends);
        await starts.AddAsync(db, actor, own.FormerPosts, PathStart.FormerStaff, ends);
        return starts;
    }

    private async Task AddAsync(WutongDb db, Actor actor, IQueryable<Relationship> relations, PathStart start, IReadOnlyList<Guid> ends)
    {
        var same = await db.ReadAsTheSameAsync(ends.Where(e => !found.ContainsKey(e)));
        var visible = db.Relationships.VisibleTo(actor).Select(r => r.Id);
        var rows = await relations.Where(r => visible.Contains(r.Id) && (same.Contains(r.FromOrganisationId ?? r.FromPersonId!.Value))).OrderByDescending(r => r.RecordedAt).ThenBy(r => r.Id).AsNoTracking().ToListAsync();
        var names = await RelationshipEnds.LoadAsync(db, actor, rows);
        foreach (var row in rows) found.TryAdd(names.Of(row.FromOrganisationId, row.FromPersonId).Id, (start, PathSearch.Of(names.Of(row.ToOrganisationId, row.ToPersonId))));
    }
}
