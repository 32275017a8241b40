using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Time;

namespace Wutong.Platform.Telemetry;

/// <summary>From how long on a statement is slow; nothing is while it is zero.</summary>
public sealed record SlowLimit(TimeSpan Value);

/// <summary>A statement that took long.</summary>
/// <param name="Statement">Its shape, without values.</param>
/// <param name="Rows">Rows that were read; null where none are.</param>
/// <param name="HasFailed">It was given up or refused.</param>
/// <param name="Asker">The route or kind of job for which it was asked.</param>
/// <param name="Number">The number of the request, as error pages show it.</param>
internal sealed record SlowQuery(DateTimeOffset At, TimeSpan Took, string Statement, int? Rows, bool HasFailed, string? Asker, string? Number);

/// <summary>The slow statements of one shape.</summary>
internal sealed record SlowShape(string Statement, int Count, TimeSpan Whole, TimeSpan Longest, DateTimeOffset Last, IReadOnlyList<string> Askers);

/// <summary>
/// The last slow statements of this process, in memory alone: enough for whoever keeps one server without a collector. Each also is a line of the log,
/// which outlives the process.
/// </summary>
internal sealed partial class SlowQueries(SlowLimit limit, TimeProvider time, ILogger<SlowQueries> log)
{
    public const int Most = 200;
    private readonly DateTimeOffset began = time.Now();
    private readonly Lock turn = new();
    private readonly Queue<SlowQuery> kept = new();

    public TimeSpan Limit => limit.Value;

    /// <summary>How many there were since the start of the process, also those that are not kept any more.</summary>
    public long Total { get; private set; }

    /// <summary>The last ones, newest first, and since when these are all.</summary>
    public (IReadOnlyList<SlowQuery> Queries, DateTimeOffset Since) Read()
    {
        lock (turn) return ([.. kept.Reverse()], Total > kept.Count ? kept.Peek().At : began);
    }

    /// <summary>By shape, those first that took the most time together.</summary>
    public static IReadOnlyList<SlowShape> ShapesOf(IEnumerable<SlowQuery> queries) =>
    [
        .. queries.GroupBy(q => q.Statement)
            .Select(g => new SlowShape(g.Key, g.Count(), TimeSpan.FromTicks(g.Sum(q => q.Took.Ticks)), g.Max(q => q.Took), g.Max(q => q.At), [.. g.Select(q => q.Asker).OfType<string>().Distinct().Order()]))
            .OrderByDescending(s => s.Whole),
    ];

    public bool IsSlow(TimeSpan took) => limit.Value > TimeSpan.Zero && took >= limit.Value;

    public void Note(TimeSpan took, string sql, int? rows, bool hasFailed)
    {
        var query = new SlowQuery(time.Now(), took, Statement.ShapeOf(sql), rows, hasFailed, Asker.Current, Activity.Current?.TraceId.ToHexString());
        lock (turn)
        {
            Total++;
            kept.Enqueue(query);
            if (kept.Count > Most) kept.Dequeue();
        }
        Told(log, (long)took.TotalMilliseconds, rows, hasFailed, query.Asker, query.Statement);
    }

    [LoggerMessage(LogLevel.Warning, "Slow query: {Milliseconds} ms, rows: {Rows}, failed: {HasFailed}, asked by {Asker}: {Statement}")]
    private static partial void Told(ILogger log, long milliseconds, int? rows, bool hasFailed, string? asker, string statement);
}

/// <summary>What the watch over statements needs of a program.</summary>
public static class QueryWatchServices
{
    /// <summary>Every statement of the site is measured; from <paramref name="slow"/> on it is noted, unless that is zero.</summary>
    public static void AddQueryWatch(this IServiceCollection services, TimeSpan slow)
    {
        services.AddSingleton(new SlowLimit(slow));
        services.AddSingleton<SlowQueries>();
        services.AddSingleton<QueryWatch>();
    }
}
