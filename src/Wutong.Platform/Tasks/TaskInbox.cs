using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Absences;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>What waits for somebody, as their desk shows it.</summary>
/// <param name="Own">The next due of what they have to do or to close.</param>
/// <param name="Decisions">Extensions that were asked of them.</param>
/// <param name="ForOthers">The next due of those for whom they stand in today.</param>
/// <param name="Count">How many there are of their own, at most <see cref="Most"/> counted.</param>
internal sealed record TaskInbox(IReadOnlyList<TaskRow> Own, IReadOnlyList<TaskRow> Decisions, IReadOnlyList<TaskRow> ForOthers, int Count)
{
    public const int Shown = 8, Most = 99;

    public string CountText => Count > Most ? $"{Most}+" : $"{Count}";

    /// <summary>The actor's inbox; null for whoever has no tasks at all.</summary>
    public static async Task<TaskInbox?> OfAsync(WutongDb db, Actor actor)
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } id) return null;
        var tasks = TaskTable.Instance.Rows(db, actor);
        var mine = db.Tasks.VisibleTo(actor).Where(t => t.AwaitsId == id);
        var own = await tasks.Where(t => t.IsInbox).OrderBy(t => t.DueSortMoment).ThenBy(t => t.Id).Take(Shown).ToListAsync();
        var decisions = await tasks.Where(t => t.IsGivenByMe && t.OwnerId != id && t.AskedAmount != null).OrderBy(t => t.DueSortMoment).ThenBy(t => t.Id).Take(Shown).ToListAsync();
        var absent = await db.StandsInForAsync(actor);
        var others = absent.Count == 0 ? [] : await tasks.Where(t => absent.Contains(t.OwnerId) && (t.State == TaskState.Open || t.State == TaskState.Paused)).OrderBy(t => t.DueSortMoment).ThenBy(t => t.Id).Take(Shown).ToListAsync();
        await TaskTable.AddRecordsAsync(db, actor, [.. own, .. decisions, .. others]);
        return new TaskInbox(own, decisions, others, own.Count < Shown ? own.Count : await mine.Select(t => t.Id).Take(Most + 1).CountAsync());
    }

    /// <summary>The tasks about one record that the actor may see, what is under way first.</summary>
    public static async Task<IReadOnlyList<TaskRow>> AboutAsync(WutongDb db, Actor actor, Guid record, int most) =>
        actor.IsAny(Roles.Staff) ? await TaskTable.Instance.Rows(db, actor).Where(t => t.RecordId == record).OrderBy(t => t.DueSortMoment).ThenBy(t => t.Id).Take(most).ToListAsync() : [];
}

/// <summary>The record whose tasks <c>_TasksOf.cshtml</c> shows: one that the page around it has found to be visible.</summary>
public sealed record TasksOf(Guid RecordId);
