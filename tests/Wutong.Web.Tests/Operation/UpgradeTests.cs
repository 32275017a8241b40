using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Operation;

public sealed class UpgradeTests
{
    [Theory, OnBoth]
    public async Task A_current_database_is_left_as_it_is(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        Assert.False(await DatabaseUpgrade.RunAsync(target));
        var result = await Terminal.RunAsync(target, "migrate");
        Assert.Equal((0, "current"), (result.Code, result.Out.Trim()));
    }

    [Fact]
    public async Task What_a_dead_upgrade_left_behind_is_cleared_and_the_upgrade_done()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite, empty: true);
        await target.RawAsync("CREATE TABLE kept (n integer)", "INSERT INTO kept VALUES (1)");
        foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" }) await File.WriteAllTextAsync($"{target.File}.upgrading{suffix}", "no database at all");
        Assert.True(await DatabaseUpgrade.RunAsync(target));
        Assert.Empty(Directory.EnumerateFiles(target.Folder, "*.upgrading*"));
        Assert.Equal(1L, await target.ScalarAsync("SELECT count(*) FROM kept"));
        // The old one is kept beside it.
        Assert.Contains(Directory.EnumerateFiles(target.Folder), f => f.Contains(".before-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lock_row_that_a_kill_left_does_not_hang_the_next_start()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite, empty: true);
        await target.RawAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)",
            "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00+00:00')");
        Assert.True(await DatabaseUpgrade.RunAsync(target).WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Theory, OnBoth]
    public async Task A_database_that_is_newer_than_the_program_is_refused_untouched(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        await target.RawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Future', '99.0.0')");
        foreach (var verb in new[] { "migrate", "serve" })
        {
            var result = await ProgramProcess.RunAsync(target, verb == "serve" ? ["serve", "--url", "http://127.0.0.1:0"] : [verb]);
            Assert.Equal(1, result.Code);
            Assert.Contains("99990101000000_Future", result.Error, StringComparison.Ordinal);
            Assert.Empty(result.Out);
        }
        Assert.Empty(Directory.EnumerateFiles(target.Folder, "*.upgrading*"));
    }

    [Theory, OnBoth]
    public async Task Two_programs_that_start_at_once_on_an_empty_database_do_not_break_it(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database, empty: true);
        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ProgramProcess.RunAsync(target, "migrate")));
        Assert.Contains(results, r => r.Code == 0);
        Assert.Equal((0, "current"), (await Terminal.RunAsync(target, "migrate")) is var r ? (r.Code, r.Out.Trim()) : default);
        await using var db = target.Open();
        Assert.Equal(0, await db.Users.CountAsync());
    }
}
