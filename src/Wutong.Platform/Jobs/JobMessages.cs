using Wutong.Platform.Data;
using Wutong.Platform.Messages;

namespace Wutong.Platform.Jobs;

/// <summary>Whoever started a job need not wait for it: they are told when it has ended.</summary>
internal static class JobMessages
{
    public static MessageKind Done { get; } = new("job-finished", () => Words.Message_JobDone, () => Words.Message_JobDoneText);

    public static MessageKind Failed { get; } = new("job-failed", () => Words.Message_JobFailed, () => Words.Message_JobFailedText);

    /// <summary>Part of the write that ends the job. Whoever cancelled it knows.</summary>
    public static Task TellEndAsync(this WutongDb db, Job job, string label, JobState state, DateTimeOffset now)
    {
        if (job.UserId is not { } owner || state is not (JobState.Done or JobState.Failed)) return Task.CompletedTask;
        // It may end more than once: after a retry it ends anew.
        var text = new MessageText(label, $"/jobs/{job.Id}", $"{job.Id}:{now.UtcTicks}");
        return db.SendMessageAsync(state == JobState.Done ? Done : Failed, owner, text, now);
    }
}
