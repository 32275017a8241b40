using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Recognitions;

/// <summary>A filing with the names that belong to it; the project by the name that the actor may know.</summary>
internal sealed class FilingRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid ProjectId { get; init; }
    public string Project { get; init; } = "";
    public bool IsConfidential { get; init; }
    public DateOnly Month { get; init; }
    [JsonIgnore] public Guid MonthId { get; init; }
    public ResultKind Result { get; init; }
    public FilingState State { get; init; }
    public Guid? DistrictId { get; init; }
    public string? District { get; init; }
    public Guid OfficerId { get; init; }
    public string Officer { get; init; } = "";
    public DateOnly HappenedOn { get; init; }

    /// <summary>What it adds to the city's figures, in hundredths of a yuan.</summary>
    public long CountedMinor { get; init; }

    /// <summary>What the closed month gave for it, in tenths of a point; null before that.</summary>
    public int? PointTenths { get; init; }
    public DateTimeOffset FiledAt { get; init; }
    public bool IsExample { get; init; }

    /// <summary>The same in hundred million yuan; null for nothing.</summary>
    [JsonIgnore] public decimal? CountedYi => CountedMinor == 0 ? null : CountedMinor / 10_000_000_000m;
    [JsonIgnore] public decimal? Points => PointTenths / 10m;
    [JsonIgnore] public string CountedText => CountedMinor == 0 ? "—" : Amount.InYi(CountedMinor);
    [JsonIgnore] public string PointsText => PointTenths is { } tenths ? PointCounting.Write(tenths) : "—";
    [JsonIgnore] public string MonthText => Month.ToString("yyyy-MM", null);
}

/// <summary>Results filed for recognition.</summary>
internal sealed class FilingTable : Table<FilingRow>
{
    public static readonly FilingTable Instance = new();

    private FilingTable()
    {
        Text("project", () => Words.Referral_Project, f => f.Project).Title().Marked(f => f.IsConfidential, () => Words.Mark_Confidential).NotFiltered();
        Choice("result", () => Words.Filing_Result, f => f.Result).Default();
        Reference("month", () => Words.Filing_Month, f => f.MonthId, f => f.MonthText).Default().Quick().From(MonthsAsync).GoesWith("filed").Means(() => Words.Define_FilingMonth);
        Reference("district", () => Words.Column_District, f => f.DistrictId, f => f.District).Default().Quick().From((db, _) => db.DistrictChoicesAsync()).GoesWith("filed");
        Choice("state", () => Words.Filing_State, f => f.State).Default().Quick().GoesWith("filed").Dressed(f => new Dress(Results.LookOf(f.State)));
        Number("counted", () => Words.Filing_Counted, f => f.CountedYi).Written("#,##0.00").Default().NotFiltered().Means(() => Words.Define_FilingCounted);
        Number("points", () => Words.Filing_Points, f => f.Points).Written("0.0").Default().NotFiltered().Means(() => Words.Define_FilingPoints);
        Reference("officer", () => Words.Filing_Officer, f => f.OfficerId, f => f.Officer).Default().Labelled().GoesWith("filed").ByAddress(async (db, _, asked) =>
            [.. (await UserTables.NamesOfUsers(db, asked)).Select(u => new Choice(u.Key.ToString(), u.Value, IsData: true))]);
        Date("happened", () => Words.Filing_HappenedOn, f => f.HappenedOn);
        Moment("filed", () => Words.Filing_FiledAt, f => f.FiledAt).Default().DeskOnly().SortedBy(f => f.FiledAt, descendingFirst: true);
    }

    public override string Name => "recognitions";
    public override string Path => "/attraction/recognitions";
    public override string Label => Words.Menu_Recognitions;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("filed")!;
    public override string SearchHint => Words.Filing_SearchHint;
    public override EmptyWords Empty { get; } = new("checklist", () => Words.Filing_None, () => Words.Filing_NoneHint);

    public override IReadOnlyList<ReadyView> Views { get; } =
        [new(() => Words.Filing_ToCheck, "state=Filed"), new(() => Words.Filing_ToDecide, "state=Checked"), new(() => Words.Filing_WasReturned, "state=Returned")];

    public override bool MayBeShared(object row) => !((FilingRow)row).IsConfidential;

    public override IQueryable<FilingRow> Rows(WutongDb db, Actor actor)
    {
        var (districts, users, projects, months, points) = (db.DistrictsByName, db.UserNames, db.Projects.Whole, db.MonthlyRecognitions.Whole, db.MonthlyRecognitions.Whole.SelectMany(m => m.Points));
        var open = db.Projects.Whole.Where(InvestmentProject.OpenTo(actor));
        return from f in db.RecognitionFilings.VisibleTo(actor)
               join p in projects on f.ProjectId equals p.Id
               join m in months on f.MonthId equals m.Id
               select new FilingRow
               {
                   Id = f.Id, Version = f.Version, ProjectId = f.ProjectId, Project = p.CodeName == null || open.Any(o => o.Id == p.Id) ? p.Name : p.CodeName, IsConfidential = p.CodeName != null,
                   Month = m.Month, MonthId = m.Id, Result = f.Result, State = f.State, DistrictId = f.DistrictId, District = districts.Where(d => d.Id == f.DistrictId).Select(d => d.Name).FirstOrDefault(),
                   OfficerId = f.OfficerId, Officer = users.Where(u => u.Id == f.OfficerId).Select(u => u.Name).FirstOrDefault()!, HappenedOn = f.HappenedOn, CountedMinor = f.CountedMinor,
                   PointTenths = points.Where(i => i.FilingId == f.Id && i.UserId != null).Select(i => (int?)i.Tenths).FirstOrDefault(), FiledAt = f.FiledAt, IsExample = f.IsExample,
               };
    }

    /// <summary>By the project's name as the actor may know it.</summary>
    protected override IQueryable<FilingRow> Matching(IQueryable<FilingRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(f => EF.Functions.Like(f.Project, part, LikePattern.EscapeCharacter));
    }

    private static async Task<IReadOnlyList<Choice>> MonthsAsync(WutongDb db, Actor actor) =>
        [.. (await db.MonthlyRecognitions.VisibleTo(actor).OrderByDescending(m => m.Month).Select(m => new { m.Id, m.Month }).ToListAsync()).Select(m => new Choice(m.Id.ToString(), m.Month.ToString("yyyy-MM", null), IsData: false))];
}
