using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Demo;

/// <summary>Which offices answer for some figures, and what those are to reach this year: examples, all of them.</summary>
internal static class DemoMetrics
{
    private static readonly (string Metric, string Office, long Target)[] Cards =
    [
        ("projects.signed", "市科技局招商一科", 8), ("projects.signed-total", "市科技局招商一科", 300_000L * 1_000_000), ("projects.begun", "市科技局招商一科", 24), ("events.held", "市科技局招商一科", 6),
    ];

    public static Task LoadAsync(WutongDb db) => db.WriteAsync(async () =>
    {
        if (await db.MetricCards.Whole.AnyAsync()) return;
        var year = db.Clock.Year;
        foreach (var (metric, office, target) in Cards)
        {
            var card = new MetricCard { Metric = metric, OfficeId = await db.Offices.Whole.Where(o => o.Name == office).Select(o => o.Id).SingleAsync() };
            card.Aim(year, district: null, target, isExample: true);
            db.MetricCards.Add(card);
        }
    });

    /// <summary>
    /// Gives the examples a past: as if each had been recorded the day after it happened, and one sum corrected some days later. What the letter tells keeps the
    /// moment at which it was loaded.
    /// </summary>
    public static Task RecordPastAsync(WutongDb db) => db.WriteAsync(async () =>
    {
        if (await db.MetricEntries.AnyAsync(e => e.SupersededAt != MetricEntry.Current)) return;
        var today = db.Clock.Day();
        var days = await db.MetricEntries.Where(e => e.IsExample && e.EffectiveOn < today).Select(e => e.EffectiveOn).Distinct().ToListAsync();
        foreach (var day in days)
        {
            var next = day.AddDays(1).StartInChina();
            await db.MetricEntries.Where(e => e.IsExample && e.EffectiveOn == day).ExecuteUpdateAsync(set => set.SetProperty(e => e.RecordedAt, next));
        }
        var sum = await db.MetricEntries.Where(e => e.IsExample && e.Metric == "projects.signed-total").OrderByDescending(e => e.EffectiveOn).FirstOrDefaultAsync();
        if (sum is null) return;
        var corrected = sum.EffectiveOn.AddDays(9).StartInChina();
        db.MetricEntries.Add(new MetricEntry
        {
            Source = sum.Source, Metric = sum.Metric, RecordId = sum.RecordId, Key = sum.Key, Value = sum.Value / 10 * 9, DistrictId = sum.DistrictId, EffectiveOn = sum.EffectiveOn, EndedOn = sum.EndedOn,
            RecordedAt = sum.EffectiveOn.AddDays(1).StartInChina(), SupersededAt = corrected, IsExample = true,
        });
        await db.MetricEntries.Where(e => e.Id == sum.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.RecordedAt, corrected));
    });
}
