using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;

namespace Wutong.Platform.Meetings;

/// <summary>What sort of meeting it is.</summary>
public enum MeetingKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingKind_Regular))] Regular,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingKind_TaskForce))] TaskForce,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingKind_JointReview))] JointReview,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingKind_Other))] Other,
}

/// <summary>How it stands.</summary>
public enum MeetingState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingState_Planned))] Planned,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingState_Held))] Held,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingState_Cancelled))] Cancelled,
}

/// <summary>Whether somebody who was invited came.</summary>
public enum Presence
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Presence_Invited))] Invited,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Presence_Present))] Present,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Presence_Excused))] Excused,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Presence_Absent))] Absent,
}

/// <summary>A meeting (例会、专班、联审) with its topics, who came, and what was decided.</summary>
internal sealed partial class Meeting : IVersioned, IVisible<Meeting>
{
    public const int TitleLength = 120, PlaceLength = 60, MostParts = 100;

    private readonly List<Topic> topics = [];
    private readonly List<Attendee> attendees = [];
    private readonly List<Decision> decisions = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public MeetingKind Kind { get; set; }
    public required string Title { get; set; }
    public DateTimeOffset HeldAt { get; set; }
    public required string Place { get; set; }
    public Guid ChairId { get; set; }

    /// <summary>Who keeps it: invites, sends papers, writes the minutes.</summary>
    public Guid KeeperId { get; init; }
    public Guid OfficeId { get; init; }
    public MeetingState State { get; private set; }

    /// <summary>When those invited were told that the papers are there.</summary>
    public DateTimeOffset? PapersSentAt { get; private set; }
    public DateTimeOffset RecordedAt { get; init; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    public IReadOnlyList<Topic> Topics => topics;
    public IReadOnlyList<Attendee> Attendees => attendees;
    public IReadOnlyList<Decision> Decisions => decisions;
    internal List<WorkTask> Tasks { get; private init; } = [];

    /// <summary>Leaders and the general office all; besides, who keeps or chairs it, who is invited, and who has or had a task from it.</summary>
    public static Expression<Func<Meeting, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.Leader, Role.GeneralOffice)) return _ => true;
        var (staff, id) = (actor.IsAny(Roles.Staff), actor.Id);
        return meeting => staff && id != null && (meeting.KeeperId == id || meeting.ChairId == id || meeting.Attendees.Any(a => a.UserId == id) || meeting.Tasks.Any(t => t.OwnerId == id || t.Events.Any(e => e.ToId == id)));
    }

    public bool IsKeptBy(Actor actor) => actor.Id is { } id && (id == KeeperId || id == ChairId);

    public void AddTopic(string title, Guid? record) => topics.Add(new Topic { MeetingId = Id, Number = Next(topics.Select(t => t.Number), nameof(Topic.Title)), Title = title, RecordId = record });

    /// <summary>Takes a topic off; those behind it move up. What was decided about it keeps it there.</summary>
    public bool RemoveTopic(Guid id)
    {
        if (topics.Find(t => t.Id == id) is not { } topic || decisions.Exists(d => d.TopicId == id)) return false;
        topics.Remove(topic);
        foreach (var later in topics.Where(t => t.Number > topic.Number)) later.Number--;
        return true;
    }

    public bool Invite(Guid user)
    {
        if (attendees.Exists(a => a.UserId == user)) return false;
        if (attendees.Count >= MostParts) throw new RuleViolation(nameof(InvitePeople.UserIds), string.Format(null, Words.Meeting_TooMany, MostParts));
        attendees.Add(new Attendee { MeetingId = Id, UserId = user });
        return true;
    }

    public bool Uninvite(Guid user) => attendees.RemoveAll(a => a.UserId == user) > 0;

    public void NotePresence(Guid user, Presence presence)
    {
        if (attendees.Find(a => a.UserId == user) is { } attendee) attendee.Presence = presence;
    }

    public void Decide(string text, Guid? topic) => decisions.Add(new Decision { MeetingId = Id, Number = Next(decisions.Select(d => d.Number), nameof(Decision.Text)), Text = text, TopicId = topic });

    /// <summary>Takes a decision back that nobody carries out yet.</summary>
    public bool RemoveDecision(Guid id) => decisions.RemoveAll(d => d.Id == id && d.TaskId is null) > 0;

    /// <summary>Notes the task by which a decision is carried out.</summary>
    public void CarryOut(Guid decision, Guid task) => decisions.Single(d => d.Id == decision).TaskId = task;

    public void PapersSent(DateTimeOffset now) => PapersSentAt = now;

    public void Become(MeetingState state) => State = state;

    private static int Next(IEnumerable<int> numbers, string field)
    {
        var next = numbers.DefaultIfEmpty(0).Max() + 1;
        return next <= MostParts ? next : throw new RuleViolation(field, string.Format(null, Words.Meeting_TooMany, MostParts));
    }
}

/// <summary>Something that a meeting is to speak about.</summary>
internal sealed class Topic : IPartOf<Meeting>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid MeetingId { get; init; }

    /// <summary>Its place, from 1.</summary>
    public int Number { get; set; }
    public required string Title { get; init; }

    /// <summary>The record that it is about, of whatever module.</summary>
    public Guid? RecordId { get; init; }
    Guid IPart.RootId => MeetingId;
}

/// <summary>Somebody who is invited.</summary>
internal sealed class Attendee : IPartOf<Meeting>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid MeetingId { get; init; }
    public Guid UserId { get; init; }
    public Presence Presence { get; set; }
    Guid IPart.RootId => MeetingId;
}

/// <summary>What was decided, about a topic or beside them, and the task by which it is carried out.</summary>
internal sealed class Decision : IPartOf<Meeting>
{
    public const int TextLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid MeetingId { get; init; }
    public int Number { get; init; }
    public Guid? TopicId { get; init; }
    public required string Text { get; init; }
    public Guid? TaskId { get; set; }
    Guid IPart.RootId => MeetingId;
}
