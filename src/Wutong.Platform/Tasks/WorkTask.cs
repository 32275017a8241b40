using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Audit;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Instructions;
using Wutong.Platform.Meetings;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>How a task stands.</summary>
public enum TaskState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskState_Open))] Open,

    /// <summary>Its clock stands for a listed reason.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskState_Paused))] Paused,

    /// <summary>Its owner has reported back; whoever gave it has to close it or to send it back.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskState_Reported))] Reported,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskState_Done))] Done,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskState_Withdrawn))] Withdrawn,
}

/// <summary>What somebody has to do by a moment, about a record or about nothing in particular. Its deadline follows from its events; nobody types it in.</summary>
internal sealed partial class WorkTask : IVersioned, IVisible<WorkTask>
{
    public const int TitleLength = 120, NoteLength = 2000;

    /// <summary>Where a list by deadline shows what has none at the moment, and what is over: at its end.</summary>
    private static readonly DateTimeOffset Standing = new(9998, 1, 1, 0, 0, 0, TimeSpan.Zero), Over = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<TaskEvent> events = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public required string Title { get; init; }
    public string? Note { get; init; }

    /// <summary>Who gave it, and closes it; null for the platform itself.</summary>
    public Guid? GiverId { get; init; }
    public Guid OwnerId { get; private set; }

    /// <summary>The office in which the owner has it; its head is told when it is very late.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>The record that it is about, of whatever module.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>The leader's instruction, or the meeting, from which it follows; then it is watched until it is over.</summary>
    public Guid? InstructionId { get; init; }
    public Guid? MeetingId { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public int LimitAmount { get; init; }
    public LimitUnit LimitUnit { get; init; }
    public TaskState State { get; private set; }

    /// <summary>As computed last; null while the clock stands. Of a task that is reported or over, what it was due at.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The place in lists by deadline.</summary>
    [NotAudited] public DateTimeOffset DueSortMoment { get; private set; }

    /// <summary>Who has to act next; null when it is over.</summary>
    [NotAudited] public Guid? AwaitsId { get; private set; }

    /// <summary>The extension that was asked for and not decided yet, in the limit's unit, and who asked.</summary>
    public int? AskedAmount { get; private set; }
    public Guid? AskedById { get; private set; }

    /// <summary>When it was reported, closed or withdrawn; null while it runs.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>What was told about the deadline last, and when the next is to be told.</summary>
    [NotAudited] public TaskNotice Told { get; private set; }
    [NotAudited] public DateTimeOffset? NextNoticeAt { get; private set; }
    public bool IsExample { get; init; }

    public IReadOnlyList<TaskEvent> Events => events;

    // For the rule of who sees it; never loaded.
    internal User? Owner { get; private init; }
    internal Office? Office { get; private init; }
    internal Instruction? Instruction { get; private init; }
    internal Meeting? Meeting { get; private init; }

    public TimeLimit Limit => new(LimitAmount, LimitUnit);
    public bool IsUnderWay => State is TaskState.Open or TaskState.Paused;
    public bool IsOver => State is TaskState.Done or TaskState.Withdrawn;

    /// <summary>Nobody but its owner waits for it, so nobody is reported to.</summary>
    public bool IsOwn => GiverId is null || GiverId == OwnerId;

    public bool IsLate(DateTimeOffset now) => DueAt is { } due && (StoppedAt ?? now) > due;

    /// <summary>Who had it before, beginning with the first.</summary>
    public IEnumerable<Guid> EarlierOwners => events.Where(e => e.Kind is TaskEventKind.Given or TaskEventKind.HandedOver).Select(e => e.ToId).OfType<Guid>().Where(id => id != OwnerId);

    /// <summary>Gives a task that was just made to its first owner.</summary>
    public void GiveTo(Guid owner, Guid office, DateTimeOffset now)
    {
        (OwnerId, OfficeId, AwaitsId) = (owner, office, owner);
        Happened(TaskEventKind.Given, GiverId, now, words: null, to: owner);
    }

    /// <summary>Its clock as its events say. A task that is reported or over was stopped then; whatever sends it back starts it again.</summary>
    public ClockHistory History()
    {
        List<ClockEvent> clock = [];
        DateTimeOffset? standsSince = null;
        TaskEvent? stop = null;
        foreach (var e in events.OrderBy(e => e.Number))
        {
            if (e.Kind == TaskEventKind.Paused)
            {
                clock.Add(new ClockEvent(ClockEventKind.Paused, e.At, $"{e.Reason!.Value.Label()}{(e.Words is null ? "" : Words.Colon + e.Words)}"));
                standsSince = e.At;
            }
            else if (e.Kind is TaskEventKind.Reported or TaskEventKind.Closed or TaskEventKind.Withdrawn)
            {
                stop ??= e;
            }
            else if (e.Kind is TaskEventKind.Resumed or TaskEventKind.SentBack or TaskEventKind.Reopened)
            {
                if (standsSince is null) clock.Add(new ClockEvent(ClockEventKind.Paused, stop!.At, stop.Kind.Label()));
                clock.Add(new ClockEvent(ClockEventKind.Resumed, e.At, ""));
                (standsSince, stop) = (null, null);
            }
            else if (e.Kind == TaskEventKind.Extended)
            {
                clock.Add(new ClockEvent(ClockEventKind.Extended, e.At, e.Words ?? "", e.Amount!.Value));
            }
        }
        return new ClockHistory(StartedAt, Limit, clock);
    }

    /// <summary>Computes the deadline anew, and when to speak of it next; true when it is another one than before.</summary>
    public bool Recount(WorkCalendar calendar, Reminders reminders, DateTimeOffset now)
    {
        var before = DueAt;
        if (IsUnderWay) DueAt = DueClock.DueAt(calendar, History());
        DueSortMoment = IsOver ? Over : DueAt ?? Standing;
        if (events is [.., var last]) last.DueAt ??= DueAt;
        PlanNotice(calendar, reminders, now, isNew: DueAt != before);
        return DueAt != before;
    }

    private TaskEvent Happened(TaskEventKind kind, Guid? by, DateTimeOffset now, string? words, PauseReason? reason = null, int? amount = null, Guid? to = null)
    {
        // A clock that was set back must not turn the order of events around.
        var at = events is [.., var last] && last.At > now ? last.At : now < StartedAt ? StartedAt : now;
        var happened = new TaskEvent { TaskId = Id, Number = events.Count + 1, Kind = kind, At = at, ById = by, Words = words, Reason = reason, Amount = amount, ToId = to };
        events.Add(happened);
        ChangedAt = now;
        return happened;
    }
}
