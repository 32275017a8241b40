using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wutong.Database;

/// <summary>
/// Lets SQLite read its file through the memory map instead of by a call for every page that is not among the two megabytes it keeps itself.
/// Counting a thousand rows in the order of an index touches as many pages; the calls for them were a third of the time of a filtered list.
/// Writing is not changed by it.
/// </summary>
internal sealed class SqlitePageReads : DbConnectionInterceptor
{
    // The most that SQLite maps unless it is built otherwise; a larger file is read by calls beyond that.
    private const string Map = "PRAGMA mmap_size=2147418112";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Map;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite knows no waiting that would be worth another thread.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
