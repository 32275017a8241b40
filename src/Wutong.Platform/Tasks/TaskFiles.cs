using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;

namespace Wutong.Platform.Tasks;

/// <summary>Files on a task: the photo of an instruction, what shows that it was done. Whoever may still do something to the task may add some.</summary>
internal static class TaskFiles
{
    public const string Kind = "task";

    public static FileOwner Owner { get; } = new(Kind,
        (db, actor, id) => db.Tasks.VisibleTo(actor).AnyAsync(t => t.Id == id),
        async (db, actor, id) => await db.Tasks.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id) is { IsOver: false } task && (await db.StandingAsync(actor, task)) is var who && (who.DoesIt || who.IsGiver),
        id => $"/tasks/{id}", TasksApi.ReadScope, TasksApi.WriteScope);
}
