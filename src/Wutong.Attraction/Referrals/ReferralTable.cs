using Wutong.Attraction.Projects;
using Wutong.Attraction.Search;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

/// <summary>A referral with the names that belong to it; the project only where the actor may know it.</summary>
internal sealed class ReferralRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid ReferrerId { get; init; }
    public string Referrer { get; init; } = "";
    public Guid IntroducedId { get; init; }
    public string Introduced { get; init; } = "";
    public Guid? ProjectId { get; init; }
    public string? Project { get; init; }
    public DateOnly? IntroducedOn { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public string? Note { get; init; }
    public string? Source { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>The list of referrals.</summary>
internal sealed class ReferralTable : Table<ReferralRow>
{
    public static readonly ReferralTable Instance = new();

    private ReferralTable()
    {
        Text("referrer", () => Words.Referral_Referrer, r => r.Referrer).Title();
        Text("introduced", () => Words.Referral_IntroducedOne, r => r.Introduced).Default().Labelled().Linked("/registry/organisations", r => r.IntroducedId);
        Text("project", () => Words.Referral_Project, r => r.Project).Default().Linked("/attraction/projects", r => r.ProjectId);
        Date("introducedOn", () => Words.Referral_On, r => r.IntroducedOn).Default();
        Date("publishedOn", () => Words.Referral_PublishedOn, r => r.PublishedOn);
        Text("note", () => Words.Field_Note, r => r.Note).Default().DeskOnly();
        Moment("recorded", () => Words.Column_Recorded, r => r.RecordedAt).SortedBy(r => r.RecordedAt, descendingFirst: true);
    }

    public override string Name => "referrals";
    public override string Path => "/attraction/referrals";
    public override ImportKind? Import => ReferralImport.Instance;
    public override string Label => Words.Menu_Referrals;
    public override IReadOnlySet<Role> Roles => AttractionModule.ReferralReaders;
    public override Column DefaultSort => Find("recorded")!;
    public override string SearchHint => Words.Referral_SearchHint;
    public override EmptyWords Empty { get; } = new("affiliate", () => Words.Referral_None, () => Words.Referral_NoneHint);

    public override IQueryable<ReferralRow> Rows(WutongDb db, Actor actor)
    {
        var (organisations, projects) = (db.OrganisationNames, db.Projects.VisibleTo(actor).Where(InvestmentProject.OpenTo(actor)));
        return from r in db.Referrals.VisibleTo(actor)
               select new ReferralRow
               {
                   Id = r.Id, Version = r.Version, ReferrerId = r.ReferrerId, Referrer = organisations.Where(o => o.Id == r.ReferrerId).Select(o => o.Name).FirstOrDefault()!,
                   IntroducedId = r.IntroducedId, Introduced = organisations.Where(o => o.Id == r.IntroducedId).Select(o => o.Name).FirstOrDefault()!,
                   ProjectId = projects.Where(p => p.Id == r.ProjectId).Select(p => (Guid?)p.Id).FirstOrDefault(), Project = projects.Where(p => p.Id == r.ProjectId).Select(p => p.Name).FirstOrDefault(),
                   IntroducedOn = r.IntroducedOn, PublishedOn = r.PublishedOn, Note = r.Note, Source = r.Source, RecordedAt = r.RecordedAt, IsExample = r.IsExample,
               };
    }

    protected override string? SearchedKind => SearchableReferrals.Name;
}
