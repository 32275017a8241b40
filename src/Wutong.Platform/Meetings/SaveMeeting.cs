using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Meetings;

/// <summary>What is recorded about a meeting itself.</summary>
internal record MeetingFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_Kind)), Required, EnumDataType(typeof(MeetingKind))]
    public MeetingKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_Title)), Required, StringLength(Meeting.TitleLength)]
    public string? Title { get; init; }

    /// <summary>By the Chinese wall clock.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_HeldAt)), Required]
    public DateTime? HeldAt { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_Place)), Required, StringLength(Meeting.PlaceLength)]
    public string? Place { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Meeting_Chair)), Required]
    public Guid? ChairId { get; init; }

    private protected DateTimeOffset Moment => DateOnly.FromDateTime(HeldAt!.Value).StartInChina() + new TimeSpan(HeldAt.Value.Hour, HeldAt.Value.Minute, 0);

    private protected async Task<Outcome?> CheckAsync(WutongDb db, Guid? standingChair)
    {
        if (!CalendarYear.IsPossible(HeldAt!.Value.Year)) return Outcome.Refuse(nameof(HeldAt), string.Format(null, Words.Clock_Years, CalendarYear.First, CalendarYear.Last));
        if (ChairId != standingChair && !await db.Users.AnyAsync(u => u.Id == ChairId && !u.IsDisabled && u.Bindings.Any(b => b.OfficeId != null))) return Outcome.Refuse(nameof(ChairId), Words.Invalid_Choice);
        return null;
    }
}

/// <summary>Plans a meeting, which the planner keeps.</summary>
internal sealed record PlanMeeting : MeetingFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } keeper) return Outcome.Denied;
        if (actor.Offices is not [var office, ..]) return Outcome.Refuse("", Words.Instruction_NoOffice);
        if (await CheckAsync(db, standingChair: null) is { } refused) return refused;
        var meeting = new Meeting { Kind = Kind!.Value, Title = Title!, HeldAt = Moment, Place = Place!, ChairId = ChairId!.Value, KeeperId = keeper, OfficeId = office, RecordedAt = actor.Now, ChangedAt = actor.Now };
        meeting.Invite(meeting.ChairId);
        meeting.Invite(keeper);
        db.Meetings.Add(meeting);
        await db.TellOfMeetingAsync(MeetingTables.Invited, meeting, [meeting.ChairId], actor, "invited");
        return Outcome.Saved(meeting.Id);
    });
}

/// <summary>Changes a meeting; whoever is invited hears of another time or place.</summary>
internal sealed record EditMeeting : MeetingFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var meeting = await db.MeetingAsync(actor, Id);
        if (meeting is null) return Outcome.Missing;
        if (!meeting.IsKeptBy(actor) || meeting.State == MeetingState.Cancelled) return Outcome.Denied;
        if (meeting.Version != Version) return new Outcome.Stale(Of(meeting), meeting.Version);
        if (await CheckAsync(db, meeting.ChairId) is { } refused) return refused;
        var isMoved = meeting.State == MeetingState.Planned && (meeting.HeldAt != Moment || meeting.Place != Place);
        (meeting.Kind, meeting.Title, meeting.HeldAt, meeting.Place, meeting.ChairId, meeting.ChangedAt) = (Kind!.Value, Title!, Moment, Place!, ChairId!.Value, actor.Now);
        meeting.Invite(meeting.ChairId);
        if (isMoved) await db.TellOfMeetingAsync(MeetingTables.Moved, meeting, meeting.Attendees.Select(a => a.UserId), actor, $"moved:{meeting.Version}");
        return Outcome.Saved(meeting.Id);
    });

    public static EditMeeting Of(Meeting m) => new() { Id = m.Id, Version = m.Version, Kind = m.Kind, Title = m.Title, HeldAt = m.HeldAt.InChina().DateTime, Place = m.Place, ChairId = m.ChairId };
}
