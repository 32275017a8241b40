using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Offices;
using Wutong.Platform.Time;

namespace Wutong.Platform.Meetings;

/// <summary>What meetings contribute to figures, for the district of the office that keeps the minutes.</summary>
internal sealed class MeetingMetrics : MetricSource<Meeting>
{
    private static readonly Metric Held = new("meetings.held", MetricKind.Flow, MetricUnit.Times, () => Words.Metric_Meetings, () => Words.Metric_MeetingsIs);

    public override string Group => Words.Metric_GroupWork;
    public override IReadOnlyList<Metric> Metrics { get; } = [Held];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var meetings = await db.Meetings.Whole.AsNoTracking().Where(m => ids.Contains(m.Id) && m.State == MeetingState.Held)
            .Select(m => new { m.Id, m.HeldAt, m.IsExample, m.OfficeId }).ToListAsync();
        var districts = await db.OfficeDistrictsAsync(meetings.Select(m => m.OfficeId));
        return [.. meetings.Select(m => new MetricFact(Held, m.Id, m.HeldAt.Day()) { DistrictId = districts[m.OfficeId], IsExample = m.IsExample })];
    }
}
