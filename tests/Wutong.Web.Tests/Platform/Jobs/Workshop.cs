using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.SignIn;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Jobs;

/// <summary>A process of its own over a city's database that works on kinds of jobs of its own; the city's runner does not know these, and leaves them alone.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private bool isStarted;

    public Workshop(City city, JobKind[] kinds, TimeProvider? time = null, Func<JobOptions, JobOptions>? change = null)
    {
        Time = time ?? TimeProvider.System;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(Time);
        collection.AddWutongDatabase(city.Target);
        collection.AddHttpContextAccessor();
        collection.AddSignIn();
        collection.AddJobs();
        collection.AddSingleton(new JobKinds(kinds));
        var options = new JobOptions { Beat = TimeSpan.FromMilliseconds(50), Poll = TimeSpan.FromMilliseconds(200) };
        collection.AddSingleton(change?.Invoke(options) ?? options);
        services = collection.BuildServiceProvider();
    }

    public TimeProvider Time { get; }
    public JobRunner Runner => services.GetRequiredService<JobRunner>();
    public JobLedger Ledger => services.GetRequiredService<JobLedger>();

    public async Task<Workshop> StartAsync()
    {
        isStarted = true;
        await Runner.StartAsync(CancellationToken.None);
        return this;
    }

    public async Task StopAsync()
    {
        if (isStarted) await Runner.StopAsync(CancellationToken.None);
        isStarted = false;
    }

    /// <summary>Runs work in a scope of this process, in the name of an account or of the machine.</summary>
    public async Task<T> AsAsync<T>(string? account, Func<WutongDb, Actor, IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = account is null ? Actor.Machine(Time.Now()) : (await scope.ServiceProvider.GetRequiredService<AccountLookup>().ByNameAsync(account))!.ToActor(Time.Now());
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await work(scope.ServiceProvider.GetRequiredService<WutongDb>(), actor, scope.ServiceProvider);
    }

    public Task<Guid> EnqueueAsync(string? account, string kind, object? arguments = null) =>
        AsAsync(account, (_, _, scope) => scope.GetRequiredService<JobQueue>().EnqueueAsync(kind, arguments));

    /// <summary>Runs a job of a kind to its end. The city's own runner may know the kind, too, and be the one that takes it.</summary>
    public async Task<Guid> RunAsync(string? account, string kind)
    {
        var job = await EnqueueAsync(account, kind);
        await Runner.TryRunAsync(job, CancellationToken.None);
        await UntilAsync(job, JobState.Done);
        return job;
    }

    public Task<Outcome> CancelAsync(string? account, Guid id) => AsAsync(account, (db, actor, scope) => new CancelJob { Id = id }.Run(db, actor, scope.GetRequiredService<JobKinds>()));

    public Task<Outcome> RetryAsync(string? account, Guid id) => AsAsync(account, (db, actor, scope) => new RetryJob { Id = id }.Run(db, actor, scope.GetRequiredService<JobBell>()));

    public Task<Job> JobAsync(Guid id) => AsAsync(null, (db, _, _) => db.Jobs.Whole.AsNoTracking().SingleAsync(j => j.Id == id));

    /// <summary>Waits until a job is as expected; a minute is far more than it takes.</summary>
    public async Task<Job> UntilAsync(Guid id, Func<Job, bool> expected)
    {
        for (var i = 0; i < 3000; i++)
        {
            var job = await JobAsync(id);
            if (expected(job)) return job;
            await Task.Delay(20);
        }
        var last = await JobAsync(id);
        throw new Xunit.Sdk.XunitException($"The job is still {last.State}, {last.Done} of {last.Total}, attempt {last.Attempts}: {last.Failure}");
    }

    public Task<Job> UntilAsync(Guid id, JobState state) => UntilAsync(id, j => j.State == state);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await services.DisposeAsync();
    }
}
