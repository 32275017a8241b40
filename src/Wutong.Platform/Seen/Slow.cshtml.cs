using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.Platform.Seen;

/// <summary>The statements that took longest, by what they say, and the last that were slow.</summary>
internal sealed class Slow(SlowQueries queries) : PageModel
{
    /// <summary>Slow statements of one text.</summary>
    public sealed record Kind(string Statement, int Times, TimeSpan Longest, TimeSpan Total);

    public TimeSpan? Limit => queries.Limit;
    public DateTimeOffset Since => queries.Since;
    public IReadOnlyList<SlowQuery> Last { get; } = queries.Last;
    public IReadOnlyList<Kind> Kinds => [.. Last.GroupBy(q => q.Statement, StringComparer.Ordinal).Select(g => new Kind(g.Key, g.Count(), g.Max(q => q.Took), TimeSpan.FromTicks(g.Sum(q => q.Took.Ticks)))).OrderByDescending(k => k.Total)];

    public static string Milliseconds(TimeSpan took) => took.TotalMilliseconds.ToString("#,##0", null);
}
