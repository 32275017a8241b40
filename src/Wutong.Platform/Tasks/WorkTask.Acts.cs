using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;

namespace Wutong.Platform.Tasks;

/// <summary>What somebody does to a task, in the order in which it is offered.</summary>
public enum TaskAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_GrantExtension))] GrantExtension,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_RefuseExtension))] RefuseExtension,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_Report))] Report,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_Close))] Close,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_SendBack))] SendBack,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_Resume))] Resume,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_AskExtension))] AskExtension,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_Pause))] Pause,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_HandOver))] HandOver,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_Reopen))] Reopen,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskAct_Withdraw))] Withdraw,
}

/// <summary>What somebody is to a task.</summary>
/// <param name="IsDeputy">Stands in today for its owner, who is away.</param>
/// <param name="IsChief">Heads the office in which it is done.</param>
internal sealed record TaskStanding(bool IsOwner, bool IsDeputy, bool IsGiver, bool IsChief, bool IsLeader)
{
    public bool DoesIt => IsOwner || IsDeputy;
}

internal sealed partial class WorkTask
{
    /// <summary>What somebody in this standing may do to it as it stands, in the order in which it is offered.</summary>
    public IReadOnlyList<TaskAct> ActsFor(TaskStanding who)
    {
        // A second person decides about an extension: nobody who does the task, whatever else they are to it.
        var decides = IsUnderWay && AskedAmount is not null && !who.DoesIt && (who.IsGiver || who.IsChief || who.IsLeader);
        var givesIt = IsOwn ? who.DoesIt : who.IsGiver;
        return [.. Enum.GetValues<TaskAct>().Where(act => act switch
        {
            TaskAct.Report => IsUnderWay && !IsOwn && who.DoesIt,
            TaskAct.Close => !IsOver && givesIt,
            TaskAct.SendBack => State == TaskState.Reported && who.IsGiver,
            TaskAct.GrantExtension or TaskAct.RefuseExtension => decides,
            TaskAct.Pause => State == TaskState.Open && (who.DoesIt || who.IsGiver),
            TaskAct.Resume => State == TaskState.Paused && (who.DoesIt || who.IsGiver),
            TaskAct.AskExtension => IsUnderWay && AskedAmount is null && who.DoesIt,
            TaskAct.HandOver => IsUnderWay && (who.DoesIt || who.IsGiver || who.IsChief),
            TaskAct.Reopen => IsOver && givesIt,
            _ => !IsOver && givesIt,
        })];
    }

    /// <summary>Whether the act says nothing without words.</summary>
    public static bool NeedsWords(TaskAct act) => act is TaskAct.Report or TaskAct.SendBack or TaskAct.RefuseExtension or TaskAct.AskExtension or TaskAct.Withdraw or TaskAct.Reopen;

    public void Report(Guid by, DateTimeOffset now, string words) => Stop(TaskState.Reported, GiverId, Happened(TaskEventKind.Reported, by, now, words));

    public void Close(Guid by, DateTimeOffset now, string? words) => Stop(TaskState.Done, null, Happened(TaskEventKind.Closed, by, now, words));

    public void Withdraw(Guid by, DateTimeOffset now, string words) => Stop(TaskState.Withdrawn, null, Happened(TaskEventKind.Withdrawn, by, now, words));

    public void SendBack(Guid by, DateTimeOffset now, string words) => Run(Happened(TaskEventKind.SentBack, by, now, words));

    public void Reopen(Guid by, DateTimeOffset now, string words) => Run(Happened(TaskEventKind.Reopened, by, now, words));

    public void Resume(Guid by, DateTimeOffset now, string? words) => Run(Happened(TaskEventKind.Resumed, by, now, words));

    public void Pause(Guid by, DateTimeOffset now, PauseReason reason, string? words)
    {
        Happened(TaskEventKind.Paused, by, now, words, reason);
        State = TaskState.Paused;
    }

    public void AskExtension(Guid by, DateTimeOffset now, int amount, string words)
    {
        RefuseTooLong(amount);
        Happened(TaskEventKind.ExtensionAsked, by, now, words, amount: amount);
        (AskedAmount, AskedById) = (amount, by);
    }

    /// <param name="amount">What is granted, which may be another than what was asked for.</param>
    public void GrantExtension(Guid by, DateTimeOffset now, int amount, string? words)
    {
        RefuseTooLong(amount);
        Happened(TaskEventKind.Extended, by, now, words, amount: amount);
        (AskedAmount, AskedById) = (null, null);
    }

    public void RefuseExtension(Guid by, DateTimeOffset now, string words)
    {
        Happened(TaskEventKind.ExtensionRefused, by, now, words);
        (AskedAmount, AskedById) = (null, null);
    }

    /// <summary>The clock runs on: a deadline is not won by passing a task on. Nobody gets it back from whom they gave it to but by whoever gave it first.</summary>
    public void HandOver(Guid by, DateTimeOffset now, Guid owner, Guid office, string? words)
    {
        if (owner == OwnerId) throw new RuleViolation(nameof(ActOnTask.OwnerId), Words.Task_HasIt);
        if (EarlierOwners.Contains(owner) && by != GiverId) throw new RuleViolation(nameof(ActOnTask.OwnerId), Words.Task_HadIt);
        Happened(TaskEventKind.HandedOver, by, now, words, to: owner);
        (OwnerId, OfficeId, AwaitsId) = (owner, office, owner);
        // Whoever asked for more time no longer has it.
        (AskedAmount, AskedById) = (null, null);
    }

    public void Recounted(DateTimeOffset now) => Happened(TaskEventKind.Recounted, null, now, words: null).DueAt = DueAt;

    private void Stop(TaskState state, Guid? awaits, TaskEvent happened)
    {
        (State, AwaitsId) = (state, awaits);
        // What was reported in time is in time, however long somebody takes to close it.
        StoppedAt ??= happened.At;
        (AskedAmount, AskedById) = (null, null);
    }

    private void Run(TaskEvent happened) => (State, AwaitsId, StoppedAt, ChangedAt) = (TaskState.Open, OwnerId, null, happened.At);

    private void RefuseTooLong(int amount)
    {
        if (History().Total + amount > TimeLimit.Most) throw new RuleViolation(nameof(ActOnTask.Amount), string.Format(null, Words.Clock_TooLong, TimeLimit.Most));
    }
}
