using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Platform.Tasks;

/// <summary>A task tells everything on its own timeline, and on that of the record which it is about how it began and ended.</summary>
internal sealed class TaskTimeline : TimelineSource<WorkTask>
{
    private static readonly TimelineKind Kind = new("task", () => Words.Entity_WorkTask, "checklist") { SourceKind = SearchableTasks.Name, Say = code => Enum.Parse<TaskEventKind>(code).Label() };

    public override IEnumerable<TimelineKind> Kinds => [Kind];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var tasks = await db.Tasks.Whole.AsNoTracking().WithEvents().Where(t => ids.Contains(t.Id)).ToListAsync();
        return [.. from task in tasks
                   from e in task.Events
                   from fact in new TimelineFact(Kind, task.Id, task.Id, e.At, e.ById, e.Kind.ToString(), e.Words, task.IsExample).OnEach(task.Id, IsTurn(e.Kind) ? task.RecordId : null)
                   select fact];
    }

    private static bool IsTurn(TaskEventKind kind) => kind is TaskEventKind.Given or TaskEventKind.Closed or TaskEventKind.Withdrawn or TaskEventKind.Reopened;
}
