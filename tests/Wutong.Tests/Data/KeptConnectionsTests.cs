using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;
using Wutong.Database;
using Wutong.Testing;

namespace Wutong.Tests.Data;

public sealed class KeptConnectionsTests : IDisposable
{
    private readonly string folder = Places.NewFolder("kept");
    private readonly string file;
    private readonly KeptConnections kept;

    public KeptConnectionsTests()
    {
        file = Path.Combine(folder, "things.db");
        kept = new KeptConnections($"Data Source={file}");
        using var shop = Open();
        shop.Database.EnsureCreated();
        shop.AddRange(new Thing { Id = 1, Name = "一" }, new Thing { Id = 2, Name = "二" }, new Thing { Id = 3, Name = "三" });
        shop.SaveChanges();
    }

    public void Dispose()
    {
        kept.Dispose();
        SqliteConnection.ClearAllPools();
        Places.Remove(folder);
    }

    [Fact]
    public async Task The_next_context_takes_over_the_connection_with_what_was_prepared()
    {
        List<DbConnection> connections = [];
        List<DbCommand> commands = [];
        for (var i = 1; i <= 3; i++)
        {
            var seen = new Seen();
            await using var shop = Open(seen);
            Assert.Equal("一二三".Substring(i - 1, 1), await shop.Things.Where(t => t.Id == i).Select(t => t.Name).SingleAsync(TestContext.Current.CancellationToken));
            connections.Add(shop.Database.GetDbConnection());
            commands.Add(Assert.Single(seen.Commands));
        }
        Assert.Single(connections.Distinct());
        Assert.Single(commands.Distinct());
    }

    [Fact]
    public void A_statement_is_planned_once_whatever_its_limit()
    {
        const int plannedAgain = 5; // SQLITE_STMTSTATUS_REPREPARE
        using var shop = Open();
        shop.Database.OpenConnection();
        raw.sqlite3_prepare_v2(((SqliteConnection)shop.Database.GetDbConnection()).Handle, "SELECT Id FROM Things LIMIT @most", out var statement);
        using (statement)
            for (var most = 0; most < 3; most++)
            {
                raw.sqlite3_bind_int(statement, 1, most);
                for (var row = 0; row < most; row++) Assert.Equal(raw.SQLITE_ROW, raw.sqlite3_step(statement));
                Assert.Equal(raw.SQLITE_DONE, raw.sqlite3_step(statement));
                raw.sqlite3_reset(statement);
                Assert.Equal(0, raw.sqlite3_stmt_status(statement, plannedAgain, 0));
            }
    }

    [Fact]
    public async Task A_statement_that_is_being_read_is_not_given_twice()
    {
        await using var shop = Open();
        List<string> names = [];
        await foreach (var thing in shop.Things.AsNoTracking().OrderBy(t => t.Id).AsAsyncEnumerable())
            foreach (var inner in await shop.Things.AsNoTracking().OrderBy(t => t.Id).ToListAsync(TestContext.Current.CancellationToken)) names.Add(thing.Name + inner.Name);
        Assert.Equal(["一一", "一二", "一三", "二一", "二二", "二三", "三一", "三二", "三三"], names);
    }

    [Fact]
    public void What_was_begun_and_not_ended_is_undone_and_not_passed_on()
    {
        using (var shop = Open())
        {
            shop.Database.ExecuteSqlRaw("BEGIN IMMEDIATE");
            shop.Things.Where(t => t.Id == 1).ExecuteDelete();
        }
        using var next = Open();
        Assert.Equal(3, next.Things.Count());
        next.Things.Where(t => t.Id == 2).ExecuteDelete();
        Assert.Equal(2, next.Things.Count());
    }

    [Fact]
    public void A_statement_outlives_a_change_of_the_tables_and_a_failure()
    {
        for (var i = 0; i < 3; i++)
        {
            using var shop = Open();
            Assert.Equal(3, shop.Things.Count(t => t.Name != ""));
            shop.Database.ExecuteSqlRaw(Numbered("CREATE INDEX IX_{0} ON Things (Name)", i));
            shop.Add(new Thing { Id = 1, Name = "又一" });
            Assert.Throws<DbUpdateException>(() => shop.SaveChanges());
        }
        using var last = Open();
        last.Add(new Thing { Id = 4, Name = "四" });
        last.SaveChanges();
        Assert.Equal(4, last.Things.Count(t => t.Name != ""));
    }

    [Fact]
    public void More_texts_than_are_kept_push_out_the_oldest()
    {
        using var shop = Open();
        for (var i = 0; i < 500; i++) Assert.Equal([i], shop.Database.SqlQueryRaw<int>(Numbered("SELECT {0} AS \"Value\"", i)).ToList());
        Assert.Equal([7], shop.Database.SqlQueryRaw<int>("SELECT 7 AS \"Value\"").ToList());
    }

    [Fact]
    public async Task Many_at_once_each_have_their_own()
    {
        await Parallel.ForAsync(0, 200, TestContext.Current.CancellationToken, async (i, cancel) =>
        {
            await using var shop = Open();
            Assert.Equal("一二三".Substring(i % 3, 1), await shop.Things.Where(t => t.Id == i % 3 + 1).Select(t => t.Name).SingleAsync(cancel));
        });
    }

    private static string Numbered(string sql, int number) => string.Format(null, sql, number);

    private Shop Open(IInterceptor? besides = null)
    {
        var options = new DbContextOptionsBuilder<Shop>().UseSqlite($"Data Source={file}");
        kept.Serve(options);
        if (besides is not null) options.AddInterceptors(besides);
        return new Shop(options.Options);
    }

    private sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
    {
        public DbSet<Thing> Things => Set<Thing>();
    }

    private sealed class Thing
    {
        public int Id { get; init; }
        public required string Name { get; init; }
    }

    private sealed class Seen : DbCommandInterceptor
    {
        public List<DbCommand> Commands { get; } = [];

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command);
            return new(result);
        }
    }
}
