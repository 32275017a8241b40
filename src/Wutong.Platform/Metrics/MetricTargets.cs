using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Metrics;

/// <summary>Targets of metrics, for the rooms that show them beside what came.</summary>
public static class MetricTargets
{
    extension(WutongDb db)
    {
        /// <summary>What each district is to reach in a year, in the metric's unit; sums in hundredths of a yuan. Districts without a target are left out.</summary>
        public Task<Dictionary<Guid, long>> TargetsByDistrictAsync(string metric, int year) =>
            db.MetricCards.Whole.Where(c => c.Metric == metric).SelectMany(c => c.Targets).Where(t => t.Year == year && t.DistrictId != null).ToDictionaryAsync(t => t.DistrictId!.Value, t => t.Value);
    }
}
