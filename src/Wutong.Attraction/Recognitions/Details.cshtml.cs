using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>A filing, with the step that its state asks for.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public CheckFiling Check { get; set; } = new();
    public DecideFiling Decide { get; set; } = new();

    public RecognitionFiling Filing { get; private set; } = null!;
    public FilingRow Row { get; private set; } = null!;
    public bool IsMonthClosed { get; private set; }

    /// <summary>Whether the actor knows the project whole; otherwise what was filed stays hidden.</summary>
    public bool IsOpen { get; private set; }
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The points that the closed month issued for it, and to whom.</summary>
    public IReadOnlyList<(string? Name, IssuedPoints Points)> Issued { get; private set; } = [];

    public bool MayCheck => actor.Is(Role.HeadOffice) && Filing.State == FilingState.Filed && !IsMonthClosed;
    public bool MayReturn => actor.Is(Role.HeadOffice) && Filing.State is FilingState.Checked or FilingState.Recognised && !IsMonthClosed;
    public bool MayDecide => actor.IsAny(Role.HeadOffice, Role.Leader) && Filing.State == FilingState.Checked && actor.Id != Filing.FiledById && !IsMonthClosed;
    public bool MayFileAgain { get; private set; }
    public bool NeedsMeeting => !actor.Is(Role.Leader);

    public List<SelectListItem> Completeness { get; } = [new(Platform.Words.Form_Choose, ""), new(Words.Filing_Complete, "true"), new(Words.Filing_Return, "false")];
    public List<SelectListItem> Decisions { get; } = [new(Platform.Words.Form_Choose, ""), new(Words.Filing_Recognise, "true"), new(Words.Filing_Refuse, "false")];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostCheckAsync(Guid id, [Bind(Prefix = nameof(Check))] CheckFiling input) => RunAsync(id, Check = input with { Id = id }, nameof(Check));
    public Task<IActionResult> OnPostDecideAsync(Guid id, [Bind(Prefix = nameof(Decide))] DecideFiling input) => RunAsync(id, Decide = input with { Id = id }, nameof(Decide));

    private async Task<IActionResult> RunAsync(Guid id, FilingAct act, string prefix)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await act.Run(db, actor), $"/attraction/recognitions/{id}", prefix) : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.RecognitionFilings.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } filing) return false;
        (Filing, Row) = (filing, (await FilingTable.Instance.RowsAsync(db, actor, [id]))[0]);
        var project = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == filing.ProjectId);
        (IsOpen, MayFileAgain) = (project?.IsOpenTo(actor) == true, filing.State == FilingState.Returned && project?.MayBeChangedBy(actor) == true);
        var month = await db.MonthlyRecognitions.Whole.AsNoTracking().Include(m => m.Points.Where(p => p.FilingId == id)).SingleAsync(m => m.Id == filing.MonthId);
        IsMonthClosed = month.IsClosed;
        Names = await UserTables.NamesOfUsers(db, new[] { filing.FiledById, filing.CheckedById, filing.DecidedById }.OfType<Guid>());
        Issued = await PointStandings.NamedAsync(db, month.Points);
        return true;
    }
}
