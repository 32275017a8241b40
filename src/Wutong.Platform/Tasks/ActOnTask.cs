using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>Does something to a task: reports, closes, pauses, asks for time, hands over and so on. Who may do what when: <see cref="WorkTask.ActsFor"/>.</summary>
internal sealed record ActOnTask
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Required, EnumDataType(typeof(TaskAct))]
    public TaskAct? Act { get; init; }

    /// <summary>What is said with it; some acts say nothing without, see <see cref="WorkTask.NeedsWords"/>.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Task_Words)), StringLength(TaskEvent.WordsLength)]
    public string? Words { get; init; }

    /// <summary>Of a pause.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Task_PauseReason)), EnumDataType(typeof(PauseReason))]
    public PauseReason? Reason { get; init; }

    /// <summary>Of an extension, in the limit's own unit; who grants it may leave it out and grants what was asked for.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Clock_ExtendedBy)), Range(1, TimeLimit.Most)]
    public int? Amount { get; init; }

    /// <summary>Of a hand-over.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Task_NewOwner))]
    public Guid? OwnerId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, AccountLookup accounts) => db.WriteAsync(async () =>
    {
        if (actor.Id is not { } by) return Outcome.Denied;
        var task = await db.Tasks.VisibleTo(actor).WithEvents().SingleOrDefaultAsync(t => t.Id == Id);
        if (task is null) return Outcome.Missing;
        if (task.Version != Version) return new Outcome.Stale(null, task.Version);
        if (!task.ActsFor(await db.StandingAsync(actor, task)).Contains(Act!.Value)) return Outcome.Refuse("", string.Format(null, Platform.Words.Task_NotNow, Act.Value.Label()));
        if (Lacking() is { } lacking) return new Outcome.Refused([lacking]);
        if (Act == TaskAct.HandOver)
        {
            var (seat, why) = await TaskPeople.ReceiverAsync(db, actor, accounts, OwnerId!.Value, task.RecordId);
            if (seat is null) return Outcome.Refuse(nameof(OwnerId), why!);
            task.HandOver(by, actor.Now, seat.UserId, seat.OfficeId, Words);
        }
        else
        {
            Do(task, by, actor.Now);
        }
        task.Recount(await db.WorkCalendarAsync(), await db.RemindersAsync(), actor.Now);
        await db.TellOfTaskAsync(task, actor.Now);
        return Outcome.Saved(task.Id);
    });

    private Problem? Lacking() => Act switch
    {
        TaskAct.Pause when Reason is null => new(nameof(Reason), Platform.Words.Task_NoReason),
        TaskAct.AskExtension when Amount is null => new(nameof(Amount), Platform.Words.Task_NoAmount),
        TaskAct.HandOver when OwnerId is null => new(nameof(OwnerId), Platform.Words.Task_NoOwner),
        { } act when Words is null && WorkTask.NeedsWords(act) => new(nameof(Words), Platform.Words.Task_NoWords),
        _ => null,
    };

    private void Do(WorkTask task, Guid by, DateTimeOffset now)
    {
        switch (Act)
        {
            case TaskAct.Report: task.Report(by, now, Words!); break;
            case TaskAct.Close: task.Close(by, now, Words); break;
            case TaskAct.SendBack: task.SendBack(by, now, Words!); break;
            case TaskAct.Pause: task.Pause(by, now, Reason!.Value, Words); break;
            case TaskAct.Resume: task.Resume(by, now, Words); break;
            case TaskAct.AskExtension: task.AskExtension(by, now, Amount!.Value, Words!); break;
            case TaskAct.GrantExtension: task.GrantExtension(by, now, Amount ?? task.AskedAmount!.Value, Words); break;
            case TaskAct.RefuseExtension: task.RefuseExtension(by, now, Words!); break;
            case TaskAct.Reopen: task.Reopen(by, now, Words!); break;
            default: task.Withdraw(by, now, Words!); break;
        }
    }
}
