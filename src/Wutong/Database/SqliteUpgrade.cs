using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Wutong.Platform.Data;

namespace Wutong.Database;

/// <summary>
/// Upgrades the database file without ever changing it in place: the old file is copied aside, the copy is migrated and checked, and one
/// rename puts it in place. Whenever the program dies, the file under its name is whole, old or new, and the next start goes on from there.
/// </summary>
internal static class SqliteUpgrade
{
    public static async Task<bool> RunAsync(DatabaseTarget target)
    {
        Directory.CreateDirectory(target.Folder);
        // Whoever holds the folder with others knows that nobody upgrades it, so what lies there half done is nobody's.
        using (FolderLock.Shared(target.Folder))
            if (await IsCurrentAsync(target.File)) return false;

        using var alone = FolderLock.Exclusive(target.Folder);
        // Somebody else may have upgraded between the two.
        if (await IsCurrentAsync(target.File)) return false;
        var copy = target.File + ".upgrading";
        if (File.Exists(target.File)) await CopyAsideAsync(target.File, copy);
        await MigrateAsync(copy);
        await CheckAsync(copy);
        File.Move(copy, target.File, overwrite: true);
        await UseWalAsync(target.File);
        return true;
    }

    private static async Task<bool> IsCurrentAsync(string file)
    {
        RemoveLeftovers(file);
        if (!File.Exists(file)) return false;
        if (!await HoldsAllMigrationsAsync(file))
        {
            await using var db = DatabaseUpgrade.Open(DatabaseKind.Sqlite, DatabaseTarget.SqliteConnection(file));
            if ((await DatabaseUpgrade.PendingAsync(db)).Count > 0) return false;
        }
        await UseWalAsync(file);
        return true;
    }

    /// <summary>
    /// Whether exactly this program's migrations were applied, asked without a context: nearly every start finds so, and a context would build the whole
    /// model only to be thrown away.
    /// </summary>
    private static async Task<bool> HoldsAllMigrationsAsync(string file)
    {
        var known = Assembly.Load("Wutong.Migrations.Sqlite").GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal);
        await using var connection = await OpenAsync(file);
        if (await ScalarAsync(connection, "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is null) return false;
        var applied = await ScalarAsync(connection, "SELECT group_concat(MigrationId, ' ') FROM (SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId)");
        return applied as string == string.Join(' ', known);
    }

    private static async Task CopyAsideAsync(string file, string copy)
    {
        // Everything into the one file, so that no log of the old file is ever read beside the new one.
        await using (var connection = await OpenAsync(file))
        {
            await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            await ExecuteAsync(connection, "PRAGMA journal_mode=DELETE");
        }
        SqliteConnection.ClearAllPools();
        string last;
        await using (var db = DatabaseUpgrade.Open(DatabaseKind.Sqlite, DatabaseTarget.SqliteConnection(file)))
            last = (await db.Database.GetAppliedMigrationsAsync()).LastOrDefault() ?? "empty";
        SqliteConnection.ClearAllPools();
        var backup = $"{file}.before-{last}";
        File.Copy(file, backup + ".part", overwrite: true);
        File.Move(backup + ".part", backup, overwrite: true);
        File.Copy(backup, copy, overwrite: true);
    }

    private static async Task MigrateAsync(string copy)
    {
        // The copy is ours alone. A lock row in it was left by a tool that died on the old file, and would be waited for without end.
        await using (var connection = await OpenAsync(copy)) await ExecuteAsync(connection, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        await using (var db = DatabaseUpgrade.Open(DatabaseKind.Sqlite, DatabaseTarget.SqliteConnection(copy)))
            await db.Database.MigrateAsync();
        SqliteConnection.ClearAllPools();
    }

    private static async Task CheckAsync(string copy)
    {
        await using (var connection = await OpenAsync(copy))
        {
            if (await ScalarAsync(connection, "PRAGMA integrity_check") is not "ok") throw new InvalidOperationException("The upgraded database is damaged; the old one stands.");
            if (await ScalarAsync(connection, "PRAGMA foreign_key_check") is not null) throw new InvalidOperationException("The upgraded database has broken references; the old one stands.");
            // One whole file on disk before it takes the old one's name.
            await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            await ExecuteAsync(connection, "PRAGMA journal_mode=DELETE");
        }
        SqliteConnection.ClearAllPools();
        using var handle = File.OpenHandle(copy, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    private static void RemoveLeftovers(string file)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" }) File.Delete(file + ".upgrading" + suffix);
    }

    private static async Task UseWalAsync(string file)
    {
        await using var connection = await OpenAsync(file);
        await ExecuteAsync(connection, "PRAGMA journal_mode=WAL");
    }

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection(DatabaseTarget.SqliteConnection(file));
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
