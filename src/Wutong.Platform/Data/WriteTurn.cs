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
    private readonly string name;

    private WriteTurn(DatabaseFacade database, string name) => (this.database, this.name) = (database, name);

    public static async Task<WriteTurn> TakeAsync(DatabaseFacade database, string name)
    {
        // Held open: lock and transaction are of one session.
        await database.OpenConnectionAsync();
        try { await database.ExecuteSqlAsync($"SELECT pg_advisory_lock(hashtext({name}))"); }
        catch
        {
            await database.CloseConnectionAsync();
            throw;
        }
        return new WriteTurn(database, name);
    }

    public async ValueTask DisposeAsync()
    {
        // A connection that broke has lost the lock with it.
        try { await database.ExecuteSqlAsync($"SELECT pg_advisory_unlock(hashtext({name}))"); }
        catch (System.Data.Common.DbException) { }
        finally { await database.CloseConnectionAsync(); }
    }
}
