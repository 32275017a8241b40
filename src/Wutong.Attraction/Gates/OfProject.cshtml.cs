using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Gates;

/// <summary>What a project has filed for its gates, who looked at it, and leave to go on without.</summary>
internal sealed class OfProject(WutongDb db, Actor actor) : PageModel
{
    public FileEvidence Filing { get; set; } = new();
    public CheckEvidence Checking { get; set; } = new();
    public AskSkip Asking { get; set; } = new();
    public DecideSkip Deciding { get; set; } = new();

    public InvestmentProject Project { get; private set; } = null!;
    public ProjectGate? Gate { get; private set; }
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyDictionary<Guid, string> Files { get; private set; } = new Dictionary<Guid, string>();
    public List<SelectListItem> Papers { get; private set; } = [];
    public List<SelectListItem> FileChoices { get; private set; } = [];
    public List<SelectListItem> Verdicts { get; } = [new(Platform.Words.Form_Choose, ""), new(Words.Evidence_Verify, "true"), new(Words.Evidence_Return, "false")];
    public List<SelectListItem> Decisions { get; } = [new(Platform.Words.Form_Choose, ""), new(Words.Skip_Allow, "true"), new(Words.Skip_Refuse, "false")];
    public bool MayChange => Project.MayBeChangedBy(actor);

    /// <summary>Those with leave to ask ask for it once a gate.</summary>
    public bool MayAsk => MayChange && Gate?.Missing.Any() == true && !Project.Skips.Exists(s => s.Stage == Gate.Stage && s.State == SkipState.Asked);

    /// <summary>Papers that await somebody other than the project's owner and whoever filed them, after "choose".</summary>
    public List<SelectListItem> ToCheck { get; private set; } = [];

    /// <summary>The question that awaits the actor as the second person.</summary>
    public GateSkip? ToDecide => actor.IsAny(AttractionModule.Deciders) && actor.Id != Project.OwnerId ? Project.Skips.Where(s => s.State == SkipState.Asked && s.AskedById != actor.Id).MaxBy(s => s.AskedAt) : null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostFileAsync(Guid id, [Bind(Prefix = nameof(Filing))] FileEvidence input) => RunAsync(id, Filing = input with { Id = id }, nameof(Filing));
    public Task<IActionResult> OnPostCheckAsync(Guid id, [Bind(Prefix = nameof(Checking))] CheckEvidence input) => RunAsync(id, Checking = input with { Id = id }, nameof(Checking));
    public Task<IActionResult> OnPostAskAsync(Guid id, [Bind(Prefix = nameof(Asking))] AskSkip input) => RunAsync(id, Asking = input with { Id = id }, nameof(Asking));
    public Task<IActionResult> OnPostDecideAsync(Guid id, [Bind(Prefix = nameof(Deciding))] DecideSkip input) => RunAsync(id, Deciding = input with { Id = id }, nameof(Deciding));

    private async Task<IActionResult> RunAsync(Guid id, GateAct act, string prefix)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await act.Run(db, actor), $"/attraction/projects/{id}/gate", prefix) : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var project = await db.Projects.VisibleTo(actor).AsNoTracking().AsSplitQuery().Include(p => p.Team).Include(p => p.Evidence).Include(p => p.Skips).SingleOrDefaultAsync(p => p.Id == id);
        if (project?.IsOpenTo(actor) != true) return false;
        (Project, Gate) = (project, await db.GateOfAsync(project, actor.Now.Day()));
        var files = await db.FilesOnAsync("project", id);
        Files = files.ToDictionary(f => f.Id, f => f.Name);
        FileChoices = [new(Words.Evidence_NoFile, ""), .. files.Select(f => new SelectListItem(f.Name, f.Id.ToString()))];
        Names = await UserTables.NamesOfUsers(db, project.Evidence.SelectMany(e => new[] { e.FiledById, e.CheckedById }).Concat(project.Skips.SelectMany(s => new[] { s.AskedById, s.DecidedById })).OfType<Guid>());
        Papers = [new(Platform.Words.Form_Choose, ""), .. PapersBy(await db.GateEditionsInForceAsync())];
        var waiting = MayChange && actor.Id != project.OwnerId ? project.Evidence.Where(e => e.State == EvidenceState.Waiting && e.FiledById != actor.Id) : [];
        ToCheck = [new(Platform.Words.Form_Choose, ""), .. waiting.OrderBy(e => e.FiledAt).Select(e => new SelectListItem($"{e.Name} · {e.Reference}", e.Id.ToString()))];
        return true;
    }

    /// <summary>The lines of the next gate first: those are what is usually filed.</summary>
    private IEnumerable<SelectListItem> PapersBy(IReadOnlyDictionary<ProjectKind, GateEdition> editions)
    {
        Dictionary<Stage, SelectListGroup> groups = [];
        foreach (var line in editions[Project.Kind].InOrder().Where(r => r.Kind == RequirementKind.Evidence).OrderByDescending(r => r.Stage == Gate?.Stage).ThenBy(r => r.Stage))
        {
            if (!groups.TryGetValue(line.Stage, out var group)) groups[line.Stage] = group = new SelectListGroup { Name = line.Stage.Label() };
            yield return new DataChoice(line.Name!, line.Code) { Group = group };
        }
    }
}
