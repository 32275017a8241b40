using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

[assembly: AssemblyFixture(typeof(Cities))]

namespace Wutong.Web.Tests.Harness;

/// <summary>One running city a database for the whole run, each started when the first test asks for it.</summary>
public sealed class Cities : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Postgres = new(PostgresServer.StartAsync);
    private static readonly Lazy<Task<City>> OnSqlite = new(async () => await City.StartAsync(await Template.CopySqliteAsync()));
    private static readonly Lazy<Task<City>> OnPostgres = new(async () => await City.StartAsync(await (await Postgres.Value).NewDatabaseAsync()));

    internal static Task<City> On(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? OnSqlite.Value : OnPostgres.Value;

    /// <summary>A database of the test's own, holding the demo city or nothing at all.</summary>
    internal static async Task<DatabaseTarget> NewDatabaseAsync(DatabaseKind kind, bool empty = false)
    {
        if (kind == DatabaseKind.Postgres) return await (await Postgres.Value).NewDatabaseAsync(empty);
        return empty ? new DatabaseTarget(Places.NewFolder("data"), null) : await Template.CopySqliteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var city in new[] { OnSqlite, OnPostgres })
            if (city.IsValueCreated && city.Value.IsCompletedSuccessfully) await city.Value.Result.DisposeAsync();
        if (Postgres.IsValueCreated && Postgres.Value.IsCompletedSuccessfully) await Postgres.Value.Result.DisposeAsync();
    }
}
