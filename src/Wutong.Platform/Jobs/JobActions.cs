using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>Starts a job by hand; of a scheduled kind the run that waits is brought forward.</summary>
internal sealed record StartJob
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Job_Kind)), Required, StringLength(JobKind.NameLength)]
    public string? Kind { get; init; }

    /// <summary>JSON for the kinds that ask for some.</summary>
    [StringLength(Job.ArgumentsLength)]
    public string? Arguments { get; init; }

    public async Task<Outcome> Run(Actor actor, JobQueue queue, JobKinds kinds)
    {
        if (kinds.Find(Kind) is not { } kind || !actor.IsAny(kind.Starters)) return Outcome.Refuse(nameof(Kind), Words.Job_NotYours);
        if (kind.Schedule is not null) return Outcome.Saved(await queue.RunScheduledNowAsync(kind));
        try { return Outcome.Saved(await queue.EnqueueAsync(kind.Name, Arguments is null ? null : JsonSerializer.Deserialize<JsonElement>(Arguments))); }
        catch (JsonException) { return Outcome.Refuse(nameof(Arguments), Words.Invalid_Json); }
    }
}

/// <summary>Stops a job: at once while it waits, within a second or two while it runs. What it has saved stays.</summary>
internal sealed record CancelJob
{
    public Guid Id { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, JobKinds kinds) => db.WriteAsync(async () =>
    {
        var job = await db.Jobs.VisibleTo(actor).SingleOrDefaultAsync(j => j.Id == Id);
        if (job is null) return Outcome.Missing;
        var (slot, due) = (job.Slot, job.RunAt);
        job.Cancel(actor.Now);
        // A scheduled run that was waved off is not due again at the same hour.
        if (slot is null || job.Slot is not null || kinds.Find(slot)?.Schedule is not { } schedule) return Outcome.Saved(Id);
        db.Jobs.Add(Job.Scheduled(slot, schedule.Next(due > actor.Now ? due : actor.Now), actor.Now));
        return Outcome.Saved(Id);
    });
}

/// <summary>Lets a job that failed or was cancelled try again, from its last checkpoint.</summary>
internal sealed record RetryJob
{
    public Guid Id { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, JobBell bell) => db.WriteAsync(async () =>
    {
        var job = await db.Jobs.VisibleTo(actor).SingleOrDefaultAsync(j => j.Id == Id);
        if (job is null) return Outcome.Missing;
        job.Retry(actor.Now);
        db.AfterCommit(bell.Ring);
        return Outcome.Saved(Id);
    });
}
