using Microsoft.EntityFrameworkCore;

namespace Wutong.Platform.Data;

/// <summary>A context's connection, open from one question to the next until this is disposed of: instead of one a question, or for somebody who reads past the model.</summary>
public sealed class OpenConnection : IAsyncDisposable
{
    private readonly WutongDb db;

    private OpenConnection(WutongDb db) => this.db = db;

    public static async Task<OpenConnection> OfAsync(WutongDb db)
    {
        await db.Database.OpenConnectionAsync();
        return new OpenConnection(db);
    }

    public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
}
