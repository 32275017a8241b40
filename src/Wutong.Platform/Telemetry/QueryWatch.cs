using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wutong.Platform.Telemetry;

/// <summary>
/// Measures each statement until its last row has been read: on SQLite much of the work is done while rows are read. What is slow is noted; a span is made
/// of it where somebody listens and something larger is under way.
/// </summary>
internal sealed class QueryWatch(SlowQueries slow) : DbCommandInterceptor
{
    // Until the rows are read, how long it took to the first one.
    private readonly ConditionalWeakTable<DbCommand, StrongBox<TimeSpan>> begun = [];

    private void Note(DbCommand command, TimeSpan took, int? rows = null, bool hasFailed = false)
    {
        if (Activity.Current is { IsAllDataRequested: true } && Signal.Spans.HasListeners()) Trace(command, took, rows, hasFailed);
        if (slow.IsSlow(took)) slow.Note(took, command.CommandText, rows, hasFailed);
    }

    // Made when all is known, instead of keeping each open: it began so long ago.
    private static void Trace(DbCommand command, TimeSpan took, int? rows, bool hasFailed)
    {
        using var span = Signal.Spans.StartActivity("query", ActivityKind.Client);
        if (span is null) return;
        span.SetStartTime(span.StartTimeUtc - took).SetEndTime(span.StartTimeUtc + took);
        span.SetTag("db.system.name", command is Microsoft.Data.Sqlite.SqliteCommand ? "sqlite" : "postgresql").SetTag("db.query.text", Statement.ShapeOf(command.CommandText)).SetTag("db.response.returned_rows", rows);
        if (hasFailed) span.SetStatus(ActivityStatusCode.Error);
    }

    private T Read<T>(DbCommand command, CommandEndEventData data, T result)
    {
        begun.AddOrUpdate(command, new StrongBox<TimeSpan>(data.Duration));
        return result;
    }

    private T Ended<T>(DbCommand command, CommandEndEventData data, T result)
    {
        Note(command, data.Duration);
        return result;
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Read(command, eventData, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) => new(Read(command, eventData, result));

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Note(command, eventData.Duration + (begun.TryGetValue(command, out var first) ? first.Value : default), eventData.ReadCount);
        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Ended(command, eventData, result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) => new(Ended(command, eventData, result));

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) => Ended(command, eventData, result);

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) => new(Ended(command, eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Note(command, eventData.Duration, hasFailed: true);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Note(command, eventData.Duration, hasFailed: true);

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandCanceled(command, eventData);
        return Task.CompletedTask;
    }
}
