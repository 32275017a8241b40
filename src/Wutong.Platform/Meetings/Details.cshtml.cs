using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Meetings;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    // Named, so that a form is not read into the others by names that happen to be the same.
    [BindProperty(Name = nameof(NewTopic))] public AddTopic NewTopic { get; set; } = new();
    [BindProperty(Name = nameof(Invited))] public InvitePeople Invited { get; set; } = new();
    [BindProperty(Name = nameof(Came))] public NotePresence Came { get; set; } = new();
    [BindProperty(Name = nameof(NewDecision))] public AddDecision NewDecision { get; set; } = new();

    public Meeting Item { get; private set; } = null!;
    public MeetingRow Row { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, RecordLink> Records { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, TaskRow> Tasks { get; private set; } = null!;

    /// <summary>Who may be invited yet.</summary>
    public List<SelectListItem> People { get; private set; } = [];

    public bool MayChange => Item.IsKeptBy(actor) && Item.State != MeetingState.Cancelled;
    public bool IsPlanned => Item.State == MeetingState.Planned;
    public DateTimeOffset Now => actor.Now;

    public List<SelectListItem> TopicChoices => [new(Words.Meeting_NoTopic, ""), .. Item.Topics.OrderBy(t => t.Number).Select(t => new SelectListItem($"{t.Number}. {t.Title}", t.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostTopicAsync(Guid id) => ChangeAsync(id, nameof(NewTopic), () => (NewTopic with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostInviteAsync(Guid id) => ChangeAsync(id, nameof(Invited), () => (Invited with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostPresenceAsync(Guid id) => ChangeAsync(id, nameof(Came), () => (Came with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostDecisionAsync(Guid id) => ChangeAsync(id, nameof(NewDecision), () => (NewDecision with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid part, int version) => ChangeAsync(id, "", () => new RemovePart { Id = id, Version = version, PartId = part }.Run(db, actor));
    public Task<IActionResult> OnPostActAsync(Guid id, MeetingAct act, int version) => ChangeAsync(id, "", () => new ActOnMeeting { Id = id, Version = version, Act = act }.Run(db, actor));

    /// <summary>Runs one form of the page; what the others hold empty is not their mistake.</summary>
    private async Task<IActionResult> ChangeAsync(Guid id, string form, Func<Task<Outcome>> run)
    {
        if (!await LoadAsync(id)) return NotFound();
        this.Disregard(new[] { nameof(NewTopic), nameof(Invited), nameof(Came), nameof(NewDecision) }.Where(f => f != form));
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await run(), next: $"/meetings/{id}", prefix: form);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await MeetingTable.Instance.RowsAsync(db, actor, [id]) is not [var row] || await db.MeetingAsync(actor, id) is not { } meeting) return false;
        (Row, Item) = (row, meeting);
        Names = await db.NamesOfUsers(meeting.Attendees.Select(a => a.UserId).Append(meeting.ChairId).Append(meeting.KeeperId));
        Records = await db.RecordLinksAsync(actor, meeting.Topics.Select(t => t.RecordId).OfType<Guid>());
        Tasks = await TaskTable.Instance.Rows(db, actor).Where(t => t.MeetingId == id).ToDictionaryAsync(t => t.Id);
        if (MayChange) People = [.. (await db.EverySeatAsync(actor)).Where(p => !Guid.TryParse(p.Value, out var user) || meeting.Attendees.All(a => a.UserId != user)).Skip(1)];
        return true;
    }
}
