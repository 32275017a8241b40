using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>How the runner works; a test makes it faster.</summary>
public sealed record JobOptions
{
    /// <summary>Jobs at once in this process.</summary>
    public int MostAtOnce { get; init; } = 2;

    /// <summary>How often to look for what other processes added and for what is due.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a holder is believed to be alive after its last sign of life. Replicas' clocks must agree much better than this.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a running job saves its progress and learns that it was cancelled.</summary>
    public TimeSpan Beat { get; init; } = TimeSpan.FromSeconds(1);
}

/// <summary>
/// The runner's entries in the table of jobs. Each change names the holder, so that whoever lost a job changes nothing; the changes pass the write gate
/// but not the audit trail.
/// </summary>
internal sealed class JobLedger(IServiceScopeFactory scopes, JobKinds kinds, JobOptions options, TimeProvider time)
{
    /// <summary>Gives each kind with a schedule the one row that it lacks.</summary>
    public Task ScheduleAsync() => InScopeAsync(async db =>
    {
        var held = await db.Jobs.Whole.Where(j => j.Slot != null).Select(j => j.Slot!).ToListAsync();
        if (kinds.All.All(k => k.Schedule is null || held.Contains(k.Name))) return true;
        try
        {
            await db.WriteAsync(async () =>
            {
                var now = time.Now();
                var standing = await db.Jobs.Whole.Where(j => j.Slot != null).Select(j => j.Slot!).ToListAsync();
                foreach (var kind in kinds.All.Where(k => k.Schedule is not null && !standing.Contains(k.Name)))
                    db.Jobs.Add(Job.Scheduled(kind.Name, kind.Schedule!.Next(now), now));
            });
        }
        catch (DbUpdateException) { } // another process was first
        return true;
    });

