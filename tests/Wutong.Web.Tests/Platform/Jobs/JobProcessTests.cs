using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Operation;

namespace Wutong.Web.Tests.Jobs;

/// <summary>Jobs of the real program: killed in the middle, and from the command line.</summary>
public sealed class JobProcessTests
{
    private const int OldLinks = 4_000;

    [Theory, OnBoth]
    public async Task A_server_that_is_killed_in_the_middle_of_a_job_is_followed_by_one_that_finishes_it(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        await OldLinksAsync(target);
        var id = await DueAsync(target);
        // However late this test looks, the job is in the middle: it waits before the last of the links.
        await using (await WallAsync(target))
        {
            var (program, _) = await ProgramProcess.ServeAsync(target);
            using (program)
            {
                for (var i = 0; i < 6000 && !program.HasExited && await target.CountAsync("\"OneTimeLinks\"") == OldLinks; i++) await Task.Delay(10);
                await program.KillAsync();
            }
        }
        var killed = await target.JobAsync(id);
        Assert.Equal(JobState.Running, killed.State);
        var before = JsonSerializer.Deserialize<Clearing.Removed>(killed.Checkpoint!, Json.Options)!;
        Assert.InRange(before.Links, 1, OldLinks - 1);
        // A batch and its place are saved together.
        Assert.Equal(OldLinks - before.Links, await target.CountAsync("\"OneTimeLinks\""));

        await target.EndLeaseAsync(id);
        var (next, _) = await ProgramProcess.ServeAsync(target);
        using (next)
        {
            Job job;
            var waited = 0;
            while (!(job = await target.JobAsync(id)).IsFinished && waited++ < 600) await Task.Delay(100);
            Assert.Equal((JobState.Done, 2), (job.State, job.Attempts));
            Assert.Equal(OldLinks, JsonSerializer.Deserialize<Clearing.Removed>(job.ResultData!, Json.Options)!.Links);
            Assert.Equal(0, await target.CountAsync("\"OneTimeLinks\""));
            await next.KillAsync();
        }
    }

    [Theory, OnBoth]
    public async Task The_command_line_runs_lists_and_cancels(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var ran = await ProgramProcess.RunAsync(target, "job", "run", Clearing.Name, "--format", "json");
        Assert.True(ran.Code == 0, ran.Error);
        var job = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Equal(("Done", 0), (job.GetProperty("state").GetString(), job.GetProperty("data").GetProperty("links").GetInt32()));
        Assert.DoesNotContain("\\u", ran.Out, StringComparison.Ordinal);

        // The next run of its schedule waits; it is waved off, and the one after it waits.
        var waiting = JsonDocument.Parse((await Terminal.RunAsync(target, "job", "list", "--state", "Waiting", "--as", "xitong", "--format", "json")).Out).RootElement.EnumerateArray().Single();
        var cancelled = await Terminal.RunAsync(target, "job", "cancel", waiting.GetProperty("id").GetString()!, "--as", "xitong", "--format", "json");
        Assert.Equal((0, "Cancelled"), (cancelled.Code, JsonDocument.Parse(cancelled.Out).RootElement.GetProperty("state").GetString()));

        // What is refused is refused before any database is asked for more than the row: one of them will do.
        if (database == DatabaseKind.Postgres) return;
        foreach (var bad in new string[][] { ["run", Clearing.Name, "--as", "zhoulan"], ["cancel", waiting.GetProperty("id").GetString()!] })
        {
            var refused = await Terminal.RunAsync(target, ["job", .. bad]);
            Assert.True(refused is { Code: 1, Out: "" } && refused.Error.Length > 0, string.Join(' ', bad));
        }
        Assert.Equal((0, "[]"), ((await Terminal.RunAsync(target, "job", "list", "--as", "zhoulan", "--format", "json")) is var own ? (own.Code, own.Out.Trim()) : default));
    }

    private static async Task OldLinksAsync(DatabaseTarget target)
    {
        var ago = TimeProvider.System.Now().AddDays(-60);
        var expired = target.Kind == DatabaseKind.Sqlite ? ago.UtcTicks.ToString(null, null) : "now() - interval '60 days'";
        await target.RawAsync($"""INSERT INTO "OneTimeLinks" ("Id", "UserId", "Hash", "ExpiresAt") SELECT s.id, (SELECT "Id" FROM "Users" LIMIT 1), 'h' || s.i, {expired} FROM {target.Kind.Numbers(OldLinks)} s""");
    }

    /// <summary>
    /// Nobody removes the last link until this is disposed. In PostgreSQL somebody else holds its row; SQLite has no locks of rows, so
    /// whoever removes it counts first, and never ends.
    /// </summary>
    private static async Task<IAsyncDisposable> WallAsync(DatabaseTarget target)
    {
        var last = $"h{OldLinks}";
        if (target.Kind == DatabaseKind.Sqlite)
        {
            await target.RawAsync(
                "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
                $"CREATE TRIGGER wall BEFORE DELETE ON \"OneTimeLinks\" WHEN OLD.\"Hash\" = '{last}' BEGIN SELECT count(*) FROM endless; END");
            return new Undone(() => target.RawAsync("DROP TRIGGER wall", "DROP VIEW endless"));
        }
        var db = target.Open();
        await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM \"OneTimeLinks\" WHERE \"Hash\" = {last} FOR UPDATE");
        return db;
    }

    private sealed class Undone(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }

    private static async Task<Guid> DueAsync(DatabaseTarget target)
    {
        var job = Job.Scheduled(Clearing.Name, TimeProvider.System.Now(), TimeProvider.System.Now());
        await using var db = target.Open();
        await db.WriteAsync(() => { db.Jobs.Add(job); return Task.CompletedTask; });
        return job.Id;
    }
}
