using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Instructions;
using Wutong.Platform.Meetings;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>Gives somebody, or oneself, a task.</summary>
internal sealed record GiveTask
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Task_Title)), Required, StringLength(WorkTask.TitleLength)]
    public string? Title { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Task_Note)), StringLength(WorkTask.NoteLength)]
    public string? Note { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Task_Owner)), Required]
    public Guid? OwnerId { get; init; }

    /// <summary>How long it may take; or else <see cref="On"/>.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_Amount)), Range(1, TimeLimit.Most)]
    public int? Amount { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_Unit)), EnumDataType(typeof(LimitUnit))]
    public LimitUnit? Unit { get; init; }

    /// <summary>The last day; it becomes a limit in natural days from today, so that pauses and holidays move it by the same rules as any other.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Task_On))]
    public DateOnly? On { get; init; }

    /// <summary>The record that it is about, of whatever module.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>The instruction, or the meeting, from which it follows.</summary>
    public Guid? InstructionId { get; init; }
    public Guid? MeetingId { get; init; }

    /// <summary>Of the meeting, the decision that it carries out.</summary>
    public Guid? DecisionId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, AccountLookup accounts) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } giver) return Outcome.Denied;
        if (LimitOn(actor.Now.Day(), out var problem) is not { } limit) return new Outcome.Refused([problem!]);
        if (RecordId is { } about && await db.RecordLinkAsync(actor, about) is null) return Outcome.Refuse(nameof(RecordId), Words.Task_WrongRecord);
        var (seat, why) = await TaskPeople.ReceiverAsync(db, actor, accounts, OwnerId!.Value, RecordId);
        if (seat is null) return Outcome.Refuse(nameof(OwnerId), why!);
        var instruction = InstructionId is { } written ? await db.InstructionToChangeAsync(actor, written) : null;
        var meeting = MeetingId is { } held ? await db.MeetingToChangeAsync(actor, held) : null;
        if (!Follows(instruction, meeting)) return Outcome.Refuse("", Words.Task_WrongSource);
        var task = new WorkTask
        {
            // Whoever instructed is reported to, even if another wrote it down.
            Title = Title!, Note = Note, GiverId = instruction?.LeaderId ?? giver, RecordId = RecordId, InstructionId = InstructionId, MeetingId = MeetingId,
            StartedAt = actor.Now, LimitAmount = limit.Amount, LimitUnit = limit.Unit,
        };
        task.GiveTo(seat.UserId, seat.OfficeId, actor.Now);
        task.Recount(await db.WorkCalendarAsync(), await db.RemindersAsync(), actor.Now);
        db.Tasks.Add(task);
        if (DecisionId is { } decision) meeting?.CarryOut(decision, task.Id);
        await db.TellOfTaskAsync(task, actor.Now);
        return Outcome.Saved(task.Id);
    });

    /// <summary>Only whoever keeps the instruction or the meeting gives tasks that follow from it, and of a decision one.</summary>
    private bool Follows(Instruction? instruction, Meeting? meeting) =>
        (InstructionId is null || instruction is not null)
        && (MeetingId is null || (meeting is not null && (DecisionId is not { } decision || meeting.Decisions.Any(d => d.Id == decision && d.TaskId is null))));

    /// <summary>The limit that the fields mean; null with the reason where they mean none, or two.</summary>
    public TimeLimit? LimitOn(DateOnly today, out Problem? problem)
    {
        problem = null;
        if (On is { } on)
        {
            if (Amount is not null) problem = new(nameof(On), Words.Task_TwoLimits);
            else if (on <= today) problem = new(nameof(On), Words.Task_OnPast);
            else if (on.DayNumber - today.DayNumber > TimeLimit.Most) problem = new(nameof(On), string.Format(null, Words.Task_OnTooFar, TimeLimit.Most));
            return problem is null ? new TimeLimit(on.DayNumber - today.DayNumber, LimitUnit.NaturalDays) : null;
        }
        if (Amount is not { } amount) problem = new(nameof(Amount), Words.Task_NoLimit);
        else if (Unit is null) problem = new(nameof(Unit), Words.Task_NoUnit);
        else return new TimeLimit(amount, Unit.Value);
        return null;
    }
}
