using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public WorkTask Item { get; private set; } = null!;
    public TaskRow Row { get; private set; } = null!;
    public TaskClock Clock { get; private set; } = null!;

    /// <summary>Why it is due when it is.</summary>
    public IReadOnlyList<DueReason> Reasons { get; private set; } = [];
    public IReadOnlyList<TaskAct> Acts { get; private set; } = [];

    /// <summary>Everybody whom its events name.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = null!;

    /// <summary>What one is to it, in words; null for somebody who only looks on.</summary>
    public string? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await TaskTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return NotFound();
        Row = row;
        Item = await db.Tasks.VisibleTo(actor).AsNoTracking().WithEvents().SingleAsync(t => t.Id == id);
        Clock = TaskClock.Of(row, actor.Now);
        Reasons = DueWords.Explain(await db.WorkCalendarAsync(), Item.History());
        Names = await db.NamesOfUsers(Item.Events.SelectMany(e => new[] { e.ById, e.ToId }).OfType<Guid>());
        var standing = await db.StandingAsync(actor, Item);
        Acts = Item.ActsFor(standing);
        Standing = standing.IsDeputy ? string.Format(null, Words.Task_YouStandIn) : null;
        return Page();
    }
}
