using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;

namespace Wutong.Attraction.Metrics;

/// <summary>Recognised results by district, in the month in which they count.</summary>
internal sealed class RecognitionMetrics : MetricSource<RecognitionFiling>
{
    public const string CountedName = "recognitions.counted";

    private static readonly Metric
        Recognised = new("recognitions.results", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_Recognised, () => Words.Metric_RecognisedIs),
        Counted = new(CountedName, MetricKind.Flow, MetricUnit.Money, () => Words.Metric_Counted, () => Words.Metric_CountedIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Recognised, Counted];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var months = db.MonthlyRecognitions.Whole;
        var filings = await db.RecognitionFilings.Whole.AsNoTracking().Where(f => ids.Contains(f.Id) && f.State == FilingState.Recognised)
            .Select(f => new { f.Id, f.CountedMinor, f.DistrictId, f.IsExample, Month = months.Where(m => m.Id == f.MonthId).Select(m => m.Month).First() }).ToListAsync();
        return [.. filings.SelectMany(f => new[] { new MetricFact(Recognised, f.Id, f.Month), new MetricFact(Counted, f.Id, f.Month, f.CountedMinor) }
            .Where(m => m.Value != 0).Select(m => m with { DistrictId = f.DistrictId, IsExample = f.IsExample }))];
    }
}
