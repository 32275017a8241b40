using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Growth;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;

namespace Wutong.Attraction.Metrics;

/// <summary>Money that firms put in or raised after they had landed, for the district of the project. What names no day counts nowhere.</summary>
internal sealed class GrowthMetrics : MetricSource<GrowthRecord>
{
    private static readonly Metric
        FollowOn = new("growth.follow-on", MetricKind.Flow, MetricUnit.Money, () => Words.Metric_FollowOn, () => Words.Metric_FollowOnIs),
        Financing = new("growth.financing", MetricKind.Flow, MetricUnit.Money, () => Words.Metric_Financing, () => Words.Metric_FinancingIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [FollowOn, Financing];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var records = await db.GrowthRecords.Whole.AsNoTracking().Include(g => g.Project).Where(g => ids.Contains(g.Id) && g.HappenedOn != null).ToListAsync();
        return [.. records.Where(g => g is { Sum: not null, Kind: GrowthKind.FollowOn or GrowthKind.Financing })
            .Select(g => new MetricFact(g.Kind == GrowthKind.FollowOn ? FollowOn : Financing, g.Id, g.HappenedOn!.Value, g.Sum!.CnyMinor) { DistrictId = g.Project?.DistrictId, IsExample = g.IsExample })];
    }
}

/// <summary>Signs of leaving, for the district of the project.</summary>
internal sealed class LeavingSignMetrics : MetricSource<LeavingSign>
{
    private static readonly Metric Seen = new("growth.leaving-signs", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_Signs, () => Words.Metric_SignsIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Seen];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.LeavingSigns.Whole.AsNoTracking().Include(s => s.Project).Where(s => ids.Contains(s.Id)).ToListAsync()).Select(s => new MetricFact(Seen, s.Id, s.SeenOn) { DistrictId = s.Project.DistrictId, IsExample = s.IsExample })];
}
