using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Metrics;

/// <summary>Leads by the district that works on them, and what becomes of them: the share of the converted in the reported is the rate of conversion.</summary>
internal sealed class LeadMetrics : MetricSource<Lead>
{
    private static readonly Metric
        Reported = new("leads.reported", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_LeadsReported, () => Words.Metric_LeadsReportedIs),
        Open = new("leads.open", MetricKind.Stock, MetricUnit.Items, () => Words.Metric_LeadsOpen, () => Words.Metric_LeadsOpenIs),
        Converted = new("leads.converted", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_LeadsConverted, () => Words.Metric_LeadsConvertedIs),
        Dropped = new("leads.dropped", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_LeadsDropped, () => Words.Metric_LeadsDroppedIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Reported, Open, Converted, Dropped];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Leads.Whole.AsNoTracking().Where(l => ids.Contains(l.Id)).ToListAsync()).SelectMany(l => Tell(l).Select(f => f with { DistrictId = l.DistrictId, IsExample = l.IsExample }))];

    private static IEnumerable<MetricFact> Tell(Lead lead)
    {
        var (reported, closed) = (lead.ReportedAt.Day(), lead.ClosedAt?.Day());
        yield return new(Reported, lead.Id, reported);
        if (closed is null || closed > reported) yield return new(Open, lead.Id, reported) { EndedOn = closed };
        if (closed is { } day) yield return new(lead.Stage == LeadStage.Converted ? Converted : Dropped, lead.Id, day);
    }
}
