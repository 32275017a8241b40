using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Promises;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Metrics;

/// <summary>Agreements by the day of their signing, and what firms promise in them by the year promised, for the district of the project.</summary>
internal sealed class AgreementMetrics : MetricSource<Agreement>
{
    private static readonly Metric Signed = new("agreements.signed", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_Agreements, () => Words.Metric_AgreementsIs);
    private static readonly IReadOnlyDictionary<Measure, Metric> Promised = MeasureMetrics.Of("promised", () => Words.Metric_Promised, () => Words.Metric_PromisedIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Signed, .. Promised.Values];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var agreements = await db.Agreements.Whole.AsNoTracking().Include(a => a.Promised).Include(a => a.Project).Where(a => ids.Contains(a.Id)).ToListAsync();
        return [.. agreements.Where(a => a.IsInForce).SelectMany(a => a.Promised.Where(v => Promised.ContainsKey(v.Measure)).Select(v => new MetricFact(Promised[v.Measure], a.Id, MeasureMetrics.DayOf(v.Year), v.Worth))
            .Append(new MetricFact(Signed, a.Id, a.SignedOn!.Value)).Select(f => f with { DistrictId = a.Project.DistrictId, IsExample = a.IsExample }))];
    }
}

/// <summary>What came of each measure in the year of which it is stated.</summary>
internal sealed class ActualMetrics : MetricSource<Actual>
{
    private static readonly IReadOnlyDictionary<Measure, Metric> All = MeasureMetrics.Of("actual", () => Words.Metric_Actual, () => Words.Metric_ActualIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [.. All.Values];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var actuals = await db.Actuals.Whole.AsNoTracking().Include(a => a.Project).Where(a => ids.Contains(a.Id) && a.Year != null).ToListAsync();
        return [.. actuals.Where(a => All.ContainsKey(a.Measure)).Select(a => new MetricFact(All[a.Measure], a.Id, MeasureMetrics.DayOf(a.Year!.Value), a.Worth) { DistrictId = a.Project.DistrictId, IsExample = a.IsExample })];
    }
}

/// <summary>A metric for each measure that is money. Jobs are people, in which no figure is counted so far.</summary>
internal static class MeasureMetrics
{
    public static IReadOnlyDictionary<Measure, Metric> Of(string room, Func<string> label, Func<string> definition) => Enum.GetValues<Measure>().Where(m => !m.IsCount())
        .ToDictionary(m => m, m => new Metric($"{room}.{Name(m)}", MetricKind.Flow, MetricUnit.Money, () => string.Format(null, label(), m.Label()), () => string.Format(null, definition(), m.Label())));

    /// <summary>Of a value known by its year alone, the year's first day: it counts in the year, in no month in particular.</summary>
    public static DateOnly DayOf(int year) => new(year, 1, 1);

    private static string Name(Measure measure) => measure switch { Measure.PaidIn => "paid-in", Measure.ForeignCapital => "foreign-capital", Measure.FixedAssets => "fixed-assets", Measure.Sales => "sales", Measure.Tax => "tax", _ => "research" };
}
