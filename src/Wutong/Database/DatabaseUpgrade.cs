using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Database;

/// <summary>
/// Brings a database to this program's schema before anything else touches it. A database that is newer than the program is refused.
/// </summary>
internal static class DatabaseUpgrade
{
    // Any number that other users of the server's advisory locks are unlikely to take: "WUTONG" on a telephone.
    private const long AdvisoryLock = 988664;

    /// <summary>Creates or upgrades; true when something was changed.</summary>
    public static Task<bool> RunAsync(DatabaseTarget target) =>
        target.Kind == DatabaseKind.Sqlite ? SqliteUpgrade.RunAsync(target) : UpgradePostgresAsync(target);

    /// <summary>
    /// Whether nobody is in a database of the current schema: it was just made, or a start died before it was filled. Asked without the context, whose
    /// model takes its time, while the first page waits.
    /// </summary>
    public static async Task<bool> IsUnfilledAsync(DatabaseTarget target)
    {
        await using DbConnection connection = target.Kind == DatabaseKind.Sqlite ? new SqliteConnection(target.ConnectionString) : new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM (SELECT 1 FROM \"Users\" LIMIT 1) u";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) == 0;
    }

    /// <summary>A context outside the host, for migrating.</summary>
    public static WutongDb Open(DatabaseKind kind, string connection)
    {
        var options = new DbContextOptionsBuilder<WutongDb>();
        DatabaseTarget.Configure(options, kind, connection);
        return new WutongDb(options.Options, CityModules.List, new WriteGate(kind), AuditKey.None).For(new CurrentActor(TimeProvider.System));
    }

    /// <summary>The migrations still to be applied; throws when the database knows ones that this program does not.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(WutongDb db)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var newer = (await db.Database.GetAppliedMigrationsAsync()).Where(m => !known.Contains(m)).ToList();
        if (newer.Count > 0) throw new InvalidOperationException($"The database is newer than this program ({newer[^1]}). Start the newer program.");
        return [.. await db.Database.GetPendingMigrationsAsync()];
    }

    private static async Task<bool> UpgradePostgresAsync(DatabaseTarget target)
    {
        await using var db = Open(target.Kind, target.ConnectionString);
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync()) await creator.CreateAsync();
        await db.Database.OpenConnectionAsync();
        await ExecuteAsync(db, $"SELECT pg_advisory_lock({AdvisoryLock})");
        try
        {
            if ((await PendingAsync(db)).Count == 0) return false;
            // One transaction for all of them, so that an upgrade that dies leaves the old schema.
            await db.Database.MigrateAsync();
            return true;
        }
        finally
        {
            await ExecuteAsync(db, $"SELECT pg_advisory_unlock({AdvisoryLock})");
        }
    }

    private static async Task ExecuteAsync(WutongDb db, string sql)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
