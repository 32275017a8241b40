using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;
using SQLitePCL;
using Wutong.Platform.Data;

namespace Wutong.Database;

/// <summary>Which database to use: the file in the data folder, or PostgreSQL by a connection string.</summary>
internal sealed record DatabaseTarget(string Folder, string? Connection)
{
    /// <summary>SQLITE_CONFIG_MEMSTATUS: a sum of what SQLite holds, which nobody asks for and for which each allocation of every connection waits.</summary>
    private const int CountsMemory = 9;

    // Before the first connection, which is when SQLite takes it; what has made one before is only slower.
    static DatabaseTarget()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(CountsMemory, 0);
    }

    public DatabaseKind Kind => Connection is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres;

    /// <summary>Where the key of the log lies: outside the database, also where that is PostgreSQL.</summary>
    public string AuditKeyFile { get; init; } = Path.Combine(Folder, "audit.key");

    public string File => Path.Combine(Folder, "wutong.db");

    public string ConnectionString => Connection is null ? SqliteConnection(File) : PostgresConnection(Connection);

    // The same few statements are asked over and over: prepared, they are parsed and planned once a connection. Whoever puts a pooler in between says 0, and gets none of this.
    // Many ask at once, so no statement gets helpers, whose start takes longer than the work of a page; and disks of today read here and there nearly as quickly as in a row.
    // Nobody changes a session, so there is nothing to put back when a connection goes to the next.
    private static string PostgresConnection(string given)
    {
        var connection = new NpgsqlConnectionStringBuilder(given);
        if (!connection.ShouldSerialize("Max Auto Prepare")) connection.MaxAutoPrepare = 100;
        if (connection.MaxAutoPrepare == 0) return connection.ToString();
        connection.NoResetOnClose = true;
        if (string.IsNullOrEmpty(connection.Options)) connection.Options = "-c max_parallel_workers_per_gather=0 -c random_page_cost=1.1";
        return connection.ToString();
    }

    public static string SqliteConnection(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file, ForeignKeys = true, DefaultTimeout = 30,
    }.ToString();

    // The model and what was translated for it, so for each kind of database of its own. A query counts ten. Entity Framework's own cache holds a thousand of
    // them, and the city asks more: whichever went were translated and compiled again.
    private static readonly MemoryCache OfSqlite = Translations(), OfPostgres = Translations();

    private static MemoryCache Translations() => new(new MemoryCacheOptions { SizeLimit = 100_000 });

    public void Configure(DbContextOptionsBuilder options) => Configure(options, Kind, ConnectionString);

    public static void Configure(DbContextOptionsBuilder options, DatabaseKind kind, string connection)
    {
        // A capped count takes the first thousand rows, whichever they are.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
#if !DEBUG
        // While it is built and tested each context watches that nobody asks it two things at once; a page of a list would pay a hundred times for that.
        options.EnableThreadSafetyChecks(false);
#endif
        options.UseMemoryCache(kind == DatabaseKind.Sqlite ? OfSqlite : OfPostgres);
        if (kind == DatabaseKind.Sqlite) options.UseSqlite(connection, o => o.MigrationsAssembly("Wutong.Migrations.Sqlite").UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
        else options.UseNpgsql(connection, o => o.MigrationsAssembly("Wutong.Migrations.Postgres"));
    }
}
