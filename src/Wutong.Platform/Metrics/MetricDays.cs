using Microsoft.AspNetCore.Http.Extensions;

namespace Wutong.Platform.Metrics;

/// <summary>The days of a question as they stand in addresses.</summary>
internal static class MetricDays
{
    /// <summary>Whether figures can be asked for on these days.</summary>
    public static bool AreSane(params IEnumerable<DateOnly?> days) => days.All(d => d is null or { Year: >= MetricTarget.FirstYear and <= MetricTarget.LastYear });

    /// <summary>With its question mark; empty where nothing is asked.</summary>
    public static string Query(DateOnly? asOf, DateOnly? known, Guid? district = null)
    {
        var query = new QueryBuilder();
        if (asOf is { } day) query.Add("asof", day.ToString("yyyy-MM-dd", null));
        if (known is { } then) query.Add("known", then.ToString("yyyy-MM-dd", null));
        if (district is { } id) query.Add("district", id.ToString());
        return query.ToString();
    }
}