    /// <summary>Takes the next job that is due, or the one asked for; null when there is none.</summary>
    public Task<Job?> TakeAsync(string holder, Guid? only = null) => InScopeAsync(async db =>
    {
        // Asked before the gate: mostly there is none.
        if (!await Due(db, time.Now(), only).AnyAsync()) return null;
        return await db.WriteAsync(async () =>
        {
            while (true)
            {
                var now = time.Now();
                if (await Due(db, now, only).OrderBy(j => j.RunAt).ThenBy(j => j.Id).AsNoTracking().FirstOrDefaultAsync() is not { } job) return null;
                if (job.State == JobState.Running && await AbandonAsync(db, job, now)) continue;
                var until = now + options.Lease;
                await db.Jobs.Whole.Where(j => j.Id == job.Id).ExecuteUpdateAsync(set => set
                    .SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Holder, holder).SetProperty(j => j.LeaseUntil, until)
                    .SetProperty(j => j.StartedAt, j => j.StartedAt ?? now).SetProperty(j => j.Attempts, j => j.Attempts + 1));
                return await db.Jobs.Whole.AsNoTracking().SingleAsync(j => j.Id == job.Id);
            }
        });
    });

    private IQueryable<Job> Due(WutongDb db, DateTimeOffset now, Guid? only)
    {
        // Of kinds that this program knows: during an upgrade another may know more.
        var known = kinds.Names;
        var due = db.Jobs.Whole.Where(j => (j.State == JobState.Waiting && j.RunAt <= now) || (j.State == JobState.Running && j.LeaseUntil < now)).Where(j => known.Contains(j.Kind));
        return only is { } id ? due.Where(j => j.Id == id) : due;
    }

    /// <summary>Ends a job whose holder died, where it was cancelled meanwhile or dies too often; false when it is to go on.</summary>
    private async Task<bool> AbandonAsync(WutongDb db, Job job, DateTimeOffset now)
    {
        if (job.CancelRequestedAt is null && job.Attempts < kinds.Find(job.Kind)!.MostAttempts) return false;
        Speak(job);
        var (state, failure) = job.CancelRequestedAt is null ? (JobState.Failed, Words.Job_HolderDied) : (JobState.Cancelled, null);
        await CloseAsync(db, job, job.Holder!, new Ending(state, failure), now);
        return true;
    }

    /// <summary>A sign of life with what was reported meanwhile; null when the job is no longer the holder's, else whether it was cancelled.</summary>
    public Task<bool?> KeepAsync(Job job, string holder, (long Done, long? Total, string? Message)? report, bool renew) => InScopeAsync<bool?>(async db =>
    {
        var mine = db.JobHeld(job.Id, holder);
        if (report is not null || renew)
        {
            var kept = await db.WriteAsync(async () =>
            {
                var until = time.Now() + options.Lease;
                var held = await mine.ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, until));
                if (held > 0) await SaveReportAsync(mine, report);
                return held > 0;
            });
            if (!kept) return null;
        }
        var asked = await mine.Select(j => new { j.CancelRequestedAt }).SingleOrDefaultAsync();
        return asked is null ? null : asked.CancelRequestedAt is not null;
    });

    /// <summary>Ends a job; false when it was no longer the holder's.</summary>
    public Task<bool> EndAsync(Job job, string holder, JobState state, string? failure = null, JobRun? run = null)
    {
        var ending = new Ending(state, failure, run?.TakeReport(), run?.Result ?? default);
        return InScopeAsync(db => db.WriteAsync(() => CloseAsync(db, job, holder, ending, time.Now())));
    }

    private async Task<bool> CloseAsync(WutongDb db, Job job, string holder, Ending ending, DateTimeOffset now)
    {
        var (state, failure, report, (text, link, data)) = ending;
        var mine = db.JobHeld(job.Id, holder);
        await SaveReportAsync(mine, report);
        var closed = await mine.ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, state).SetProperty(j => j.FinishedAt, now).SetProperty(j => j.Failure, failure).SetProperty(j => j.Slot, (string?)null)
            .SetProperty(j => j.Holder, (string?)null).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(j => j.Result, text).SetProperty(j => j.ResultLink, link).SetProperty(j => j.ResultData, data));
        if (closed == 0) return false;
        if (job.Slot is not null && state == JobState.Done && kinds.Find(job.Kind) is { IsQuiet: true }) await db.Jobs.Whole.Where(j => j.Id == job.Id).ExecuteDeleteAsync();
        await db.TellEndAsync(job, kinds.LabelOf(job.Kind), state, now);
        if (job.Slot is not null && kinds.Find(job.Kind)?.Schedule is { } schedule) db.Jobs.Add(Job.Scheduled(job.Kind, schedule.Next(now), now));
        return true;
    }

    /// <summary>Puts a job back: after a failed attempt to a later hour, when the program stops to its old place, and then the attempt does not count.</summary>
    public Task<bool> PutBackAsync(Job job, string holder, DateTimeOffset runAt, string? failure, bool counts, JobRun run)
    {
        var (attempts, report) = (counts ? job.Attempts : job.Attempts - 1, run.TakeReport());
        return InScopeAsync(db => db.WriteAsync(async () =>
        {
            var mine = db.JobHeld(job.Id, holder);
            await SaveReportAsync(mine, report);
            return await mine.ExecuteUpdateAsync(set => set
                .SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.RunAt, runAt).SetProperty(j => j.Failure, failure).SetProperty(j => j.Attempts, attempts)
                .SetProperty(j => j.Holder, (string?)null).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)) > 0;
        }));
    }

    private static Task SaveReportAsync(IQueryable<Job> mine, (long Done, long? Total, string? Message)? report) => report is var (done, total, message)
        ? mine.ExecuteUpdateAsync(set => set.SetProperty(j => j.Done, done).SetProperty(j => j.Total, total).SetProperty(j => j.Message, message))
        : Task.CompletedTask;

    /// <summary>How a job ended, as it is written into its row.</summary>
    private sealed record Ending(JobState State, string? Failure, (long Done, long? Total, string? Message)? Report = null, (string? Text, string? Link, string? Data) Result = default);

    /// <summary>From here on words are those of the job's own language.</summary>
    public static void Speak(Job job)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(job.Language == "en" ? "en" : "zh-CN");
    }

    private Task<T> InScopeAsync<T>(Func<WutongDb, Task<T>> work) => scopes.AsMachineAsync(time, work);
}
