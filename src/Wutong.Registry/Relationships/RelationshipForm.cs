using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;

namespace Wutong.Registry.Relationships;

/// <summary>
/// The form for a relation, opened from the page of one of its ends: the other is named, not picked by its id. It comes to a
/// <see cref="CreateRelationship"/>.
/// </summary>
internal sealed record RelationshipForm : RelationshipFields
{
    public Guid? OrganisationId { get; init; }
    public Guid? PersonId { get; init; }

    /// <summary>The organisation at this end by its name, where the form was not opened from a page that says it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Own)), StringLength(Organisation.NameLength)]
    public string? Own { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_RelationshipKind)), Required, EnumDataType(typeof(RelationshipKind))]
    public RelationshipKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Direction)), Required, EnumDataType(typeof(Direction))]
    public Direction? Direction { get; init; } = Relationships.Direction.Outgoing;

    /// <summary>The name of an organisation at the other end.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_OtherOrganisation)), StringLength(Organisation.NameLength)]
    public string? Other { get; init; }

    /// <summary>The name of a person at the other end; with the organisation in brackets where several have it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_OtherPerson)), StringLength(Organisation.NameLength + Person.NameLength + 2)]
    public string? OtherPerson { get; init; }

    public async Task<Outcome> Run(WutongDb db, Actor actor)
    {
        var own = OrganisationId;
        if (own is null && PersonId is null && (own = Own is null ? null : (await db.OrganisationNamedAsync(actor, Own))?.Id) is null)
            return Outcome.Refuse(nameof(Own), Own is null ? Words.Relation_OwnNeeded : Words.Person_OrganisationUnknown);
        if (Other is null == OtherPerson is null) return Outcome.Refuse(nameof(Other), Words.Relation_OneOther);
        Guid? organisation = null, person = null;
        if (Other is not null && (organisation = (await db.OrganisationNamedAsync(actor, Other))?.Id) is null) return Outcome.Refuse(nameof(Other), Words.Person_OrganisationUnknown);
        if (OtherPerson is not null && (person = await PersonAsync(db, actor, OtherPerson)) is null) return Outcome.Refuse(nameof(OtherPerson), Words.Relation_PersonUnknown);
        var outgoing = Direction == Relationships.Direction.Outgoing;
        return await new CreateRelationship
        {
            Kind = Kind, Detail = Detail, Share = Share, Since = Since, Until = Until, SourceKind = SourceKind, SourceId = SourceId, SourceText = SourceText, Confidence = Confidence, Basis = Basis,
            FromOrganisationId = outgoing ? own : organisation, FromPersonId = outgoing ? PersonId : person,
            ToOrganisationId = outgoing ? organisation : own, ToPersonId = outgoing ? person : PersonId,
        }.Run(db, actor);
    }

    /// <summary>The one visible person of that name; null when none or several are.</summary>
    private static async Task<Guid?> PersonAsync(WutongDb db, Actor actor, string text)
    {
        var (name, organisation) = text.IndexOf('（', StringComparison.Ordinal) is > 0 and var at ? (text[..at], text[(at + 1)..].TrimEnd('）')) : (text, null);
        var people = db.People.VisibleTo(actor).Where(p => p.Name == name);
        if (organisation is not null)
        {
            if (await db.OrganisationNamedAsync(actor, organisation) is not { } found) return null;
            var same = await db.ReadAsTheSameAsync([found.Id]);
            people = people.Where(p => same.Contains(p.OrganisationId));
        }
        var ids = await people.Select(p => p.Id).Take(2).ToListAsync();
        return ids.Count == 1 ? ids[0] : null;
    }
}

/// <summary>Which way a relation is read from the page that it is entered on.</summary>
internal enum Direction
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Direction_Outgoing))] Outgoing,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Direction_Incoming))] Incoming,
}
