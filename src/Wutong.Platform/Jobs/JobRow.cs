using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>A job as lists, pages and the command line show it to an actor.</summary>
/// <param name="Message">Null, like result and link, where the job is not open to the actor.</param>
/// <param name="Seconds">How long it has run or did run; null before it starts.</param>
internal sealed record JobRow(
    Guid Id, string Kind, string Label, JobState State, long Done, long? Total, string? Message, string? By, DateTimeOffset CreatedAt, DateTimeOffset RunAt,
    DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, long? Seconds, int Attempts, bool IsDue, bool IsCancelling, string? Failure, string? Result, string? Link, string? Data, string Language)
{
    public bool IsActive => State is JobState.Waiting or JobState.Running;
    public bool MayRetry => State is JobState.Failed or JobState.Cancelled;

    /// <summary>It will change by itself before long, so a page that shows it looks again.</summary>
    public bool IsMoving(DateTimeOffset now) => State == JobState.Running || (State == JobState.Waiting && RunAt <= now.AddMinutes(1));

    /// <summary>Percent done; null while the whole is not known.</summary>
    public int? Percent => State == JobState.Done ? 100 : Total > 0 ? (int)Math.Clamp(100 * Done / Total.Value, 0, 100) : null;

    public string? Duration => Seconds is { } seconds ? TimeSpan.FromSeconds(seconds).ToString(seconds < 3600 ? @"m\:ss" : seconds < 86_400 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss", null) : null;

    /// <summary>The language that its own words are in.</summary>
    public string LanguageTag => Language == "en" ? "en" : "zh";

    /// <summary>What a page of jobs shows, in order.</summary>
    public static async Task<IReadOnlyList<JobRow>> OfAsync(WutongDb db, Actor actor, JobKinds kinds, IReadOnlyList<Job> jobs, DateTimeOffset now)
    {
        var names = await db.NamesOfUsers(jobs.Select(j => j.UserId).OfType<Guid>());
        return [.. jobs.Select(job =>
        {
            var open = job.IsOpenTo(actor);
            return new JobRow(job.Id, job.Kind, kinds.LabelOf(job.Kind), job.State, job.Done, job.Total, open ? job.Message : null, job.UserId is { } id ? names.GetValueOrDefault(id) : null,
                job.CreatedAt, job.RunAt, job.StartedAt, job.FinishedAt, job.StartedAt is { } from ? (long)((job.FinishedAt ?? now) - from).TotalSeconds : null, job.Attempts, job.RunAt <= now,
                job is { State: JobState.Running, CancelRequestedAt: not null }, job.Failure, open ? job.Result : null, open ? job.ResultLink : null, open ? job.ResultData : null, job.Language);
        })];
    }
}

/// <summary>What the table of jobs shows: on the administrator's page and on one's own.</summary>
internal sealed record JobTable(IReadOnlyList<JobRow> Rows, DateTimeOffset Now, bool ShowsWho, string Address)
{
    public bool IsMoving => Rows.Any(r => r.IsMoving(Now));
}
