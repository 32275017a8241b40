using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Reviews;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Metrics;

/// <summary>Joint reviews by the day of their conclusion, and those that refused.</summary>
internal sealed class ReviewMetrics : MetricSource<JointReview>
{
    private static readonly Metric
        Concluded = new("reviews.concluded", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_Reviews, () => Words.Metric_ReviewsIs),
        Refused = new("reviews.refused", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_ReviewsRefused, () => Words.Metric_ReviewsRefusedIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Concluded, Refused];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var reviews = await db.JointReviews.Whole.AsNoTracking().Where(r => ids.Contains(r.Id) && r.ConcludedAt != null).ToListAsync();
        return [.. reviews.SelectMany(r => (r.State == ReviewState.Refused ? new[] { Concluded, Refused } : [Concluded])
            .Select(m => new MetricFact(m, r.Id, r.ConcludedAt!.Value.Day()) { DistrictId = r.DistrictId, IsExample = r.IsExample }))];
    }
}
