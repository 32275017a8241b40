using System.Text.Json.Serialization;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Search;

namespace Wutong.Registry.People;

/// <summary>A contact as lists and programs read it: telephone and e-mail are masked as soon as they are read.</summary>
internal sealed class PersonRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Name { get; init; } = "";
    [JsonIgnore] public string NameSortKey { get; init; } = "";
    public Guid OrganisationId { get; init; }
    public string Organisation { get; init; } = "";
    public string? Post { get; init; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public DateOnly? KeptUntil { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>The list of people.</summary>
internal sealed class PersonTable : Table<PersonRow>
{
    public static readonly PersonTable Instance = new();

    private PersonTable()
    {
        Text("name", () => Words.Field_PersonName, p => p.Name).Title().NotFiltered().SortedBy(p => p.NameSortKey);
        Reference("organisation", () => Words.Field_OrganisationId, p => p.OrganisationId, p => p.Organisation).Default().Linked("/registry/organisations", p => p.OrganisationId)
            .FoundBy<Guid>((db, _, asked) => { var same = db.ReadAsTheSame(asked); return p => same.Contains(p.OrganisationId); }).ByAddress((db, actor, asked) => db.OrganisationChoicesAsync(actor, asked));
        Text("post", () => Words.Field_Post, p => p.Post).Default();
        Text("phone", () => Words.Field_Phone, p => p.Phone).Default().Labelled().Personal(Mask.Phone);
        Text("email", () => Words.Field_Email, p => p.Email).Default().DeskOnly().Personal(Mask.Email);
        Date("kept", () => Words.Field_KeptUntil, p => p.KeptUntil).Means(() => string.Format(null, Words.Define_KeptUntil, Person.YearsKept));
    }

    public override string Name => "people";
    public override string Path => "/registry/people";
    public override ImportKind? Import => PersonImport.Instance;
    public override string Label => Words.Menu_People;
    public override IReadOnlySet<Role> Roles => RegistryModule.ContactReaders;
    public override string SearchHint => Words.Person_SearchHint;
    public override EmptyWords Empty { get; } = new("users", () => Words.Person_None, () => Words.Person_NoneHint);

    /// <summary>Who works where is personal too: it stays off chats.</summary>
    public override bool IsShareable => false;

    public override IQueryable<PersonRow> Rows(WutongDb db, Actor actor)
    {
        var organisations = db.OrganisationNames;
        return from p in db.People.VisibleTo(actor)
               select new PersonRow
               {
                   Id = p.Id, Version = p.Version, Name = p.Name, NameSortKey = p.NameSortKey,
                   OrganisationId = p.OrganisationId, Organisation = organisations.Where(o => o.Id == p.OrganisationId).Select(o => o.Name).FirstOrDefault()!,
                   Post = p.Post, Phone = p.Phone, Email = p.Email, KeptUntil = p.KeptUntil, IsExample = p.IsExample,
               };
    }

    /// <summary>By their own name or that of their organisation. Nobody is found by telephone or e-mail: that would tell them.</summary>
    protected override string? SearchedKind => SearchablePeople.Name;
}
