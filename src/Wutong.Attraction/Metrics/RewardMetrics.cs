using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Rewards;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;

namespace Wutong.Attraction.Metrics;

/// <summary>What referrers were paid, by the day of the payment.</summary>
internal sealed class RewardMetrics : MetricSource<ReferralReward>
{
    private static readonly Metric Paid = new("rewards.paid", MetricKind.Flow, MetricUnit.Money, () => Words.Metric_RewardsPaid, () => Words.Metric_RewardsPaidIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Paid];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var rewards = await db.ReferralRewards.Whole.AsNoTracking().Include(r => r.Instalments).Where(r => ids.Contains(r.Id)).ToListAsync();
        // Several payments of a day are one fact: a day's sum.
        return [.. rewards.SelectMany(r => r.Instalments.Where(i => i is { State: InstalmentState.Paid, PaidOn: not null }).GroupBy(i => i.PaidOn!.Value)
            .Select(d => new MetricFact(Paid, r.Id, d.Key, d.Sum(i => i.AmountMinor)) { IsExample = r.IsExample }))];
    }
}
