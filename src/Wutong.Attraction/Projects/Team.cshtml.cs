using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Projects;

/// <summary>Who works on a project and what may keep it from going on.</summary>
internal sealed class Team(WutongDb db, Actor actor) : PageModel
{
    public SetTeam Set { get; set; } = new();
    public RaiseRisk Raise { get; set; } = new();
    public CloseRisk Close { get; set; } = new();

    public InvestmentProject Project { get; private set; } = null!;
    public List<SelectListItem> People { get; private set; } = [];
    public List<SelectListItem> Offices { get; private set; } = [];
    public List<SelectListItem> OpenRisks { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        Set = new SetTeam { Leader = Project.TaskForceLeader, OfficeId = Project.TaskForceOfficeId, Members = [.. Project.Team.OrderByDescending(m => m.UserId == Project.OwnerId).ThenBy(m => m.Id).Select(m => new MemberInput { UserId = m.UserId, Duty = m.Duty })] };
        return Page();
    }

    public Task<IActionResult> OnPostSetAsync(Guid id, [Bind(Prefix = nameof(Set))] SetTeam input) => RunAsync(id, Set = input with { Id = id }, nameof(Set));
    public Task<IActionResult> OnPostRaiseAsync(Guid id, [Bind(Prefix = nameof(Raise))] RaiseRisk input) => RunAsync(id, Raise = input with { Id = id }, nameof(Raise));
    public Task<IActionResult> OnPostCloseAsync(Guid id, [Bind(Prefix = nameof(Close))] CloseRisk input) => RunAsync(id, Close = input with { Id = id }, nameof(Close));

    private async Task<IActionResult> RunAsync(Guid id, ProjectAct act, string prefix)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        return ModelState.IsValid ? this.Show(await act.Run(db, actor), $"/attraction/projects/{id}/team", prefix) : this.Refuse();
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        var project = await db.Projects.VisibleTo(actor).AsNoTracking().AsSplitQuery().Include(p => p.Team).Include(p => p.Risks).SingleOrDefaultAsync(p => p.Id == id);
        if (project is null) return NotFound();
        if (!project.MayBeChangedBy(actor)) return new StatusCodeResult(403);
        Project = project;
        var officers = await SetTeam.Officers(db).OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync();
        Names = await UserTables.NamesOfUsers(db, project.Team.Select(m => m.UserId).Concat(project.Risks.SelectMany(r => new[] { r.RaisedById, r.ClosedById }).OfType<Guid>()));
        // Somebody who left stays chosen until taken off.
        var left = project.Team.Where(m => officers.TrueForAll(o => o.Id != m.UserId)).Select(m => new SelectListItem(Names.GetValueOrDefault(m.UserId), m.UserId.ToString()));
        People = [new(Platform.Words.Form_Choose, ""), .. officers.Select(o => new SelectListItem(o.DisplayName, o.Id.ToString())), .. left];
        Offices = [new(Words.Team_NoOffice, ""), .. (await db.Offices.VisibleTo(actor).Where(o => !o.IsClosed || o.Id == project.TaskForceOfficeId).OrderBy(o => o.NameSortKey).Select(o => new { o.Id, o.Name }).ToListAsync()).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
        OpenRisks = [new(Platform.Words.Form_Choose, ""), .. project.Risks.Where(r => r.ClosedAt is null).OrderByDescending(r => r.Level).Select(r => new SelectListItem($"{r.Level.Label()} · {r.Text}", r.Id.ToString()))];
        return null;
    }
}
