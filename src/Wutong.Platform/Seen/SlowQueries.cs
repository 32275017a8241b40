using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Text;
using Wutong.Platform.Time;

namespace Wutong.Platform.Seen;

/// <summary>A statement that took long.</summary>
/// <param name="Statement">With placeholders; the values that were asked for are not kept.</param>
/// <param name="Asker">The pattern of the page or operation; null for work of the platform itself.</param>
/// <param name="Number">Of the request, as its answer bears it.</param>
public sealed record SlowQuery(DateTimeOffset At, TimeSpan Took, string Statement, string? Asker, string? Number);

/// <summary>
/// Notes each statement that takes longer than a limit: in the log, and the last of them in memory, so that somebody with one server finds them without a collector.
/// </summary>
public sealed partial class SlowQueries(SlowQueryLimit limit, IHttpContextAccessor requests, TimeProvider time, ILogger<SlowQueries> log) : DbCommandInterceptor
{
    private const int Most = 200, LongestStatement = 4000;

    private readonly ConcurrentQueue<SlowQuery> last = new();

    /// <summary>Null where nothing is noted.</summary>
    public TimeSpan? Limit => limit.Value;

    /// <summary>Since when it notes.</summary>
    public DateTimeOffset Since { get; } = time.Now();

    /// <summary>The last of them, newest first.</summary>
    public IReadOnlyList<SlowQuery> Last => [.. last.Reverse()];

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Note(command, eventData.Duration);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command, TimeSpan took)
    {
        if (limit.Value is not { } most || took < most) return;
        var request = requests.HttpContext;
        var asker = (request?.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var slow = new SlowQuery(time.Now(), took, Shortening.Beginning(command.CommandText, LongestStatement), asker, request?.TraceIdentifier);
        last.Enqueue(slow);
        while (last.Count > Most) last.TryDequeue(out _);
        Signals.Slow.Add(1);
        Tell(log, (long)took.TotalMilliseconds, asker, slow.Number, slow.Statement);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A statement took {Milliseconds} ms, asked by {Asker}, request {Number}: {Statement}")]
    private static partial void Tell(ILogger log, long milliseconds, string? asker, string? number, string statement);
}

/// <summary>From when on a statement is slow; null to note none.</summary>
public sealed record SlowQueryLimit(TimeSpan? Value);
