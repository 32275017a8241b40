using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.CityPromises;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;

namespace Wutong.Attraction.Metrics;

/// <summary>What the city paid for its promises and took back, for the district of the project.</summary>
internal sealed class CityPromiseMetrics : MetricSource<CityPromise>
{
    private static readonly Metric
        Paid = new("city-promises.paid", MetricKind.Flow, MetricUnit.Money, () => Words.Metric_CityPaid, () => Words.Metric_CityPaidIs),
        ClawedBack = new("city-promises.clawed-back", MetricKind.Flow, MetricUnit.Money, () => Words.Metric_CityClawed, () => Words.Metric_CityClawedIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Paid, ClawedBack];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var promises = await db.CityPromises.Whole.AsNoTracking().Include(p => p.Payments).Include(p => p.Agreement.Project).Where(p => ids.Contains(p.Id)).ToListAsync();
        // Several payments of a day are one fact: a day's sum.
        return [.. promises.SelectMany(p => p.Payments.GroupBy(m => (m.IsClawback, m.PaidOn)).Select(d => new MetricFact(d.Key.IsClawback ? ClawedBack : Paid, p.Id, d.Key.PaidOn, d.Sum(m => m.Sum.CnyMinor))
            { DistrictId = p.Agreement.Project.DistrictId, IsExample = p.IsExample }))];
    }
}
