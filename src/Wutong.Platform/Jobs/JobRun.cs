using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Jobs;

/// <summary>One attempt at a job, as its handler sees it.</summary>
public sealed class JobRun
{
    private readonly string holder;
    private readonly Lock progress = new();
    private (long Done, long? Total, string? Message)? unsaved;

    internal JobRun(Job job, string holder, IServiceProvider services, Actor actor, CancellationToken cancel)
    {
        (Id, Attempt, Arguments, Checkpoint, this.holder, Services, Actor, Cancel) = (job.Id, job.Attempts, job.Arguments, job.Checkpoint, holder, services, actor, cancel);
        Db = services.GetRequiredService<WutongDb>();
    }

    public Guid Id { get; }

    /// <summary>1 for the first.</summary>
    public int Attempt { get; }

    /// <summary>A scope of this attempt's own; whatever writes in it writes as <see cref="Actor"/>.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The context of that scope.</summary>
    public WutongDb Db { get; }

    /// <summary>For whom it runs, with the rights that they have now. The moment in it moves with every report and checkpoint.</summary>
    public Actor Actor { get; }

    /// <summary>Fires when somebody cancels the job, when another process took it over, or when the program stops.</summary>
    public CancellationToken Cancel { get; }

    internal string? Arguments { get; }
    internal string? Checkpoint { get; private set; }
    internal (string? Text, string? Link, string? Data) Result { get; private set; }

    /// <summary>What it was started with; throws when it was started with nothing.</summary>
    public T ArgumentsAs<T>() => JsonSerializer.Deserialize<T>(Arguments ?? throw new JobFailed(Words.Job_NoArguments), Json.Options)!;

    /// <summary>How far the work was, by the last checkpoint of this or an earlier attempt; null at the beginning.</summary>
    public T? CheckpointAs<T>() where T : class => Checkpoint is null ? null : JsonSerializer.Deserialize<T>(Checkpoint, Json.Options);

    /// <summary>
    /// Says how far the work is; saved within a second. The message is for whoever started it, in their language. Throws once the run is to end.
    /// </summary>
    public Task ReportAsync(long done, long? total = null, string? message = null)
    {
        Cancel.ThrowIfCancellationRequested();
        Actor.HoldsWholeRequest(Services.GetRequiredService<TimeProvider>().Now());
        lock (progress) unsaved = (done, total, Shortening.Shorten(message, Job.MessageLength));
        return Task.CompletedTask;
    }

    /// <summary>
    /// Saves from where the next attempt goes on. Called inside <c>Db.WriteAsync</c> it is part of that transaction, and rolls it back when another process
    /// has taken the job over: so a batch and its checkpoint are saved together and by one process alone.
    /// </summary>
    public async Task CheckpointAsync(object state)
    {
        Cancel.ThrowIfCancellationRequested();
        Actor.HoldsWholeRequest(Services.GetRequiredService<TimeProvider>().Now());
        var json = JsonSerializer.Serialize(state, state.GetType(), Json.Options);
        if (json.Length > Job.CheckpointLength) throw new InvalidOperationException("A checkpoint is a position, not the work itself.");
        if (Db.IsWriting) await SaveAsync(json);
        else await Db.WriteAsync(() => SaveAsync(json));
        Checkpoint = json;
    }

    /// <summary>Called inside <c>Db.WriteAsync</c>: throws where another process has taken the job over, so that what else is written there is written by one alone.</summary>
    public async Task HoldAsync()
    {
        if (!await Db.JobHeld(Id, holder).AnyAsync()) throw new JobLost();
    }

    /// <summary>What came of the work: words in the language of whoever started it, a path of this site, an object for programs.</summary>
    public void Finish(string? text, string? link = null, object? data = null) =>
        Result = (Shortening.Shorten(text, Job.TextLength), link, data is null ? null : JsonSerializer.Serialize(data, data.GetType(), Json.Options));

    private async Task SaveAsync(string json)
    {
        var saved = await Db.JobHeld(Id, holder).ExecuteUpdateAsync(set => set.SetProperty(j => j.Checkpoint, json));
        if (saved == 0) throw new JobLost();
    }

    /// <summary>The last report that was not saved yet.</summary>
    internal (long Done, long? Total, string? Message)? TakeReport()
    {
        lock (progress)
        {
            var report = unsaved;
            unsaved = null;
            return report;
        }
    }
}

/// <summary>The work cannot succeed, however often it is tried; the message says why, to whoever started it.</summary>
public sealed class JobFailed(string message) : Exception(message);

/// <summary>Another process has taken the job over; nothing more may be written for it here.</summary>
internal sealed class JobLost : OperationCanceledException;
