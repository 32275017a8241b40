using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>What leaders and meetings asked for and what of it is late: the list with which an office is steered.</summary>
internal sealed class Watch(WutongDb db, Actor actor) : PageModel
{
    private const int Shown = 30, SoonDays = 7;

    /// <summary>An office with its numbers.</summary>
    public sealed record ByOffice(string Office, int Open, int Late);

    public int Open { get; private set; }
    public int Late { get; private set; }
    public int Soon { get; private set; }
    public int ClosedThisMonth { get; private set; }
    public IReadOnlyList<ByOffice> Offices { get; private set; } = [];
    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];
    public DateOnly Today => actor.Now.Day();
    public DateOnly SoonUntil => Today.AddDays(SoonDays);

    public async Task OnGetAsync()
    {
        var (now, today, soon) = (actor.Now, Today.StartInChina(), Today.AddDays(SoonDays + 1).StartInChina());
        var month = Today.MonthStart().StartInChina();
        var watched = TaskTable.Instance.Rows(db, actor).Where(t => t.IsWatched);
        var running = watched.Where(t => t.State == TaskState.Open || t.State == TaskState.Paused || t.State == TaskState.Reported);
        Offices = [.. (await running.GroupBy(t => t.Office).Select(g => new ByOffice(g.Key, g.Count(), g.Count(t => t.State == TaskState.Open && t.DueAt < now))).ToListAsync()).OrderByDescending(o => o.Late).ThenByDescending(o => o.Open)];
        (Open, Late) = (Offices.Sum(o => o.Open), Offices.Sum(o => o.Late));
        Soon = await running.CountAsync(t => t.State == TaskState.Open && t.DueAt >= today && t.DueAt < soon);
        ClosedThisMonth = await watched.CountAsync(t => t.State == TaskState.Done && t.StoppedAt >= month);
        Rows = await running.OrderBy(t => t.DueSortMoment).ThenBy(t => t.Id).Take(Shown).ToListAsync();
        await TaskTable.AddRecordsAsync(db, actor, Rows);
    }
}
