using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Wutong.Platform.Data;

/// <summary>
/// A turn among writers of PostgreSQL: an advisory lock of the session, taken before the transaction begins and so before its snapshot. Whoever waits for it reads what the one before wrote, where a
/// rush of serializable transactions on the same rows would fail again and again.
/// </summary>
internal sealed class WriteTurn : IAsyncDisposable
{
    private readonly DatabaseFacade database;
    private readonly OpenConnection connection;
    private readonly string name;

    private WriteTurn(DatabaseFacade database, OpenConnection connection, string name) => (this.database, this.connection, this.name) = (database, connection, name);

    public static async Task<WriteTurn> TakeAsync(WutongDb db, string name)
    {
        // Held open: lock and transaction are of one session.
        var connection = await OpenConnection.OfAsync(db);
        try { await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock(hashtext({name}))"); }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        return new WriteTurn(db.Database, connection, name);
    }

    public async ValueTask DisposeAsync()
    {
        // A connection that broke has lost the lock with it.
        try { await database.ExecuteSqlAsync($"SELECT pg_advisory_unlock(hashtext({name}))"); }
        catch (System.Data.Common.DbException) { }
        finally { await connection.DisposeAsync(); }
    }
}
