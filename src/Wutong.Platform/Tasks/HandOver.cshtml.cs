using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tasks;

/// <summary>Confirms which tasks change hands, and to whom. The ids come from the ticks of the list.</summary>
internal sealed class HandOver(WutongDb db, Actor actor, AccountLookup accounts) : PageModel
{
    [BindProperty] public HandOverTasks Input { get; set; } = new();

    /// <summary>The chosen tasks that the actor may hand over.</summary>
    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];

    /// <summary>How many were chosen beside them.</summary>
    public int LeftOut { get; private set; }
    public List<SelectListItem> Seats { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "id")] List<Guid> ids)
    {
        await LoadAsync(ids);
        Input = Input with { Tasks = [.. Rows.Select(r => new HandOverTasks.Chosen { Id = r.Id, Version = r.Version })] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync([.. Input.Tasks.Select(t => t.Id)]);
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await Input.Run(db, actor, accounts), next: "/tasks");
    }

    private async Task LoadAsync(List<Guid> ids)
    {
        var wanted = ids.Distinct().Take(HandOverTasks.Most).ToList();
        var tasks = await db.Tasks.VisibleTo(actor).AsNoTracking().Where(t => wanted.Contains(t.Id)).ToListAsync();
        var standings = await db.StandingsAsync(actor, tasks);
        var may = tasks.Where(t => t.ActsFor(standings[t.Id]).Contains(TaskAct.HandOver)).Select(t => t.Id).ToList();
        Rows = [.. (await TaskTable.Instance.RowsAsync(db, actor, may)).OrderBy(r => r.DueSortMoment)];
        LeftOut = wanted.Count - Rows.Count;
        Seats = await db.SeatChoicesAsync(actor);
    }
}
