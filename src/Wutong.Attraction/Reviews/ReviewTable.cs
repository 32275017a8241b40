using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Reviews;

/// <summary>A review with the names that belong to it; the project by the name that the actor may know.</summary>
internal sealed class ReviewRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid ProjectId { get; init; }
    public string Project { get; init; } = "";
    public bool IsConfidential { get; init; }
    public ReviewState State { get; init; }
    public DateOnly MeetingOn { get; init; }
    public Guid? DistrictId { get; init; }
    public string? District { get; init; }
    public string AppliedBy { get; init; } = "";
    public int Asked { get; init; }
    public int Given { get; init; }
    public DateTimeOffset AppliedAt { get; init; }
    public DateTimeOffset? ConcludedAt { get; init; }

    /// <summary>The actor's department has not answered yet.</summary>
    [JsonIgnore] public bool AwaitsMe { get; init; }
    public bool IsExample { get; init; }

    [JsonIgnore] public string GivenText => $"{Given}/{Asked}";
}

/// <summary>Joint reviews.</summary>
internal sealed class ReviewTable : Table<ReviewRow>
{
    public static readonly ReviewTable Instance = new();

    private ReviewTable()
    {
        Text("project", () => Words.Referral_Project, r => r.Project).Title().Marked(r => r.IsConfidential, () => Words.Mark_Confidential).NotFiltered();
        Choice("state", () => Words.Review_State, r => r.State).Default().Quick().GoesWith("applied").Dressed(r => new Dress(LookOf(r.State)));
        Date("meeting", () => Words.Review_MeetingOn, r => r.MeetingOn).Default().SortedBy(r => r.MeetingOn, descendingFirst: true);
        Text("given", () => Words.Review_GivenOf, r => r.GivenText).Default().NotFiltered();
        Reference("district", () => Words.Column_District, r => r.DistrictId, r => r.District).Default().Quick().From((db, _) => db.DistrictChoicesAsync()).GoesWith("applied");
        Text("appliedBy", () => Words.Review_AppliedBy, r => r.AppliedBy).Default().NotFiltered();
        Flag("awaits", () => Words.Review_AwaitsMe, r => r.AwaitsMe).FilterOnly();
        Moment("applied", () => Words.Review_AppliedAt, r => r.AppliedAt).Default().DeskOnly().SortedBy(r => r.AppliedAt, descendingFirst: true);
        Moment("concluded", () => Words.Review_ConcludedAt, r => r.ConcludedAt);
    }

    public override string Name => "reviews";
    public override string Path => "/attraction/reviews";
    public override string Label => Words.Menu_Reviews;
    public override IReadOnlySet<Role> Roles => AttractionModule.ReviewReaders;
    public override Column DefaultSort => Find("applied")!;
    public override string SearchHint => Words.Filing_SearchHint;
    public override EmptyWords Empty { get; } = new("checklist", () => Words.Review_None, () => Words.Review_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Review_AwaitsMe, "awaits=true"), new(() => Words.Review_Circulated, "state=Circulated")];

    public override bool MayBeShared(object row) => !((ReviewRow)row).IsConfidential;

    public static string LookOf(ReviewState state) => state switch
    {
        ReviewState.Refused => "st lost",
        ReviewState.Withdrawn => "st idle",
        ReviewState.Conditional => "st delay",
        _ => "st",
    };

    public override IQueryable<ReviewRow> Rows(WutongDb db, Actor actor)
    {
        var (districts, users, projects) = (db.DistrictsByName, db.UserNames, db.Projects.Whole);
        var open = db.Projects.Whole.Where(InvestmentProject.OpenTo(actor));
        var (offices, department) = (actor.Offices, actor.Is(Role.Department));
        return from r in db.JointReviews.VisibleTo(actor)
               join p in projects on r.ProjectId equals p.Id
               select new ReviewRow
               {
                   Id = r.Id, Version = r.Version, ProjectId = r.ProjectId, Project = p.CodeName == null || open.Any(o => o.Id == p.Id) ? p.Name : p.CodeName, IsConfidential = p.CodeName != null, State = r.State, MeetingOn = r.MeetingOn,
                   DistrictId = r.DistrictId, District = districts.Where(d => d.Id == r.DistrictId).Select(d => d.Name).FirstOrDefault(), AppliedBy = users.Where(u => u.Id == r.AppliedById).Select(u => u.Name).FirstOrDefault()!,
                   Asked = r.Opinions.Count, Given = r.Opinions.Count(o => o.Given != null), AppliedAt = r.AppliedAt, ConcludedAt = r.ConcludedAt, IsExample = r.IsExample,
                   AwaitsMe = department && r.State == ReviewState.Circulated && r.Opinions.Any(o => offices.Contains(o.OfficeId) && o.Given == null),
               };
    }

    /// <summary>By the project's name as the actor may know it.</summary>
    protected override IQueryable<ReviewRow> Matching(IQueryable<ReviewRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(r => EF.Functions.Like(r.Project, part, LikePattern.EscapeCharacter));
    }
}
