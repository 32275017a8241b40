using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Platform.Meetings;

/// <summary>A change of a meeting's parts by whoever keeps or chairs it; names the version it has seen.</summary>
internal abstract record ChangeMeeting
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    private protected Task<Outcome> RunAsync(WutongDb db, Actor actor, Func<Meeting, Task<Outcome?>> change) => db.WriteAsync(async () =>
    {
        var meeting = await db.MeetingAsync(actor, Id);
        if (meeting is null) return Outcome.Missing;
        if (!meeting.IsKeptBy(actor)) return Outcome.Denied;
        if (meeting.Version != Version) return new Outcome.Stale(null, meeting.Version);
        if (meeting.State == MeetingState.Cancelled) return Outcome.Refuse("", Words.Meeting_IsCancelled);
        if (await change(meeting) is { } refused) return refused;
        meeting.ChangedAt = actor.Now;
        return Outcome.Saved(meeting.Id);
    });

    private protected static Task<Outcome?> Done => Task.FromResult<Outcome?>(null);
}

/// <summary>Puts a topic on the list.</summary>
internal sealed record AddTopic : ChangeMeeting
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_Topic)), Required, StringLength(Meeting.TitleLength)]
    public string? Title { get; init; }

    public Guid? RecordId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, async meeting =>
    {
        if (RecordId is { } about && await db.RecordLinkAsync(actor, about) is null) return Outcome.Refuse(nameof(RecordId), Words.Task_WrongRecord);
        meeting.AddTopic(Title!, RecordId);
        return null;
    });
}

/// <summary>Takes a topic or a decision off, or somebody who was invited.</summary>
internal sealed record RemovePart : ChangeMeeting
{
    /// <summary>The topic, the decision or the account.</summary>
    [Required] public Guid? PartId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, meeting =>
    {
        var part = PartId!.Value;
        if (meeting.RemoveTopic(part) || meeting.RemoveDecision(part) || (part != meeting.ChairId && part != meeting.KeeperId && meeting.Uninvite(part))) return Done;
        return Task.FromResult<Outcome?>(Outcome.Refuse("", Words.Meeting_CannotRemove));
    });
}

/// <summary>Invites people; each is told once.</summary>
internal sealed record InvitePeople : ChangeMeeting
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_Invite)), Required, MinLength(1)]
    public List<Guid>? UserIds { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, async meeting =>
    {
        var known = await db.Users.Where(u => UserIds!.Contains(u.Id) && !u.IsDisabled && u.Bindings.Any(b => b.OfficeId != null)).Select(u => u.Id).ToListAsync();
        if (known.Count < UserIds!.Distinct().Count()) return Outcome.Refuse(nameof(UserIds), Words.Invalid_Choice);
        var added = known.Where(meeting.Invite).ToList();
        await db.TellOfMeetingAsync(MeetingTables.Invited, meeting, added, actor, "invited");
        return null;
    });
}

/// <summary>Notes who came.</summary>
internal sealed record NotePresence : ChangeMeeting
{
    [Required] public Dictionary<Guid, Presence>? Presence { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, meeting =>
    {
        foreach (var (user, presence) in Presence!) if (Enum.IsDefined(presence)) meeting.NotePresence(user, presence);
        return Done;
    });
}

/// <summary>Writes down what was decided.</summary>
internal sealed record AddDecision : ChangeMeeting
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_Decision)), Required, StringLength(Decision.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_Topic))]
    public Guid? TopicId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, meeting =>
    {
        if (TopicId is { } topic && meeting.Topics.All(t => t.Id != topic)) return Task.FromResult<Outcome?>(Outcome.Refuse(nameof(TopicId), Words.Invalid_Choice));
        meeting.Decide(Text!, TopicId);
        return Done;
    });
}

/// <summary>What else is done to a meeting.</summary>
public enum MeetingAct
{
    /// <summary>Tells those invited that the papers are there.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingAct_SendPapers))] SendPapers,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingAct_Hold))] Hold,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MeetingAct_Cancel))] Cancel,
}

/// <summary>Sends the papers, says that it was held, or cancels it.</summary>
internal sealed record ActOnMeeting : ChangeMeeting
{
    [Required, EnumDataType(typeof(MeetingAct))]
    public MeetingAct? Act { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, async meeting =>
    {
        var everybody = meeting.Attendees.Select(a => a.UserId);
        switch (Act)
        {
            case MeetingAct.SendPapers when meeting.State == MeetingState.Planned:
                if (!await db.Files.AnyAsync(f => f.RecordId == meeting.Id && f.State == FileState.Whole)) return Outcome.Refuse("", Words.Meeting_NoPapers);
                meeting.PapersSent(actor.Now);
                await db.TellOfMeetingAsync(MeetingTables.Papers, meeting, everybody, actor, $"papers:{meeting.Version}");
                return null;
            case MeetingAct.Hold when meeting.State == MeetingState.Planned:
                if (meeting.HeldAt > actor.Now) return Outcome.Refuse("", Words.Meeting_NotYet);
                meeting.Become(MeetingState.Held);
                return null;
            case MeetingAct.Cancel when meeting.State == MeetingState.Planned:
                meeting.Become(MeetingState.Cancelled);
                await db.TellOfMeetingAsync(MeetingTables.Cancelled, meeting, everybody, actor, "cancelled");
                return null;
            default:
                return Outcome.Refuse("", string.Format(null, Words.Task_NotNow, Act!.Value.Label()));
        }
    });
}
