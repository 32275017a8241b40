using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Metrics;

/// <summary>What projects contribute to figures: each step by the day on which it happened, for the district in which the project settles.</summary>
internal sealed class ProjectMetrics : MetricSource<InvestmentProject>
{
    private static readonly Metric
        Open = Count("projects.open", MetricKind.Stock, () => Words.Metric_ProjectsOpen, () => Words.Metric_ProjectsOpenIs),
        Begun = Count("projects.begun", MetricKind.Flow, () => Words.Metric_ProjectsBegun, () => Words.Metric_ProjectsBegunIs),
        Signed = Count("projects.signed", MetricKind.Flow, () => Words.Metric_ProjectsSigned, () => Words.Metric_ProjectsSignedIs),
        SignedTotal = Sum("projects.signed-total", () => Words.Metric_ProjectsSignedTotal, () => Words.Metric_ProjectsSignedTotalIs),
        Flagships = Count("projects.flagships-signed", MetricKind.Flow, () => Words.Metric_Flagships, () => Words.Metric_FlagshipsIs),
        Started = Count("projects.construction-started", MetricKind.Flow, () => Words.Metric_ProjectsStarted, () => Words.Metric_ProjectsStartedIs),
        Completed = Count("projects.completed", MetricKind.Flow, () => Words.Metric_ProjectsCompleted, () => Words.Metric_ProjectsCompletedIs),
        Selling = Count("projects.first-sale", MetricKind.Flow, () => Words.Metric_ProjectsSelling, () => Words.Metric_ProjectsSellingIs),
        AtCapacity = Count("projects.at-capacity", MetricKind.Flow, () => Words.Metric_ProjectsAtCapacity, () => Words.Metric_ProjectsAtCapacityIs),
        ArrivedForeign = Sum("projects.arrived-foreign-capital", () => Words.Metric_ArrivedForeign, () => Words.Metric_ArrivedForeignIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Open, Begun, Signed, SignedTotal, Flagships, Started, Completed, Selling, AtCapacity, ArrivedForeign];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var projects = await db.Projects.Whole.AsNoTracking().Include(p => p.StageChanges).Where(p => ids.Contains(p.Id)).AsSplitQuery().ToListAsync();
        return [.. projects.SelectMany(p => Tell(p).Concat(Spans(p)).Select(f => f with { DistrictId = p.DistrictId, IsExample = p.IsExample }))];
    }

    private static IEnumerable<MetricFact> Tell(InvestmentProject p)
    {
        var facts = new (Metric Metric, DateOnly? On, long Value)[]
        {
            (Begun, p.BegunAt.Day(), 1), (Signed, p.SignedOn, 1), (SignedTotal, p.SignedOn, p.TotalInvestment?.CnyMinor ?? 0), (Flagships, p.IsFlagship ? p.SignedOn : null, 1), (Started, p.ConstructionStartedOn, 1),
            (Completed, p.CompletedOn, 1), (Selling, p.FirstSaleOn, 1), (AtCapacity, p.CapacityReachedOn, 1),
            // The rate is that of the day on which it arrived; of a sum in CNY, or with an assumed rate, that day is not stated.
            (ArrivedForeign, p.ArrivedForeignCapital?.RateOn ?? p.SignedOn ?? p.BegunAt.Day(), p.ArrivedForeignCapital?.CnyMinor ?? 0),
        };
        return facts.Where(f => f is { On: not null, Value: not 0 }).Select(f => new MetricFact(f.Metric, p.Id, f.On!.Value, f.Value));
    }

    /// <summary>The spans of days in which it was under way: until it is terminated, and again when it is taken up anew.</summary>
    private static IEnumerable<MetricFact> Spans(InvestmentProject p)
    {
        var since = (DateOnly?)p.BegunAt.Day();
        var number = 0;
        foreach (var change in p.StageChanges.OrderBy(c => c.At).ThenBy(c => c.Id))
        {
            var day = change.At.Day();
            if (change.State == ProjectState.Terminated && since is { } from)
            {
                if (day > from) yield return Span(from, day);
                (since, number) = (null, number + 1);
            }
            else if (change.State != ProjectState.Terminated)
            {
                since ??= day;
            }
        }
        // One that came in as ended has no step of it.
        if (since is { } open && p.State != ProjectState.Terminated) yield return Span(open, null);

        MetricFact Span(DateOnly from, DateOnly? until) => new(Open, p.Id, from) { Key = number.ToString(null, null), EndedOn = until };
    }

    private static Metric Count(string name, MetricKind kind, Func<string> label, Func<string> definition) => new(name, kind, MetricUnit.Projects, label, definition);
    private static Metric Sum(string name, Func<string> label, Func<string> definition) => new(name, MetricKind.Flow, MetricUnit.Money, label, definition);
}
