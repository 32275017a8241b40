using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    private const int VisitsShown = 10;

    public InvestmentProject Project { get; private set; } = null!;
    public ProjectRow Row { get; private set; } = null!;
    public bool IsOpen { get; private set; }

    /// <summary>That before the next stage; null at the end of the way.</summary>
    public ProjectGate? Gate { get; private set; }
    public bool MayChange { get; private set; }
    public string Office { get; private set; } = "";
    public IReadOnlyList<string> Team { get; private set; } = [];
    public LogContact Log { get; set; } = new();
    public string? TaskForceOffice { get; private set; }
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Who introduced the investor, with whom introduced that one before, nearest first.</summary>
    public IReadOnlyList<Introduction> Introductions { get; private set; } = [];
    public IReadOnlyList<Visit> Visits { get; private set; } = [];
    public IReadOnlyList<ProjectHistory.Line> Changes { get; private set; } = [];
    public IReadOnlyDictionary<Stage, StageChange> Reached { get; private set; } = new Dictionary<Stage, StageChange>();

    public IEnumerable<(string Field, string Label, Amount? Sum)> Sums =>
    [
        (nameof(Project.TotalInvestment), Words.Field_TotalInvestment, Project.TotalInvestment), (nameof(Project.FixedAssets), Words.Field_FixedAssets, Project.FixedAssets),
        (nameof(Project.RegisteredCapital), Words.Field_RegisteredCapital, Project.RegisteredCapital), (nameof(Project.PaidInCapital), Words.Field_PaidInCapital, Project.PaidInCapital),
        (nameof(Project.ContractedForeignCapital), Words.Field_ContractedForeignCapital, Project.ContractedForeignCapital), (nameof(Project.ArrivedForeignCapital), Words.Field_ArrivedForeignCapital, Project.ArrivedForeignCapital),
    ];

    public IEnumerable<(string Label, string? Value)> Facts =>
    [
        (Words.Field_Likelihood, Project.Likelihood is { } likelihood ? $"{likelihood}%" : null), (Words.Field_ExpectedOn, Day(Project.ExpectedOn)), (Words.Field_FlagshipSource, Project.FlagshipSource),
        (Words.Field_ReviewedOn, Day(Project.ReviewedOn)), (Words.Field_LegalReviewOn, Day(Project.LegalReviewOn)), (Words.Field_SignedOn, Day(Project.SignedOn)),
        (Words.Field_LicenceNumber, Project.LicenceNumber), (Words.Field_TeamSize, Project.TeamSize?.ToString(null, null)), (Words.Field_LeasedPremises, Project.LeasedPremises),
        (Words.Field_ConstructionStartedOn, Day(Project.ConstructionStartedOn)), (Words.Field_CompletedOn, Day(Project.CompletedOn)), (Words.Field_FirstSaleOn, Day(Project.FirstSaleOn)),
        (Words.Field_FirstFinancingOn, Day(Project.FirstFinancingOn)), (Words.Field_CapacityReachedOn, Day(Project.CapacityReachedOn)),
    ];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>A visit or a call of today, in one line.</summary>
    public async Task<IActionResult> OnPostLogAsync(Guid id, [Bind(Prefix = nameof(Log))] LogContact input)
    {
        Log = input with { Id = id };
        if (await ShowAsync(id) is not PageResult page) return NotFound();
        if (!ModelState.IsValid) { Response.StatusCode = 400; return page; }
        return this.Show(await Log.Run(db, actor), $"/attraction/projects/{id}", nameof(Log));
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        var project = await db.Projects.VisibleTo(actor).AsNoTracking().AsSplitQuery().Include(p => p.Team).Include(p => p.StageChanges).Include(p => p.Risks).SingleOrDefaultAsync(p => p.Id == id);
        if (project is null) return NotFound();
        Project = project;
        (IsOpen, MayChange) = (project.IsOpenTo(actor), project.MayBeChangedBy(actor));
        Row = (await ProjectTable.Instance.RowsAsync(db, actor, [id]))[0];
        (Office, Gate) = (Row.Office, await db.GateOfAsync(project, actor.Now.Day()));
        Reached = project.StageChanges.Where(c => c.From != c.To).GroupBy(c => c.To).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Id)!);
        if (!IsOpen) return Page();
        Names = await db.NamesOfUsers(project.Team.Select(m => m.UserId).Concat(project.Risks.Select(r => r.RaisedById)));
        Team = [.. project.Team.Select(m => Names[m.UserId] + (m.Duty is null ? "" : $"（{m.Duty}）")).Order(StringComparer.Ordinal)];
        TaskForceOffice = await db.Offices.Whole.Where(o => o.Id == project.TaskForceOfficeId).Select(o => o.Name).SingleOrDefaultAsync();
        Introductions = await db.IntroductionsAsync(actor, project.InvestorId);
        Visits = await db.Visits.VisibleTo(actor).AsNoTracking().Where(v => v.ProjectId == id).OrderByDescending(v => v.VisitedOn).Take(VisitsShown).ToListAsync();
        if (!actor.Is(Role.Enterprise)) Changes = await ProjectHistory.OfAsync(db, id);
        return Page();
    }

    /// <summary>A field of a real project that holds an example; a project that is an example as a whole says so once.</summary>
    public bool IsInvented(string field) => !Project.IsExample && Project.IsExampleField(field);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", null);
}
