using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Offices;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Jobs;

/// <summary>What the runner promises, on both databases.</summary>
public sealed class RunnerTests
{
    private sealed record Position(int At);

    private static JobKind Kind(Func<JobRun, Task> run, int attempts = 5) => new(TestData.Unique("kind").ToLowerInvariant(), () => "测试任务", run) { MostAttempts = attempts };

    private static FakeTimeProvider FakeTime() => new(TimeProvider.System.Now());

    [Theory, OnBoth]
    public async Task Progress_is_seen_while_it_runs_and_the_result_afterwards(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var goOn = new TaskCompletionSource();
        var kind = Kind(async run =>
        {
            await run.ReportAsync(3, 10, "第三行");
            await goOn.Task;
            await run.ReportAsync(run.ArgumentsAs<Position>().At, 10);
            run.Finish("做完了", "/jobs", new { rows = 10 });
        });
        await using var workshop = await new Workshop(city, [kind]).StartAsync();
        var id = await workshop.EnqueueAsync("zhoulan", kind.Name, new Position(10));
        var job = await workshop.UntilAsync(id, j => j.Done == 3);
        Assert.Equal((JobState.Running, 10L, "第三行", 1), (job.State, job.Total, job.Message, job.Attempts));
        goOn.SetResult();
        job = await workshop.UntilAsync(id, JobState.Done);
        Assert.Equal((10L, 10L, "做完了", "/jobs", "{\"rows\":10}", null), (job.Done, job.Total, job.Result, job.ResultLink, job.ResultData, job.Holder));
        Assert.True(job.CreatedAt <= job.StartedAt && job.StartedAt <= job.FinishedAt);
    }

