using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>A month of a metric.</summary>
/// <param name="Last">The last day counted: the month's, or the day that was asked for.</param>
/// <param name="Value">Of what happened, in this month; of what there is, on that day.</param>
internal sealed record MetricMonth(DateOnly Last, long Value);

/// <summary>
/// All metrics, or one, over the twelve months that end with a day: a handful of grouped queries over the view of the facts, however many metrics there are.
/// </summary>
internal sealed class MetricSeries(WutongDb db, Actor actor, DateOnly asOf, DateOnly? known = null, Metric? only = null, CountedDistrict? district = null)
{
    private const int Months = 12;

    private readonly DateOnly first = asOf.MonthStart().AddMonths(1 - Months);

    private DateOnly FirstEnd => LastDay(0);

    /// <summary>By the metric's name, those with any fact in question.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<MetricMonth>>> ReadAsync()
    {
        var happened = await ByMonthAsync(Run(MetricViews.Days("effective", first, asOf)).Select(r => new DatedValue { Metric = r.Metric, Day = r.EffectiveOn, Value = r.Value }));
        var ended = await ByMonthAsync(Run(MetricViews.Days("ended", FirstEnd.AddDays(1), asOf)).Select(r => new DatedValue { Metric = r.Metric, Day = r.EndedOn, Value = r.Value }));
        var there = await SumsAsync(Run(MetricViews.Days("effective", null, FirstEnd), MetricViews.Days("ended", FirstEnd.AddDays(1), null)));
        return db.Modules.Metrics.Metrics.Where(m => happened.Contains(m.Name) || there.ContainsKey(m.Name))
            .ToDictionary(m => m.Name, IReadOnlyList<MetricMonth> (m) => m.Kind == MetricKind.Flow ? Flow(happened[m.Name]) : Stock(there.GetValueOrDefault(m.Name), happened[m.Name], ended[m.Name]));
    }

    /// <summary>The figures of a year before, by the metric's name.</summary>
    public async Task<IReadOnlyDictionary<string, long>> YearBeforeAsync()
    {
        var day = asOf.AddYears(-1);
        var flows = await SumsAsync(Run(MetricViews.Days("effective", new DateOnly(day.Year, 1, 1), day)));
        var stocks = await SumsAsync(Run(MetricViews.Days("effective", null, day), MetricViews.Days("ended", day.AddDays(1), null)));
        return db.Modules.Metrics.Metrics.ToDictionary(m => m.Name, m => (m.Kind == MetricKind.Flow ? flows : stocks).GetValueOrDefault(m.Name));
    }

    /// <summary>The figure as of the day, from its months: of what happened, since the year began.</summary>
    public long Total(Metric metric, IReadOnlyList<MetricMonth> months) =>
        metric.Kind == MetricKind.Stock ? months[^1].Value : months.Where(m => m.Last.Year == asOf.Year).Sum(m => m.Value);

    /// <summary>Twelve months without anything.</summary>
    public IReadOnlyList<MetricMonth> Nothing => Flow([]);

    private List<MetricMonth> Flow(IEnumerable<(int Month, long Value)> happened)
    {
        var sums = happened.ToDictionary(h => h.Month, h => h.Value);
        return [.. Enumerable.Range(0, Months).Select(i => new MetricMonth(LastDay(i), sums.GetValueOrDefault(i)))];
    }

    private List<MetricMonth> Stock(long there, IEnumerable<(int Month, long Value)> begun, IEnumerable<(int Month, long Value)> ended)
    {
        var changes = begun.Concat(ended.Select(e => (e.Month, Value: -e.Value))).Where(c => c.Month > 0).ToLookup(c => c.Month, c => c.Value);
        List<MetricMonth> months = [];
        for (var i = 0; i < Months; i++) months.Add(new MetricMonth(LastDay(i), there += changes[i].Sum()));
        return months;
    }

    private DateOnly LastDay(int month) => month == Months - 1 ? asOf : first.AddMonths(month + 1).AddDays(-1);

    private IQueryable<MetricRow> Run(params IEnumerable<Criterion> days) => MetricRowTable.Instance.Run(db, actor, MetricViews.Of(only, known, district, days));

    private async Task<ILookup<string, (int Month, long Value)>> ByMonthAsync(IQueryable<DatedValue> values)
    {
        var sums = await values.GroupBy(v => new { v.Metric, v.Day.Year, v.Day.Month }).Select(g => new { g.Key.Metric, g.Key.Year, g.Key.Month, Value = g.Sum(v => v.Value) }).ToListAsync();
        return sums.ToLookup(s => s.Metric, s => ((s.Year - first.Year) * 12 + s.Month - first.Month, s.Value));
    }

    private static async Task<Dictionary<string, long>> SumsAsync(IQueryable<MetricRow> rows) =>
        await rows.GroupBy(r => r.Metric).Select(g => new { g.Key, Value = g.Sum(r => r.Value) }).ToDictionaryAsync(g => g.Key, g => g.Value);

    /// <summary>A value by one of its days, to be grouped.</summary>
    private sealed class DatedValue
    {
        public required string Metric { get; init; }
        public DateOnly Day { get; init; }
        public long Value { get; init; }
    }
}
