using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Relationships;

/// <summary>Names and addresses of the ends of relations that the actor was found to see.</summary>
internal sealed class RelationshipEnds
{
    private readonly IReadOnlyDictionary<Guid, OrganisationRef> organisations;
    private readonly Dictionary<Guid, string> people;

    private RelationshipEnds(IReadOnlyDictionary<Guid, OrganisationRef> organisations, Dictionary<Guid, string> people) => (this.organisations, this.people) = (organisations, people);

    public static async Task<RelationshipEnds> LoadAsync(WutongDb db, Actor actor, IReadOnlyCollection<Relationship> relations)
    {
        var organisations = await db.OrganisationRefsAsync(relations.SelectMany(r => new[] { r.FromOrganisationId, r.ToOrganisationId }).OfType<Guid>());
        var ids = relations.SelectMany(r => new[] { r.FromPersonId, r.ToPersonId }).OfType<Guid>().Distinct().ToList();
        return new(organisations, await db.People.VisibleTo(actor).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name));
    }

    public Neighbourhood.End Of(Guid? organisation, Guid? person) =>
        organisation is { } id ? new(organisations[id].Id, organisations[id].Name, IsPerson: false) : new(person!.Value, people[person.Value], IsPerson: true);
}
