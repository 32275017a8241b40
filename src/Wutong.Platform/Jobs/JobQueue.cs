using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>Where pages and operations leave work that takes long.</summary>
public sealed class JobQueue(WutongDb db, Actor actor, JobKinds kinds, JobBell bell)
{
    /// <summary>
    /// Adds a job that runs with the actor's rights and returns its id; its page is <c>/jobs/{id}</c>. Inside a write it is part of it: rolled back
    /// with it, begun after it. Whether the actor may ask for it is for the caller to know.
    /// </summary>
    public async Task<Guid> EnqueueAsync(string kind, object? arguments = null)
    {
        if (kinds.Find(kind) is null) throw new ArgumentException($"There is no kind of job {kind}.", nameof(kind));
        var job = Job.For(actor, kind, arguments);
        if (job.Arguments?.Length > Job.ArgumentsLength) throw new ArgumentException("Arguments name what the work is about; what it works on lies in tables.", nameof(arguments));
        await db.WriteAsync(() =>
        {
            db.Jobs.Add(job);
            db.AfterCommit(bell.Ring);
            return Task.CompletedTask;
        });
        return job.Id;
    }

    /// <summary>Adds a job that asks for nothing in particular, unless one that the actor asked for still waits or runs: then that one.</summary>
    public async Task<Guid> EnqueueOnceAsync(string kind)
    {
        var user = actor.Id;
        var active = await db.Jobs.VisibleTo(actor).Where(j => j.Kind == kind && j.UserId == user && j.Slot == null && (j.State == JobState.Waiting || j.State == JobState.Running)).Select(j => (Guid?)j.Id).FirstOrDefaultAsync();
        return active ?? await EnqueueAsync(kind);
    }

    /// <summary>When work of this kind was last done to the end, whoever asked for it; null where no job says so any more.</summary>
    public Task<DateTimeOffset?> LastDoneAsync(string kind) =>
        db.Jobs.Whole.Where(j => j.Kind == kind && j.State == JobState.Done).MaxAsync(j => j.FinishedAt);

    /// <summary>What work of this kind said when it was last done, and when, whoever asked for it; for a page of those who may know it.</summary>
    internal async Task<(string Data, DateTimeOffset At)?> LastResultAsync(string kind)
    {
        var last = await db.Jobs.Whole.AsNoTracking().Where(j => j.Kind == kind && j.State == JobState.Done && j.ResultData != null).OrderByDescending(j => j.FinishedAt).FirstOrDefaultAsync();
        return last is { ResultData: { } data, FinishedAt: { } at } ? (data, at) : null;
    }

    /// <summary>Brings the one waiting row of a scheduled kind to the head of the queue, or returns the one that runs.</summary>
    internal Task<Guid> RunScheduledNowAsync(JobKind kind) => db.WriteAsync(async () =>
    {
        var job = await db.Jobs.Whole.SingleOrDefaultAsync(j => j.Slot == kind.Name);
        if (job is null) db.Jobs.Add(job = Job.Scheduled(kind.Name, actor.Now, actor.Now));
        else if (job.State == JobState.Waiting) job.RunNow(actor.Now);
        db.AfterCommit(bell.Ring);
        return job.Id;
    });
}

/// <summary>Wakes the runner of this process when something was added, so that it need not wait for its next look.</summary>
public sealed class JobBell
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next ring. Take it before looking, so that no ring falls between.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Ring() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
