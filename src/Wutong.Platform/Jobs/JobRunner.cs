using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Data;
using Wutong.Platform.Telemetry;
using Wutong.Platform.Text;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>
/// Works through the waiting jobs, first come first served and a few at once. Any number of processes may do so over one database: a job belongs to
/// whoever wrote its lease, until that runs out.
/// </summary>
internal sealed partial class JobRunner(IServiceScopeFactory scopes, JobLedger ledger, JobKinds kinds, JobBell bell, JobOptions options, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private readonly string holder = Worker.NewHolder();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Asker.Begin("jobs");
        // A runner that stands alone, as of a command, has no host to wait for.
        using (var scope = scopes.CreateScope())
            if (scope.ServiceProvider.GetService<IHostApplicationLifetime>() is { } lifetime) await Worker.StartedAsync(lifetime, stoppingToken);
        List<Task> running = [];
        while (!stoppingToken.IsCancellationRequested)
        {
            var rung = bell.Next;
            try
            {
                await ledger.ScheduleAsync();
                while (running.Count < options.MostAtOnce && !stoppingToken.IsCancellationRequested && await ledger.TakeAsync(holder) is { } job) running.Add(RunAsync(job, stoppingToken));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A database that is away comes back; the jobs wait in it.
                LookFailed(log, failure);
            }
            var free = running.Count < options.MostAtOnce;
            await Task.WhenAny([.. running, Task.Delay(options.Poll, time, stoppingToken), .. free ? new[] { rung } : []]);
            running.RemoveAll(t => t.IsCompleted);
        }
        await Task.WhenAll(running);
    }

    /// <summary>Takes one job here and now and carries it to the end of an attempt; false when it is not to be had.</summary>
    public async Task<bool> TryRunAsync(Guid id, CancellationToken stopping)
    {
        if (await ledger.TakeAsync(holder, id) is not { } job) return false;
        await RunAsync(job, stopping);
        return true;
    }

    private Task RunAsync(Job job, CancellationToken stopping) => Task.Run(async () =>
    {
        JobLedger.Speak(job);
        Asker.Begin($"job {job.Kind}");
        using var attempt = Signal.Job.Begin(job.Kind);
        using var end = new CancellationTokenSource();
        await using var atStop = stopping.Register(end.Cancel);
        var why = new Ending();
        var scope = scopes.CreateAsyncScope();
        try
        {
            if (await ActorAsync(job, scope.ServiceProvider) is not { } actor)
            {
                await ledger.EndAsync(job, holder, JobState.Failed, Words.Job_NoAccount);
                return;
            }
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
            var run = new JobRun(job, holder, scope.ServiceProvider, actor, end.Token);
            using var done = new CancellationTokenSource();
            var keeping = KeepAsync(job, run, why, end, done.Token);
            var failure = await AttemptAsync(job, run);
            await done.CancelAsync();
            await keeping;
            attempt.Outcome = failure switch { null => "done", OperationCanceledException or JobLost => "stopped", JobFailed or RuleViolation => "refused", _ => "failed" };
            await SettleAsync(job, run, failure, why, stopping);
        }
        catch (Exception failure)
        {
            // The lease runs out and somebody takes it over.
            BookkeepingFailed(log, failure, job.Kind, job.Id);
        }
        finally
        {
            try { await scope.DisposeAsync(); }
            catch (Exception failure) { BookkeepingFailed(log, failure, job.Kind, job.Id); }
        }
    }, CancellationToken.None);

    private async Task<Actor?> ActorAsync(Job job, IServiceProvider services)
    {
        if (job.UserId is not { } id) return Actor.Machine(time.Now());
        return await services.GetRequiredService<AccountLookup>().ByIdAsync(id) is { IsDisabled: false } account ? account.ToActor(time.Now()) : null;
    }

    private async Task<Exception?> AttemptAsync(Job job, JobRun run)
    {
        try
        {
            await kinds.Find(job.Kind)!.Run(run);
            return null;
        }
        catch (Exception failure) { return failure; }
    }

    /// <summary>Signs of life while the handler works; ends it when it is cancelled or the job is no longer ours.</summary>
    private async Task KeepAsync(Job job, JobRun run, Ending why, CancellationTokenSource end, CancellationToken done)
    {
        var renewed = time.GetTimestamp();
        while (true)
        {
            try { await Task.Delay(options.Beat, time, done); }
            catch (OperationCanceledException) { return; }
            try
            {
                var report = run.TakeReport();
                var renew = time.GetElapsedTime(renewed) >= options.Lease / 3;
                var asked = await ledger.KeepAsync(job, holder, report, renew);
                if (report is not null || renew) renewed = time.GetTimestamp();
                if (asked == false) continue;
                (why.Lost, why.Cancelled) = (asked is null, asked == true);
                await end.CancelAsync();
                if (asked is null) return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Without a sign of life for a whole lease it may be another's by now: stop before that one starts.
                BookkeepingFailed(log, failure, job.Kind, job.Id);
                if (time.GetElapsedTime(renewed) < options.Lease) continue;
                why.Lost = true;
                await end.CancelAsync();
                return;
            }
        }
    }

    private async Task SettleAsync(Job job, JobRun run, Exception? failure, Ending why, CancellationToken stopping)
    {
        var kind = kinds.Find(job.Kind)!;
        if (why.Lost || failure is JobLost) { LeaseLost(log, job.Kind, job.Id); return; }
        if (failure is null) await ledger.EndAsync(job, holder, JobState.Done, run: run);
        else if (failure is OperationCanceledException && why.Cancelled) await ledger.EndAsync(job, holder, JobState.Cancelled, run: run);
        else if (failure is OperationCanceledException && stopping.IsCancellationRequested) await ledger.PutBackAsync(job, holder, job.RunAt, null, counts: false, run);
        else if (failure is JobFailed or RuleViolation) await ledger.EndAsync(job, holder, JobState.Failed, Shortening.Shorten(failure.Message, Job.TextLength), run);
        else
        {
            AttemptFailed(log, failure, job.Kind, job.Id, job.Attempts);
            var said = string.Format(null, Words.Job_Broke, failure.GetType().Name);
            if (why.Cancelled) await ledger.EndAsync(job, holder, JobState.Cancelled, said, run);
            else if (job.Attempts >= kind.MostAttempts) await ledger.EndAsync(job, holder, JobState.Failed, said, run);
            else await ledger.PutBackAsync(job, holder, time.Now() + kind.Pause(job.Attempts), said, counts: true, run);
        }
    }

    /// <summary>Why a run was told to end.</summary>
    private sealed class Ending
    {
        public bool Lost { get; set; }
        public bool Cancelled { get; set; }
    }

    [LoggerMessage(LogLevel.Error, "Jobs could not be looked for; trying again.")] private static partial void LookFailed(ILogger log, Exception failure);
    [LoggerMessage(LogLevel.Error, "Job {Kind} {Id}: its state could not be saved.")] private static partial void BookkeepingFailed(ILogger log, Exception failure, string kind, Guid id);
    [LoggerMessage(LogLevel.Error, "Job {Kind} {Id}: attempt {Attempt} failed.")] private static partial void AttemptFailed(ILogger log, Exception failure, string kind, Guid id, int attempt);
    [LoggerMessage(LogLevel.Warning, "Job {Kind} {Id} was taken over by another process.")] private static partial void LeaseLost(ILogger log, string kind, Guid id);
}

/// <summary>What jobs need of a program.</summary>
public static class JobServices
{
    /// <summary>To enqueue jobs, and to run one that was asked for.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobKinds>();
        services.AddSingleton<JobBell>();
        services.AddSingleton(new JobOptions());
        services.AddSingleton<JobLedger>();
        services.AddSingleton<JobRunner>();
        services.AddScoped<JobQueue>();
    }

    /// <summary>To work through the queue for as long as the program runs.</summary>
    public static void AddJobRunner(this IServiceCollection services) => services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
}
