using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Search;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Leads;

/// <summary>The list of leads.</summary>
internal sealed class LeadTable : Table<LeadRow>
{
    public static readonly LeadTable Instance = new();

    private LeadTable()
    {
        Text("name", () => Words.Column_Lead, l => l.Name).Title().Marked(l => l.IsConfidential, () => Words.Mark_Confidential).NotFiltered().SortedBy(l => l.NameSortKey);
        Text("investor", () => Words.Field_Investor, l => l.Investor).Default().NotFiltered().Means(() => Words.Define_LeadInvestor);
        Reference("district", () => Words.Column_District, l => l.DistrictId, l => l.District).Default().Quick().From((db, _) => db.DistrictChoicesAsync()).GoesWith("changed").Means(() => Words.Define_LeadDistrict);
        Choice("stage", () => Words.Lead_Stage, l => l.Stage).Default().Quick().GoesWith("changed").Dressed(l => new Dress(LookOf(l.Stage)));
        Choice("registration", () => Words.Lead_Registration, l => l.Registration).Default().Quick().GoesWith("changed").Dressed(l => new Dress(LookOf(l.Registration))).Means(() => Words.Define_Registration);
        Moment("protected", () => Words.Lead_ProtectedUntil, l => l.ProtectedUntil).SortedBy(l => l.ProtectedUntil).Means(() => Words.Define_Protected);
        Amount("total", () => Words.Column_Total, l => l.TotalInvestment).Default().SortedBy(l => l.TotalSortValue, descendingFirst: true);
        Choice("origin", () => Words.Field_Origin, l => l.Origin).Default();
        Text("product", () => Words.Field_Product, l => l.Product).NotFiltered();
        Text("holder", () => Words.Lead_Holder, l => l.Holder).Default().Labelled().NotFiltered();
        Text("responsible", () => Words.Lead_Responsible, l => l.Responsible).NotFiltered();
        Text("office", () => Words.Field_OfficeId, l => l.Office).NotFiltered();
        Choice("dropReason", () => Words.Lead_DropReason, l => l.DropReason);
        Flag("mine", () => Words.Filter_MyLeads, l => l.IsMine).FilterOnly();
        Moment("reported", () => Words.Lead_ReportedAt, l => l.ReportedAt).SortedBy(l => l.ReportedAt, descendingFirst: true);
        Moment("changed", () => Words.Column_Changed, l => l.ChangedAt).Default().DeskOnly().SortedBy(l => l.ChangedAt, descendingFirst: true);
    }

    public override string Name => "leads";
    public override string Path => "/attraction/leads";
    public override ImportKind? Import => LeadImport.Instance;
    public override string Label => Words.Menu_Leads;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Lead_SearchHint;
    public override EmptyWords Empty { get; } = new("flag", () => Words.Lead_None, () => Words.Lead_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Filter_MyLeads, "mine=true"), new(() => Words.Registration_Awaiting, "registration=AwaitingDecision")];

    public override bool MayBeShared(object row) => !((LeadRow)row).IsConfidential;

    /// <summary>A confidential lead that is not open to the actor has its code name, no investor and no product.</summary>
    public override IQueryable<LeadRow> Rows(WutongDb db, Actor actor)
    {
        var (districts, users, offices) = (db.DistrictsByName, db.UserNames, db.Offices.Whole);
        var (id, seesAll, mayWrite) = (actor.Id, actor.IsAny(Role.HeadOffice, Role.Leader), actor.IsAny(AttractionModule.Officers));
        return from l in db.Leads.VisibleTo(actor)
               let open = l.CodeName == null || seesAll || l.HolderId == id || l.ResponsibleId == id
               select new LeadRow
               {
                   Id = l.Id, Version = l.Version, Name = open ? l.Name : l.CodeName!, NameSortKey = l.NameSortKey, IsConfidential = l.CodeName != null, Investor = open ? l.Investor : null,
                   DistrictId = l.DistrictId, District = districts.Where(d => d.Id == l.DistrictId).Select(d => d.Name).FirstOrDefault(),
                   Office = offices.Where(o => o.Id == l.OfficeId).Select(o => o.Name).FirstOrDefault()!, Holder = users.Where(u => u.Id == l.HolderId).Select(u => u.Name).FirstOrDefault()!,
                   Responsible = users.Where(u => u.Id == l.ResponsibleId).Select(u => u.Name).FirstOrDefault(), IsMine = l.HolderId == id || l.ResponsibleId == id,
                   Stage = l.Stage, Registration = l.Registration, ProtectedUntil = l.ProtectedUntil, Origin = l.Origin, Product = open ? l.Product : null,
                   TotalInvestment = l.TotalInvestment, TotalSortValue = l.TotalSortValue, DropReason = l.DropReason, ProjectId = open ? l.ProjectId : null,
                   ReportedAt = l.ReportedAt, ChangedAt = l.ChangedAt, IsExample = l.IsExample, MayChange = open && mayWrite,
               };
    }

    protected override string? SearchedKind => SearchableLeads.Name;

    public static string LookOf(LeadStage stage) => stage switch { LeadStage.Dropped => "st lost", LeadStage.Converted => "st idle", _ => "st" };

    public static string LookOf(LeadRegistration registration) => registration switch { LeadRegistration.AwaitingDecision => "st delay", LeadRegistration.Released => "st lost", _ => "st" };
}
