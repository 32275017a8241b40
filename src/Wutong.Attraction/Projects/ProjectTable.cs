using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Search;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>The list of projects.</summary>
internal sealed class ProjectTable : Table<ProjectRow>
{
    public static readonly ProjectTable Instance = new();

    private ProjectTable()
    {
        Text("name", () => Words.Column_Project, p => p.Name).Title().Marked(p => p.IsFlagship, () => Words.Mark_Flagship, "ok").Marked(p => p.IsConfidential, () => Words.Mark_Confidential).NotFiltered().SortedBy(p => p.NameSortKey).Means(() => Words.Define_Name);
        Text("investor", () => Words.Field_Investor, p => p.Investor).Default().NotFiltered().Means(() => Words.Define_Investor);
        Reference("district", () => Words.Column_District, p => p.DistrictId, p => p.District).Default().Quick().From((db, _) => db.DistrictChoicesAsync()).GoesWith("changed", "total", "name").Means(() => Words.Define_District);
        Choice("stage", () => Words.Filter_Stage, p => p.Stage).Default().Quick().Dressed(p => new Dress(p.Kind == ProjectKind.Technology ? "stage tech" : "stage", p.StageNumber)).SortedBy(p => p.StageSortValue).GoesWith("changed", "total", "name").Means(() => Words.Define_Stage);
        Choice("kind", () => Words.Field_Kind, p => p.Kind);
        Choice("state", () => Words.Field_State, p => p.State).Default().Quick().Dressed(p => new Dress(Stages.LookOf(p.State))).Means(() => Words.Define_State);
        Amount("total", () => Words.Column_Total, p => p.TotalInvestment).Default().Means(() => Words.Define_Total).SortedBy(p => p.TotalSortValue, descendingFirst: true);
        Choice("origin", () => Words.Field_Origin, p => p.Origin).Default().Quick().Means(() => Words.Define_Origin);
        Choice("nature", () => Words.Field_Nature, p => p.Nature).Means(() => Words.Define_Nature);
        Flag("flagship", () => Words.Mark_Flagship, p => p.IsFlagship).GoesWith("changed", "total").Means(() => Words.Define_Flagship);
        Number("likelihood", () => Words.Field_Likelihood, p => p.Likelihood).Written("0").Means(() => Words.Define_Likelihood);
        Date("expected", () => Words.Field_ExpectedOn, p => p.ExpectedOn);
        Text("product", () => Words.Field_Product, p => p.Product).NotFiltered().Means(() => Words.Define_Product);
        Date("signed", () => Words.Field_SignedOn, p => p.SignedOn).Means(() => Words.Define_Signed);
        Text("office", () => Words.Field_OfficeId, p => p.Office).NotFiltered().Means(() => Words.Define_Office);
        Text("owner", () => Words.Column_Owner, p => p.Owner).Default().Labelled().NotFiltered().Means(() => Words.Define_Owner);
        Flag("mine", () => Words.Filter_Mine, p => p.IsMine).FilterOnly();
        Moment("changed", () => Words.Column_Changed, p => p.ChangedAt).Default().DeskOnly().SortedBy(p => p.ChangedAt, descendingFirst: true).Means(() => Words.Define_Changed);
    }

    public override string Name => "projects";
    public override string Path => "/attraction/projects";
    public override ImportKind? Import => ProjectImport.Instance;
    public override string Label => Words.Menu_Projects;
    public override IReadOnlySet<Role> Roles => AttractionModule.ProjectReaders;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.List_SearchHint;
    public override EmptyWords Empty { get; } = new("briefcase", () => Words.List_None, () => Words.List_NoneHint);

    public override IReadOnlyList<ReadyView> Views { get; } =
    [
        new(() => Words.Filter_Mine, "mine=true"), new(() => Words.Filter_Flagship, "flagship=true"), new(() => Words.Origin_Referral, "origin=Referral"),
    ];

    public override bool MayBeShared(object row) => !((ProjectRow)row).IsConfidential;

    public override IReadOnlyList<BulkAction> Bulk { get; } = [new(() => Words.HandOver_Title, "/attraction/projects/hand-over", AttractionModule.Officers)];

    /// <summary>A confidential project that is not open to the actor has its code name, no investor and no product.</summary>
    public override IQueryable<ProjectRow> Rows(WutongDb db, Actor actor)
    {
        var (organisations, districts, users, offices) = (db.OrganisationNames, db.DistrictsByName, db.UserNames, db.Offices.Whole);
        var (id, own) = (actor.Id, actor.OrganisationsAs(Role.Enterprise));
        var (seesAll, mayWrite) = (actor.IsAny(Role.HeadOffice, Role.Leader), actor.IsAny(AttractionModule.Officers));
        return from p in db.Projects.VisibleTo(actor)
               // At most one of each, and joined: asked for in each field it would be a query in each. The owner is not: a count, which asks for no owner,
               // would have to read each row to join by it.
               from member in p.Team.Where(m => m.UserId == id).DefaultIfEmpty()
               from district in districts.Where(d => d.Id == p.DistrictId).DefaultIfEmpty()
               from office in offices.Where(o => o.Id == p.OfficeId).DefaultIfEmpty()
               let open = p.CodeName == null || seesAll || own.Contains(p.InvestorId) || member != null
               select new ProjectRow
               {
                   Id = p.Id, Version = p.Version, Name = open ? p.Name : p.CodeName!, NameSortKey = p.NameSortKey, IsConfidential = p.CodeName != null,
                   Investor = open ? organisations.Where(o => o.Id == p.InvestorId).Select(o => o.Name).FirstOrDefault() : null,
                   InvestorId = open ? p.InvestorId : null,
                   DistrictId = p.DistrictId, District = district!.Name,
                   Kind = p.Kind, Stage = p.Stage, StageSortValue = p.StageSortValue, State = p.State, Nature = p.Nature, Origin = p.Origin, IsFlagship = p.IsFlagship,
                   TotalInvestment = p.TotalInvestment, TotalSortValue = p.TotalSortValue, Likelihood = p.Likelihood, ExpectedOn = p.ExpectedOn, Product = open ? p.Product : null, SignedOn = p.SignedOn,
                   OfficeId = p.OfficeId, Office = office!.Name,
                   OwnerId = p.OwnerId, Owner = users.Where(u => u.Id == p.OwnerId).Select(u => u.Name).FirstOrDefault()!, IsMine = p.OwnerId == id,
                   ChangedAt = p.ChangedAt, IsExample = p.IsExample, MayChange = open && mayWrite,
               };
    }

    protected override Expression<Func<ProjectRow, object?>> AlwaysRead { get; } = p => new { p.Kind, p.Stage, p.State, p.IsFlagship, p.IsConfidential };

    /// <summary>By the name and investor that the actor may know.</summary>
    protected override string? SearchedKind => SearchableProjects.Name;
}
