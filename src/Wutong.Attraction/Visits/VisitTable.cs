using Wutong.Attraction.Projects;
using Wutong.Attraction.Search;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Visits;

/// <summary>A visit with the names that belong to it. A code name beside the organisation would give the investor away, so a confidential project is left out.</summary>
internal sealed class VisitRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid OrganisationId { get; init; }
    public string Organisation { get; init; } = "";
    public Guid? ProjectId { get; init; }
    public string? Project { get; init; }
    public VisitKind Kind { get; init; }
    public DateOnly VisitedOn { get; init; }
    public string Place { get; init; } = "";
    public string? Note { get; init; }
    public string By { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>The list of visits.</summary>
internal sealed class VisitTable : Table<VisitRow>
{
    public static readonly VisitTable Instance = new();

    private VisitTable()
    {
        Text("organisation", () => Words.Visit_Organisation, v => v.Organisation).Title();
        Date("visitedOn", () => Words.Visit_On, v => v.VisitedOn).Default().SortedBy(v => v.VisitedOn, descendingFirst: true);
        Choice("kind", () => Words.Visit_Kind, v => v.Kind).Default().Quick();
        Text("place", () => Words.Event_Place, v => v.Place).Default();
        Text("project", () => Words.Referral_Project, v => v.Project).Default().Linked("/attraction/projects", v => v.ProjectId);
        Text("by", () => Words.Visit_By, v => v.By).Default().Labelled();
        Text("note", () => Words.Visit_Note, v => v.Note).Default().DeskOnly();
        Moment("recorded", () => Words.Column_Recorded, v => v.RecordedAt).SortedBy(v => v.RecordedAt, descendingFirst: true);
    }

    public override string Name => "visits";
    public override string Path => "/attraction/visits";
    public override ImportKind? Import => VisitImport.Instance;
    public override string Label => Words.Menu_Visits;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("recorded")!;
    public override string SearchHint => Words.Visit_SearchHint;
    public override EmptyWords Empty { get; } = new("phone", () => Words.Visit_None, () => Words.Visit_NoneHint);

    public override IQueryable<VisitRow> Rows(WutongDb db, Actor actor)
    {
        var (organisations, users, projects) = (db.OrganisationNames, db.UserNames, db.Projects.VisibleTo(actor).Where(InvestmentProject.OpenTo(actor)));
        return from v in db.Visits.VisibleTo(actor)
               select new VisitRow
               {
                   Id = v.Id, Version = v.Version, Kind = v.Kind, OrganisationId = v.OrganisationId, Organisation = organisations.Where(o => o.Id == v.OrganisationId).Select(o => o.Name).FirstOrDefault()!,
                   ProjectId = projects.Where(p => p.Id == v.ProjectId).Select(p => (Guid?)p.Id).FirstOrDefault(), Project = projects.Where(p => p.Id == v.ProjectId).Select(p => p.Name).FirstOrDefault(),
                   VisitedOn = v.VisitedOn, Place = v.Place, Note = v.Note, By = users.Where(u => u.Id == v.ById).Select(u => u.Name).FirstOrDefault()!, RecordedAt = v.RecordedAt, IsExample = v.IsExample,
               };
    }

    protected override string? SearchedKind => SearchableVisits.Name;
}
