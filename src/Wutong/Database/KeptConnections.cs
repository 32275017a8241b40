using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Wutong.Database;

/// <summary>
/// Keeps connections of SQLite open from one context to the next, and with each the statements that were prepared on it. Else every question opens a connection,
/// registers functions on it and prepares its statement anew, which together takes longer than most answers. PostgreSQL's provider does all this itself.
/// </summary>
internal sealed class KeptConnections(string connectionString) : DbConnectionInterceptor, IDbCommandInterceptor, IDisposable
{
    /// <summary>Idle ones; whoever asks while all are lent gets one that is closed afterwards.</summary>
    private const int MostIdle = 16;

    /// <summary>
    /// Sixteen megabytes of pages instead of two. A page of a list and its count touch some hundred; read anew each time they were a third of the time of a
    /// filtered list. The file is not mapped instead: its pages would count as the program's memory.
    /// </summary>
    private const string Pages = "PRAGMA cache_size=-16000";

    /// <summary>
    /// SQLITE_DBCONFIG_ENABLE_QPSG: a plan does not depend on the values of parameters. Else SQLite plans a statement anew whenever it runs with a limit that is
    /// a parameter, which took a tenth of a page.
    /// </summary>
    private const int PlansOnce = 1007;

    private readonly ConcurrentStack<SqliteConnection> idle = new();
    private readonly ConditionalWeakTable<SqliteConnection, KeptStatements> statements = [];
    private volatile bool hasEnded;

    public void Serve(DbContextOptionsBuilder options) =>
#pragma warning disable EF1001 // see Lasting
        options.ReplaceService<ISqliteRelationalConnection, Lasting>().AddInterceptors(this);
#pragma warning restore EF1001

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        eventData.ConnectionString == connectionString && idle.TryPop(out var connection) ? InterceptionResult<DbConnection>.SuppressWithResult(connection) : result;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        raw.sqlite3_db_config(((SqliteConnection)connection).Handle, PlansOnce, 1, out _);
        using var pages = connection.CreateCommand();
        pages.CommandText = Pages;
        pages.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite knows no waiting that would be worth another thread.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        // Some are made to look whether there is a file, for reading alone; and some were never opened.
        if (connection.ConnectionString != connectionString || connection.State != ConnectionState.Open) return result;
        Return((SqliteConnection)connection);
        return InterceptionResult.Suppress();
    }

    public override ValueTask<InterceptionResult> ConnectionDisposingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(ConnectionDisposing(connection, eventData, result));

    /// <summary>The statement that was prepared for this text before, with the parameters of the command that EF has made.</summary>
    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: { State: ConnectionState.Open } connection } command ? statements.GetOrCreateValue(connection).For(command) : result;

    public void Dispose()
    {
        hasEnded = true;
        while (idle.TryPop(out var connection)) Close(connection);
    }

    private void Return(SqliteConnection connection)
    {
        // What was left open is not for the next one.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        if (!hasEnded && idle.Count < MostIdle) idle.Push(connection);
        else Close(connection);
    }

    private void Close(SqliteConnection connection)
    {
        if (statements.TryGetValue(connection, out var kept)) kept.Dispose();
        connection.Dispose();
    }

    /// <summary>A context's connection that stays open when the context closes it, until <see cref="KeptConnections"/> says otherwise.</summary>
#pragma warning disable EF1001 // the provider's own class: nothing else lets a connection outlive its context with the functions that the provider has put on it
    internal sealed class Lasting(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder builder, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
        : SqliteRelationalConnection(dependencies, builder, logger)
#pragma warning restore EF1001
    {
        protected override void CloseDbConnection() { }

        protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

        // A context that waits to be lent again keeps no connection.
        protected override void ResetState(bool disposeDbConnection) => base.ResetState(disposeDbConnection: true);

        protected override ValueTask ResetStateAsync(bool disposeDbConnection) => base.ResetStateAsync(disposeDbConnection: true);
    }
}
