using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Database;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Operation;

/// <summary>kill -9 at random moments: the next start works and what was acknowledged is there. A sample here; fifty in the full run.</summary>
public sealed class KillTests
{
    private static int Kills => Places.IsFull ? 50 : 2;

    [Theory, OnBoth]
    public async Task A_migration_that_is_killed_leaves_a_database_that_the_next_start_upgrades(DatabaseKind database)
    {
        // An old database: no migration has run yet, but there are rows that must survive.
        async Task<DatabaseTarget> OldAsync()
        {
            var target = await Cities.NewDatabaseAsync(database, empty: true);
            await target.RawAsync("CREATE TABLE kept (n integer PRIMARY KEY)", "INSERT INTO kept SELECT 1", "INSERT INTO kept SELECT 2");
            return target;
        }

        var whole = Stopwatch.StartNew();
        Assert.Equal(0, (await ProgramProcess.RunAsync(await OldAsync(), "migrate")).Code);
        var length = whole.ElapsedMilliseconds;
        var died = 0;
        for (var i = 0; i < Kills; i++)
        {
            var target = await OldAsync();
            using (var program = ProgramProcess.Start(target, "migrate"))
            {
                // The runtime alone takes its time to start; the moments that matter come after.
                await Task.Delay(Random.Shared.Next((int)(length / 5), (int)length));
                if (!program.HasExited) died++;
                await program.KillAsync();
            }
            Assert.Equal(2L, await target.ScalarAsync("SELECT count(*) FROM kept"));
            var next = await ProgramProcess.RunAsync(target, "migrate");
            Assert.True(next.Code == 0, next.Error);
            Assert.Equal(2L, await target.ScalarAsync("SELECT count(*) FROM kept"));
            await using var db = target.Open();
            Assert.Empty(await DatabaseUpgrade.PendingAsync(db));
            Assert.Empty(Directory.EnumerateFiles(target.Folder, "*.upgrading*"));
            if (database == DatabaseKind.Sqlite) Assert.Equal("ok", await target.ScalarAsync("PRAGMA integrity_check"));
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{database}: {died} of {Kills} killed while running, of {length} ms");
    }

    [Theory, OnBoth]
    public async Task No_acknowledged_save_is_lost_when_the_server_is_killed(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var secret = await target.TokenAsync();
        ConcurrentBag<Guid> acknowledged = [];
        for (var i = 0; i < Kills; i++)
        {
            var (program, address) = await ProgramProcess.ServeAsync(target);
            using (program)
            {
                using var client = new HttpClient { BaseAddress = address };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
                var writers = Enumerable.Range(0, 4).Select(_ => Beside.UntilGoneAsync(() => WriteAsync(client, acknowledged))).ToList();
                // A moment of the work, not of the start: the first answer may take long on a busy machine.
                for (var (before, waited) = (acknowledged.Count, 0); acknowledged.Count == before && waited < 600 && !program.HasExited; waited++) await Task.Delay(100);
                await Task.Delay(Random.Shared.Next(0, 1000));
                await program.KillAsync();
                await Task.WhenAll(writers);
            }
            await using var db = target.Open();
            var there = (await db.Projects.Whole.Select(p => p.Id).ToListAsync()).ToHashSet();
            Assert.DoesNotContain(acknowledged, id => !there.Contains(id));
            // Its row of the audit trail came in the same transaction, and no other has one.
            var audited = (await db.AuditEntries.Where(e => e.Entity == "InvestmentProject" && e.What == AuditKind.Added).Select(e => e.EntityId).ToListAsync()).ToHashSet();
            Assert.Equal(there.Order(), audited.Order());
        }
        Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} saves were acknowledged.");
    }

    [Theory, OnBoth]
    public async Task A_city_whose_filling_is_killed_is_filled_by_the_next_start(DatabaseKind database)
    {
        static async Task<(int Users, int Projects, int Events)> HeldAsync(DatabaseTarget target)
        {
            await using var db = target.Open();
            return (await db.Users.CountAsync(), await db.Projects.Whole.CountAsync(), await db.PromotionEvents.Whole.CountAsync());
        }

        var expected = await HeldAsync(await Cities.NewDatabaseAsync(database));
        for (var i = 0; i < (Places.IsFull ? 25 : 1); i++)
        {
            var target = await Cities.NewDatabaseAsync(database, empty: true);
            Assert.Equal(0, (await ProgramProcess.RunAsync(target, "migrate")).Code);
            using (var filling = ProgramProcess.Start(target, "demo", "load"))
            {
                await Task.Delay(Random.Shared.Next(0, 4000));
                await filling.KillAsync();
            }
            Assert.Contains(await HeldAsync(target), new[] { (0, 0, 0), expected });
            var (program, _) = await ProgramProcess.ServeAsync(target);
            using (program) await program.KillAsync();
            Assert.Equal(expected, await HeldAsync(target));
        }
    }

    private static async Task WriteAsync(HttpClient client, ConcurrentBag<Guid> acknowledged)
    {
        while (true)
        {
            using var answer = await client.PostAsJsonAsync("/api/attraction/projects", new { name = "写入", investor = "锐迈科技", kind = "Technology", origin = "Visit" });
            Assert.Equal(200, (int)answer.StatusCode);
            acknowledged.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid());
        }
    }
}
