using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Offices;
using Wutong.Platform.Time;

namespace Wutong.Platform.Tasks;

/// <summary>What tasks contribute to figures, for the district of the office that has them.</summary>
internal sealed class TaskMetrics : MetricSource<WorkTask>
{
    private static readonly Metric
        Given = new("tasks.given", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_TasksGiven, () => Words.Metric_TasksGivenIs),
        Done = new("tasks.done", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_TasksDone, () => Words.Metric_TasksDoneIs),
        InTime = new("tasks.done-in-time", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_TasksDoneInTime, () => Words.Metric_TasksDoneInTimeIs),
        Open = new("tasks.open", MetricKind.Stock, MetricUnit.Items, () => Words.Metric_TasksOpen, () => Words.Metric_TasksOpenIs);

    public override string Group => Words.Metric_GroupWork;
    public override IReadOnlyList<Metric> Metrics { get; } = [Given, Done, InTime, Open];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var tasks = await db.Tasks.Whole.AsNoTracking().WithEvents().Where(t => ids.Contains(t.Id)).ToListAsync();
        var districts = await db.OfficeDistrictsAsync(tasks.Select(t => t.OfficeId));
        return [.. tasks.SelectMany(t => Tell(t).Select(f => f with { DistrictId = districts[t.OfficeId], IsExample = t.IsExample }))];
    }

    private static IEnumerable<MetricFact> Tell(WorkTask task)
    {
        yield return new(Given, task.Id, task.StartedAt.Day());
        if (task.State == TaskState.Done)
        {
            yield return new(Done, task.Id, task.Events.Last(e => e.Kind == TaskEventKind.Closed).At.Day());
            if (task.StoppedAt is { } stopped && (task.DueAt is null || stopped <= task.DueAt)) yield return new(InTime, task.Id, stopped.Day());
        }
        foreach (var fact in Spans(task)) yield return fact;
    }

    /// <summary>The spans of days in which it was open; begun and ended on one day, it was open at the end of none.</summary>
    private static IEnumerable<MetricFact> Spans(WorkTask task)
    {
        var since = (DateOnly?)task.StartedAt.Day();
        var number = 0;
        foreach (var e in task.Events.OrderBy(e => e.Number))
        {
            if (e.Kind is TaskEventKind.Closed or TaskEventKind.Withdrawn && since is { } from)
            {
                if (e.At.Day() > from) yield return new(Open, task.Id, from) { Key = number.ToString(null, null), EndedOn = e.At.Day() };
                (since, number) = (null, number + 1);
            }
            else if (e.Kind == TaskEventKind.Reopened)
            {
                since = e.At.Day();
            }
        }
        if (since is { } open) yield return new(Open, task.Id, open) { Key = number.ToString(null, null) };
    }
}
