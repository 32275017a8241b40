using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Agenda;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Meetings;

internal static class MeetingTables
{
    private const int MostInAgenda = 200;

    public static readonly MessageKind
        Invited = new("meeting-invited", () => Words.Message_MeetingInvited, () => Words.Message_MeetingInvitedText),
        Moved = new("meeting-moved", () => Words.Message_MeetingMoved, () => Words.Message_MeetingMovedText) { IsUrgent = true },
        Papers = new("meeting-papers", () => Words.Message_MeetingPapers, () => Words.Message_MeetingPapersText),
        Cancelled = new("meeting-cancelled", () => Words.Message_MeetingCancelled, () => Words.Message_MeetingCancelledText) { IsUrgent = true };

    /// <summary>The papers, which go to whoever is invited.</summary>
    public static FileOwner Files { get; } = new("meeting",
        (db, actor, id) => db.Meetings.VisibleTo(actor).AnyAsync(m => m.Id == id),
        async (db, actor, id) => await db.MeetingToChangeAsync(actor, id) is not null,
        id => $"/meetings/{id}", MeetingsApi.ReadScope, MeetingsApi.WriteScope);

    extension(WutongDb db)
    {
        public Rows<Meeting> Meetings => new(db);

        /// <summary>One with all its parts, as far as the actor sees it.</summary>
        public Task<Meeting?> MeetingAsync(Actor actor, Guid id) =>
            db.Meetings.VisibleTo(actor).Include(m => m.Topics).Include(m => m.Attendees).Include(m => m.Decisions).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == id);

        /// <summary>One that the actor keeps and that was not cancelled; null for any other.</summary>
        public async Task<Meeting?> MeetingToChangeAsync(Actor actor, Guid id) =>
            await db.MeetingAsync(actor, id) is { } found && found.IsKeptBy(actor) && found.State != MeetingState.Cancelled ? found : null;

        /// <summary>Tells those who are invited, but not whoever did it.</summary>
        public async Task TellOfMeetingAsync(MessageKind kind, Meeting meeting, IEnumerable<Guid> readers, Actor actor, string key)
        {
            var at = meeting.HeldAt.InChina().ToString("yyyy-MM-dd HH:mm", null);
            foreach (var reader in readers.Distinct().Where(r => r != actor.Id))
                await db.SendMessageAsync(kind, reader, new MessageText(meeting.Title, $"/meetings/{meeting.Id}", $"{meeting.Id}:{key}", at), actor.Now);
        }

        /// <summary>The meetings to which the actor is invited, for the agenda.</summary>
        public async Task<IReadOnlyList<AgendaEntry>> MeetingAgendaAsync(Actor actor, DateOnly from, DateOnly to)
        {
            if (!actor.IsAny(Roles.Staff) || actor.Id is not { } id) return [];
            var (start, end) = (from.StartInChina(), to.AddDays(1).StartInChina());
            var found = await db.Meetings.VisibleTo(actor).AsNoTracking().Where(m => m.State != MeetingState.Cancelled && m.HeldAt >= start && m.HeldAt < end && (m.KeeperId == id || m.ChairId == id || m.Attendees.Any(a => a.UserId == id)))
                .OrderBy(m => m.HeldAt).Take(MostInAgenda).ToListAsync();
            return [.. found.Select(m => new AgendaEntry(m.Id, m.Kind.Label(), "users", m.Title, m.HeldAt.Day(), m.HeldAt, m.Place, $"/meetings/{m.Id}", m.IsExample))];
        }
    }
}
