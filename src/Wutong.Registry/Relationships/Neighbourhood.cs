using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Registry.Relationships;

/// <summary>One organisation or person with all that is one step away, for the panel and the drawing on its page.</summary>
internal sealed class Neighbourhood
{
    /// <summary>How many relations are shown; a chamber may have thousands of members.</summary>
    public const int Most = 100;

    /// <summary>Where somebody stands in the drawing and where a click leads.</summary>
    internal sealed record End(Guid Id, string Name, bool IsPerson)
    {
        public string Address => IsPerson ? $"/registry/people/{Id}" : $"/registry/organisations/{Id}";
    }

    /// <param name="IsOutgoing">Read from the one in the middle to the other.</param>
    /// <param name="Source">The record that says so, where there is one and the actor may see it.</param>
    internal sealed record Line(Relationship Relation, End Other, bool IsOutgoing, RecordLink? Source);

    private Neighbourhood(End centre, IReadOnlyList<Line> lines, bool isCut, bool mayEdit) => (Centre, Lines, IsCut, MayEdit) = (centre, lines, isCut, mayEdit);

    public End Centre { get; }
    public IReadOnlyList<Line> Lines { get; }
    public bool IsCut { get; }
    public bool MayEdit { get; }

    /// <summary>The address of the form for one more relation.</summary>
    public string NewAddress => $"/registry/relationships/new?{(Centre.IsPerson ? "person" : "organisation")}={Centre.Id}";

    /// <param name="same">The ids of the records that are read as this organisation, its own with them.</param>
    public static Task<Neighbourhood> OfOrganisationAsync(WutongDb db, Actor actor, Guid id, string name, IReadOnlyList<Guid> same) => OfAsync(db, actor, new End(id, name, IsPerson: false),
        db.Relationships.VisibleTo(actor).Where(r => (r.FromOrganisationId != null && same.Contains(r.FromOrganisationId.Value)) || (r.ToOrganisationId != null && same.Contains(r.ToOrganisationId.Value))),
        r => r.FromOrganisationId is { } from && same.Contains(from));

    public static Task<Neighbourhood> OfPersonAsync(WutongDb db, Actor actor, Guid id, string name) => OfAsync(db, actor, new End(id, name, IsPerson: true),
        db.Relationships.VisibleTo(actor).Where(r => r.FromPersonId == id || r.ToPersonId == id), r => r.FromPersonId == id);

    private static async Task<Neighbourhood> OfAsync(WutongDb db, Actor actor, End centre, IQueryable<Relationship> rows, Func<Relationship, bool> isOutgoing)
    {
        // What holds comes before what has ended.
        var found = await rows.AsNoTracking().OrderBy(r => r.Until != null).ThenBy(r => r.Kind).ThenBy(r => r.Id).Take(Most + 1).ToListAsync();
        var ends = await RelationshipEnds.LoadAsync(db, actor, found);
        var sources = await db.RecordLinksAsync(actor, found.Select(r => r.SourceId).OfType<Guid>());
        List<Line> lines = [];
        foreach (var relation in found.Take(Most))
        {
            var outgoing = isOutgoing(relation);
            var other = outgoing ? ends.Of(relation.ToOrganisationId, relation.ToPersonId) : ends.Of(relation.FromOrganisationId, relation.FromPersonId);
            // Two records that became one have nothing to do with each other any more.
            if (other.Id != centre.Id) lines.Add(new Line(relation, other, outgoing, relation.SourceId is { } source ? sources.GetValueOrDefault(source) : null));
        }
        return new Neighbourhood(centre, lines, found.Count > Most, actor.IsAny(RegistryModule.Writers));
    }
}
