using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Search;

namespace Wutong.Registry.Relationships;

/// <summary>A relation with the names of its ends; <see cref="Share"/> in hundredths of a per cent.</summary>
internal sealed class RelationshipRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public RelationshipKind Kind { get; init; }
    public Guid? FromOrganisationId { get; init; }
    public Guid? FromPersonId { get; init; }
    public string From { get; init; } = "";
    public Guid? ToOrganisationId { get; init; }
    public Guid? ToPersonId { get; init; }
    public string To { get; init; } = "";
    public string? Detail { get; init; }
    public int? Share { get; init; }
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }
    public RelationshipSource SourceKind { get; init; }
    public Guid? SourceId { get; init; }
    public string? SourceText { get; init; }
    public Confidence Confidence { get; init; }
    public PersonalBasis? Basis { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsExample { get; init; }
    [JsonIgnore] public bool MayChange { get; init; }
    [JsonIgnore] public decimal? Percent => Share / 100m;
    [JsonIgnore] public string FromLink => LinkOf(FromOrganisationId, FromPersonId);
    [JsonIgnore] public string ToLink => LinkOf(ToOrganisationId, ToPersonId);

    private static string LinkOf(Guid? organisation, Guid? person) => organisation is not null ? $"/registry/organisations/{organisation}" : $"/registry/people/{person}";
}

/// <summary>All relations of which the reader may see both ends, the last entered first.</summary>
internal sealed class RelationshipTable : Table<RelationshipRow>
{
    public static readonly RelationshipTable Instance = new();

    private RelationshipTable()
    {
        Text("from", () => Words.Relation_FromEnd, r => r.From).Title().NotFiltered();
        Choice("kind", () => Words.Field_RelationshipKind, r => r.Kind).Default().Quick().Linked(r => r.MayChange ? $"/registry/relationships/{r.Id}/edit" : null).GoesWith("recorded");
        Text("to", () => Words.Relation_ToEnd, r => r.To).Default().Labelled().NotFiltered().Linked(r => r.ToLink);
        Text("detail", () => Words.Field_Detail, r => r.Detail).Default();
        Number("share", () => Words.Field_Share, r => r.Percent).Default().NotFiltered();
        Date("since", () => Words.Field_Since, r => r.Since).Default();
        Date("until", () => Words.Field_Until, r => r.Until).Default();
        Choice("confidence", () => Words.Field_Confidence, r => r.Confidence).Default().Quick();
        Choice("source", () => Words.Field_SourceKind, r => r.SourceKind);
        Choice("basis", () => Words.Field_Basis, r => r.Basis);
        Text("evidence", () => Words.Field_SourceText, r => r.SourceText);
        Reference("organisation", () => Words.Field_OrganisationId, r => r.FromOrganisationId, r => r.From).FilterOnly()
            .FoundBy<Guid>((db, _, asked) =>
            {
                var same = db.ReadAsTheSame(asked);
                return r => (r.FromOrganisationId != null && same.Contains(r.FromOrganisationId.Value)) || (r.ToOrganisationId != null && same.Contains(r.ToOrganisationId.Value));
            }).ByAddress((db, actor, asked) => db.OrganisationChoicesAsync(actor, asked));
        Reference("person", () => Words.Menu_People, r => r.FromPersonId, r => r.From).FilterOnly()
            .FoundBy<Guid>((_, _, asked) => r => asked.Contains(r.FromPersonId!.Value) || asked.Contains(r.ToPersonId!.Value)).ByAddress((db, actor, asked) => db.PersonChoicesAsync(actor, asked));
        Moment("recorded", () => Words.Column_Recorded, r => r.RecordedAt).SortedBy(r => r.RecordedAt, descendingFirst: true);
    }

    public override string Name => "relationships";
    public override string Path => "/registry/relationships";
    public override string Label => Words.Menu_Relationships;
    public override IReadOnlySet<Role> Roles => RegistryModule.Readers;
    public override string SearchHint => Words.Person_SearchHint;
    public override EmptyWords Empty { get; } = new("affiliate", () => Words.Relation_None, () => Words.Relation_NoneHint);
    public override string LinkOf(object row) => ((RelationshipRow)row).FromLink;

    /// <summary>Who works where is personal: it stays off chats.</summary>
    public override bool MayBeShared(object row) => row is RelationshipRow { FromPersonId: null, ToPersonId: null };

    public override IQueryable<RelationshipRow> Rows(WutongDb db, Actor actor)
    {
        // Both ends of a relation that is visible are.
        var (organisations, people, mayChange) = (db.OrganisationNames, db.People.VisibleTo(actor), actor.IsAny(RegistryModule.Writers));
        return from r in db.Relationships.VisibleTo(actor)
               select new RelationshipRow
               {
                   Id = r.Id, Version = r.Version, Kind = r.Kind, FromOrganisationId = r.FromOrganisationId, FromPersonId = r.FromPersonId, ToOrganisationId = r.ToOrganisationId, ToPersonId = r.ToPersonId,
                   From = organisations.Where(o => o.Id == r.FromOrganisationId).Select(o => o.Name).FirstOrDefault() ?? people.Where(p => p.Id == r.FromPersonId).Select(p => p.Name).FirstOrDefault()!,
                   To = organisations.Where(o => o.Id == r.ToOrganisationId).Select(o => o.Name).FirstOrDefault() ?? people.Where(p => p.Id == r.ToPersonId).Select(p => p.Name).FirstOrDefault()!,
                   Detail = r.Detail, Share = r.Share, Since = r.Since, Until = r.Until, SourceKind = r.SourceKind, SourceId = r.SourceId, SourceText = r.SourceText, Confidence = r.Confidence, Basis = r.Basis,
                   RecordedAt = r.RecordedAt, IsExample = r.IsExample, MayChange = mayChange,
               };
    }

    protected override async Task<FoundIds?> FindAsync(WutongDb db, Actor actor, string text)
    {
        var ((organisations, moreOrganisations), (people, morePeople)) = (await db.FindOrganisationIdsAsync(actor, text), await db.FindIdsAsync(actor, SearchablePeople.Name, text));
        var relations = db.Relationships.VisibleTo(actor).Where(r => (r.FromOrganisationId != null && organisations.Contains(r.FromOrganisationId.Value)) || (r.ToOrganisationId != null && organisations.Contains(r.ToOrganisationId.Value))
            || (r.FromPersonId != null && people.Contains(r.FromPersonId.Value)) || (r.ToPersonId != null && people.Contains(r.ToPersonId.Value)));
        var found = FoundIds.Of(await relations.OrderByDescending(r => r.Id).Select(r => r.Id).Take(Searching.MostIds + 1).ToListAsync());
        return found with { HasMore = found.HasMore || moreOrganisations || morePeople };
    }
}
