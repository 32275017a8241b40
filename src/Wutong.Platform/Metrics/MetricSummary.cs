using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>A metric as the catalogue shows it.</summary>
/// <param name="Office">Which office answers for it; null while nobody said.</param>
/// <param name="Target">For the whole city and the year in question; null for none.</param>
internal sealed record MetricSummary(Metric Metric, long Value, long YearBefore, IReadOnlyList<MetricMonth> Months, string? Office, MetricTarget? Target)
{
    /// <summary>How much of the target is reached, in whole percent; more than 100 where it is passed.</summary>
    public int? Reached => Target is { } target ? (int)Math.Min(9_999, Math.Floor((decimal)Value * 100 / target.Value)) : null;
}

internal static class MetricCatalogue
{
    extension(WutongDb db)
    {
        /// <summary>Every metric as of a day, under the headings of their sources.</summary>
        public async Task<IReadOnlyList<(string Group, IReadOnlyList<MetricSummary> Metrics)>> MetricCatalogueAsync(Actor actor, DateOnly asOf, DateOnly? known = null)
        {
            var series = new MetricSeries(db, actor, asOf, known);
            var (months, before) = (await series.ReadAsync(), await series.YearBeforeAsync());
            var offices = db.Offices.Whole;
            var cards = await db.MetricCards.VisibleTo(actor).AsNoTracking().Include(c => c.Targets.Where(t => t.Year == asOf.Year && t.DistrictId == null)).ToDictionaryAsync(c => c.Metric);
            var asked = cards.Values.Select(c => c.OfficeId).OfType<Guid>().ToList();
            var names = await offices.Where(o => asked.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name);
            return
            [
                // What the city does first, what every office does last.
                .. db.Modules.Metrics.All.GroupBy(s => s.Group).Reverse().Select(g => (g.Key, (IReadOnlyList<MetricSummary>)[.. g.SelectMany(s => s.Metrics).Select(m =>
                {
                    var (of, card) = (months.GetValueOrDefault(m.Name) ?? series.Nothing, cards.GetValueOrDefault(m.Name));
                    return new MetricSummary(m, series.Total(m, of), before[m.Name], of, card?.OfficeId is { } office ? names.GetValueOrDefault(office) : null, card?.Targets.FirstOrDefault());
                })])),
            ];
        }
    }
}
