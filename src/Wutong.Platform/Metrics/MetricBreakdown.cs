using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>What one district contributes to a figure.</summary>
/// <param name="District">Null for what is stated for none.</param>
internal sealed record DistrictPart(CountedDistrict? District, long Value, MetricTarget? Target);

/// <summary>A fact that was recorded otherwise before.</summary>
/// <param name="After">Null where it fell away.</param>
internal sealed record Correction(MetricRow Before, MetricRow? After, DateTimeOffset At)
{
    public long Change => (After?.Value ?? 0) - Before.Value;
}

internal static class MetricBreakdown
{
    private static MetricRowTable Table => MetricRowTable.Instance;

    extension(WutongDb db)
    {
        /// <summary>The figure by district, largest first; the parts add up to it.</summary>
        public async Task<IReadOnlyList<DistrictPart>> ByDistrictAsync(Actor actor, MetricQuestion question, IReadOnlyList<CountedDistrict> districts, IReadOnlyList<MetricTarget> targets)
        {
            var sums = await Table.Run(db, actor, question.View).GroupBy(r => r.DistrictId).Select(g => new { g.Key, Value = g.Sum(r => r.Value) }).ToListAsync();
            var byDistrict = sums.ToLookup(s => districts.FirstOrDefault(d => s.Key is { } id && d.Ids.Contains(id)), s => s.Value);
            var ofYear = targets.Where(t => t.Year == question.AsOf.Year && t.DistrictId != null).ToDictionary(t => t.DistrictId!.Value);
            var parts = districts.Select(d => new DistrictPart(d, byDistrict[d].Sum(), ofYear.GetValueOrDefault(d.Id))).Append(new DistrictPart(null, byDistrict[null].Sum(), null));
            return [.. parts.Where(p => p.Value != 0 || p.Target is not null).OrderBy(p => p.District is null).ThenByDescending(p => p.Value)];
        }

        /// <summary>What was corrected or fell away, last first.</summary>
        public async Task<IReadOnlyList<Correction>> CorrectionsAsync(Actor actor, Metric metric, int most)
        {
            var rows = Table.Run(db, actor, MetricViews.AllOf(metric));
            var closed = await rows.Where(r => !r.IsCurrent).OrderByDescending(r => r.SupersededAt).ThenByDescending(r => r.Id).Take(most).ToListAsync();
            var records = closed.Select(r => r.RecordId).Distinct().ToList();
            var successors = (await rows.Where(r => records.Contains(r.RecordId)).ToListAsync()).ToLookup(r => (r.RecordId, r.Key, r.RecordedAt));
            List<Correction> corrections = [.. closed.Select(r => new Correction(r, successors[(r.RecordId, r.Key, r.SupersededAt)].FirstOrDefault(), r.SupersededAt))];
            await MetricRowTable.NameAsync(db, actor, [.. corrections.Select(c => c.Before)]);
            return corrections;
        }
    }
}
