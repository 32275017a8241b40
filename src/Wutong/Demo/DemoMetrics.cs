using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Users;

namespace Wutong.Demo;

/// <summary>Which offices answer for some figures, and what those are to reach this year: examples, all of them.</summary>
internal static class DemoMetrics
{
    private static readonly (string Metric, string Office, long Target)[] Cards =
    [
        ("projects.signed", "市科技局招商一科", 20), ("projects.signed-total", "市科技局招商一科", 3_000_000L * 1_000_000), ("projects.begun", "市科技局招商一科", 60), ("events.held", "市科技局招商一科", 12),
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
}