    [Theory, OnBoth]
    public async Task What_is_left_in_this_process_starts_at_once_in_the_order_in_which_it_came(DatabaseKind database)
    {
        var city = await Cities.On(database);
        ConcurrentQueue<int> order = new();
        var (now, most) = (0, 0);
        var kind = Kind(async run =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            order.Enqueue(run.ArgumentsAs<Position>().At);
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
        });
        await using var workshop = new Workshop(city, [kind], change: o => o with { Poll = TimeSpan.FromHours(1), MostAtOnce = 1 });
        await workshop.EnqueueAsync("zhoulan", kind.Name, new Position(1));
        await workshop.EnqueueAsync("zhoulan", kind.Name, new Position(2));
        await workshop.StartAsync();
        Guid last = default;
        for (var i = 3; i <= 5; i++) last = await workshop.EnqueueAsync("zhoulan", kind.Name, new Position(i));
        await workshop.UntilAsync(last, JobState.Done);
        Assert.Equal([1, 2, 3, 4, 5], order);
        Assert.Equal(1, most);
    }

    [Theory, OnBoth]
    public async Task It_acts_with_the_rights_of_who_started_it_and_not_for_a_closed_account(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var office = TestData.Unique("任务处");
        var kind = Kind(async run =>
        {
            Assert.True(run.Actor.Is(Role.InvestmentOfficer) && !run.Actor.Is(Role.HeadOffice));
            await run.Db.WriteAsync(() => { run.Db.Offices.Add(new Office { Name = office }); return Task.CompletedTask; });
        });
        var post = await city.Data.PostAsync();
        await using var workshop = new Workshop(city, [kind]);
        var id = await workshop.EnqueueAsync(post.Account, kind.Name);
        var closed = await city.Data.PostAsync();
        var other = await workshop.EnqueueAsync(closed.Account, kind.Name);
        await city.WriteAsync(async db => { (await db.Users.SingleAsync(u => u.Id == closed.UserId)).IsDisabled = true; return true; });
        await workshop.StartAsync();
        await workshop.UntilAsync(id, JobState.Done);
        var refused = await workshop.UntilAsync(other, JobState.Failed);
        Assert.Equal(Wutong.Platform.Words.Job_NoAccount, refused.Failure);
        var entry = await city.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Entity == "Office" && e.After!.Contains(office)));
        Assert.Equal(post.UserId, entry.ActorId);
    }

    [Theory, OnBoth]
    public async Task Cancelling_stops_a_running_job_where_it_stands_and_a_retry_goes_on_from_there(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var blocked = true;
        ConcurrentQueue<int> begun = new();
        var kind = Kind(async run =>
        {
            var from = run.CheckpointAs<Position>()?.At ?? 0;
            begun.Enqueue(from);
            await run.CheckpointAsync(new Position(from + 4));
            if (blocked) await Task.Delay(Timeout.Infinite, run.Cancel);
        });
        await using var workshop = await new Workshop(city, [kind]).StartAsync();
        var id = await workshop.EnqueueAsync("zhoulan", kind.Name);
        await workshop.UntilAsync(id, j => j.Checkpoint is not null);
        Assert.IsType<Outcome.NotFound>(await workshop.CancelAsync("gunan", id));
        Assert.IsType<Outcome.Done>(await workshop.CancelAsync("zhoulan", id));
        var job = await workshop.UntilAsync(id, JobState.Cancelled);
        Assert.NotNull(job.FinishedAt);
        Assert.IsType<Outcome.Refused>(await workshop.CancelAsync("zhoulan", id));

        blocked = false;
        Assert.IsType<Outcome.Done>(await workshop.RetryAsync("zhoulan", id));
        await workshop.UntilAsync(id, JobState.Done);
        Assert.Equal([0, 4], begun);
        Assert.IsType<Outcome.Refused>(await workshop.RetryAsync("zhoulan", id));

        // What people did stands in the audit trail, what the runner noted does not.
        var entries = await city.ReadAsync(db => db.AuditEntries.Where(e => e.EntityId == id).OrderBy(e => e.Id).Select(e => new { e.What, e.ActorName, e.After }).ToListAsync());
        Assert.Equal([AuditKind.Added, AuditKind.Changed, AuditKind.Changed], entries.Select(e => e.What));
        Assert.All(entries, e => Assert.Equal("zhoulan", e.ActorName));
    }

    [Theory, OnBoth]
    public async Task A_waiting_job_that_is_cancelled_never_runs(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var ran = false;
        var kind = Kind(_ => { ran = true; return Task.CompletedTask; });
        var after = Kind(_ => Task.CompletedTask);
        await using var workshop = new Workshop(city, [kind, after]);
        var id = await workshop.EnqueueAsync("zhoulan", kind.Name);
        Assert.IsType<Outcome.Done>(await workshop.CancelAsync("zhoulan", id));
        await workshop.StartAsync();
        await workshop.UntilAsync(await workshop.EnqueueAsync("zhoulan", after.Name), JobState.Done);
        Assert.Equal(JobState.Cancelled, (await workshop.JobAsync(id)).State);
        Assert.False(ran);
    }

    [Theory, OnBoth]
    public async Task A_failed_attempt_is_tried_again_after_growing_pauses_up_to_the_limit(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var time = FakeTime();
        var kind = Kind(_ => throw new InvalidOperationException("a secret that stays in the log"), attempts: 3);
        await using var workshop = await new Workshop(city, [kind], time).StartAsync();
        var id = await workshop.EnqueueAsync("zhoulan", kind.Name);
        foreach (var (attempt, pause) in new[] { (1, 15), (2, 60) })
        {
            var job = await workshop.UntilAsync(id, j => j.Attempts == attempt && j.State == JobState.Waiting);
            Assert.Equal(time.Now().AddSeconds(pause), job.RunAt);
            Assert.Contains("InvalidOperationException", job.Failure, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", job.Failure, StringComparison.Ordinal);
            time.Advance(TimeSpan.FromSeconds(pause - 1));
            await Task.Delay(100);
            Assert.Equal(attempt, (await workshop.JobAsync(id)).Attempts);
            time.Advance(TimeSpan.FromSeconds(1));
        }
        var failed = await workshop.UntilAsync(id, JobState.Failed);
        Assert.Equal((3, time.Now()), (failed.Attempts, failed.FinishedAt));
    }

    [Theory, OnBoth]
    public async Task What_cannot_succeed_is_not_tried_again(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var hopeless = Kind(_ => throw new JobFailed("文件不是 Excel 表格。"));
        var broken = Kind(_ => throw new RuleViolation("", "不合规则。"));
        await using var workshop = await new Workshop(city, [hopeless, broken]).StartAsync();
        var first = await workshop.UntilAsync(await workshop.EnqueueAsync("zhoulan", hopeless.Name), JobState.Failed);
        var second = await workshop.UntilAsync(await workshop.EnqueueAsync("zhoulan", broken.Name), JobState.Failed);
        Assert.Equal(("文件不是 Excel 表格。", 1, "不合规则。", 1), (first.Failure, first.Attempts, second.Failure, second.Attempts));
    }

    [Theory, OnBoth]
    public async Task A_job_whose_holder_died_is_resumed_and_the_dead_one_writes_nothing_more(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (frozen, alive) = (FakeTime(), FakeTime());
        var (first, second) = (TestData.Unique("头批"), TestData.Unique("二批"));
        var (stuck, wake) = (new TaskCompletionSource(), new TaskCompletionSource<Exception?>());
        ConcurrentQueue<int> begun = new();
        async Task BatchAsync(JobRun run, string name, int at) => await run.Db.WriteAsync(async () =>
        {
            run.Db.Offices.Add(new Office { Name = name });
            await run.CheckpointAsync(new Position(at));
        });
        var kind = Kind(async run =>
        {
            begun.Enqueue(run.CheckpointAs<Position>()?.At ?? 0);
            if (run.Checkpoint is not null) { await BatchAsync(run, second, 2); return; }
            await BatchAsync(run, first, 1);
            await stuck.Task;
            try { await BatchAsync(run, second, 2); wake.SetResult(null); }
            catch (Exception failure) { wake.SetResult(failure); throw; }
        });
        // Its clock stands still, so it gives no sign of life.
        await using var dead = await new Workshop(city, [kind], frozen).StartAsync();
        var id = await dead.EnqueueAsync("zhoulan", kind.Name);
        await dead.UntilAsync(id, j => j.Checkpoint is not null);

        await using var other = await new Workshop(city, [kind], alive).StartAsync();
        alive.Advance(TimeSpan.FromSeconds(14));
        await Task.Delay(200);
        Assert.Single(begun);
        alive.Advance(TimeSpan.FromSeconds(3));
        var job = await other.UntilAsync(id, JobState.Done);
        Assert.Equal(2, job.Attempts);
        Assert.Equal([0, 1], begun);

        stuck.SetResult();
        Assert.IsType<JobLost>(await wake.Task);
        Assert.Equal(2, await city.ReadAsync(db => db.Offices.Whole.CountAsync(o => o.Name == first || o.Name == second)));
        Assert.Equal(JobState.Done, (await other.JobAsync(id)).State);
    }

    [Theory, OnBoth]
    public async Task A_job_whose_holders_keep_dying_ends_as_failed(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var time = FakeTime();
        var kind = Kind(_ => Task.CompletedTask, attempts: 2);
        await using var workshop = new Workshop(city, [kind], time);
        var id = await workshop.EnqueueAsync("zhoulan", kind.Name);
        for (var i = 0; i < 2; i++)
        {
            Assert.NotNull(await workshop.Ledger.TakeAsync($"dead{i}"));
            Assert.Null(await workshop.Ledger.TakeAsync("early"));
            time.Advance(TimeSpan.FromSeconds(16));
        }
        Assert.Null(await workshop.Ledger.TakeAsync("third"));
        Assert.Equal((JobState.Failed, Wutong.Platform.Words.Job_HolderDied), ((await workshop.JobAsync(id)).State, (await workshop.JobAsync(id)).Failure));
    }

    [Theory, OnBoth]
    public async Task Two_processes_do_each_job_once(DatabaseKind database)
    {
        var city = await Cities.On(database);
        ConcurrentDictionary<Guid, int> times = new();
        TaskCompletionSource[] began = [new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously)];
        JobKind kind = null!;
        Func<JobRun, Task> By(int process) => async run =>
        {
            times.AddOrUpdate(run.Id, 1, (_, n) => n + 1);
            // Nobody goes on before the other has taken one too, however the two are scheduled.
            began[process].TrySetResult();
            await Task.WhenAll(began.Select(b => b.Task)).WaitAsync(TimeSpan.FromMinutes(1));
        };
        kind = Kind(By(0));
        await using var one = new Workshop(city, [kind]);
        await using var two = new Workshop(city, [kind with { Run = By(1) }]);
        List<Guid> ids = [];
        for (var i = 0; i < 30; i++) ids.Add(await one.EnqueueAsync("zhoulan", kind.Name));
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        foreach (var id in ids) await one.UntilAsync(id, JobState.Done);
        Assert.Equal(ids.Order(), times.Keys.Order());
        Assert.All(times.Values, n => Assert.Equal(1, n));
    }

    [Theory, OnBoth]
    public async Task A_stopping_program_puts_its_jobs_back_and_the_attempt_does_not_count(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var kind = Kind(async run => { await run.CheckpointAsync(new Position(7)); await Task.Delay(Timeout.Infinite, run.Cancel); });
        await using var workshop = await new Workshop(city, [kind]).StartAsync();
        var id = await workshop.EnqueueAsync("zhoulan", kind.Name);
        await workshop.UntilAsync(id, j => j.Checkpoint is not null);
        await workshop.StopAsync();
        var job = await workshop.JobAsync(id);
        Assert.Equal((JobState.Waiting, 0, null, "{\"at\":7}"), (job.State, job.Attempts, job.Holder, job.Checkpoint));
        Assert.Equal(job.CreatedAt, job.RunAt);
    }

    [Theory, OnBoth]
    public async Task A_scheduled_kind_has_one_row_ahead_whatever_happens_to_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (time, runs) = (FakeTime(), 0);
        var kind = Kind(_ => { Interlocked.Increment(ref runs); return Task.CompletedTask; }) with { Schedule = Schedule.Daily(3, 20), Starters = new HashSet<Role> { Role.SystemAdministrator } };
        await using var workshop = new Workshop(city, [kind], time);
        await using var replica = new Workshop(city, [kind], time);
        Task<List<Job>> RowsAsync() => city.ReadAsync(db => db.Jobs.Whole.AsNoTracking().Where(j => j.Kind == kind.Name).OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).ToListAsync());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? workshop : replica).Ledger.ScheduleAsync()));
        var row = Assert.Single(await RowsAsync());
        var due = kind.Schedule!.Next(time.Now());
        Assert.Equal((due, kind.Name, null), (row.RunAt, row.Slot, row.UserId));

        // Waved off for this once.
        Assert.IsType<Outcome.Done>(await workshop.CancelAsync("xitong", row.Id));
        var next = (await RowsAsync()).Single(j => j.Slot is not null);
        Assert.Equal(due.AddDays(1), next.RunAt);

        // Its hour comes.
        await workshop.StartAsync();
        time.Advance(due.AddDays(1) - time.Now() + TimeSpan.FromSeconds(1));
        await workshop.UntilAsync(next.Id, JobState.Done);
        var third = (await RowsAsync()).Single(j => j.Slot is not null);
        Assert.Equal((due.AddDays(2), JobState.Waiting), (third.RunAt, third.State));

        // By hand it is brought forward, not doubled.
        var outcome = await workshop.AsAsync("xitong", (_, actor, scope) => new StartJob { Kind = kind.Name }.Run(actor, scope.GetRequiredService<JobQueue>(), scope.GetRequiredService<JobKinds>()));
        Assert.Equal(third.Id, Assert.IsType<Outcome.Done>(outcome).Id);
        await workshop.UntilAsync(third.Id, JobState.Done);
        Assert.Equal(2, runs);
        Assert.Single(await RowsAsync(), j => j.Slot is not null);
        Assert.Equal(0, await city.ReadAsync(db => db.AuditEntries.CountAsync(e => e.EntityId == next.Id)));
    }

    [Theory, OnBoth]
    public async Task A_job_left_in_a_write_that_is_rolled_back_is_not_there(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var kind = Kind(_ => Task.CompletedTask);
        await using var workshop = new Workshop(city, [kind]);
        var id = await workshop.AsAsync("zhoulan", async (db, _, scope) =>
        {
            Guid id = default;
            await db.WriteAsync(async () =>
            {
                id = await scope.GetRequiredService<JobQueue>().EnqueueAsync(kind.Name);
                return Outcome.Denied;
            });
            return id;
        });
        Assert.Equal(0, await city.ReadAsync(db => db.Jobs.Whole.CountAsync(j => j.Id == id)));
    }
}
