using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Meetings;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditMeeting>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> People { get; private set; } = [];

    protected override string Next => $"/meetings/{Input.Id}";

    private bool mayEdit;

    protected override bool MayEdit => mayEdit;

    protected override async Task<EditMeeting?> StandingAsync(Guid id)
    {
        if (await db.MeetingAsync(actor, id) is not { } found) return null;
        mayEdit = found.IsKeptBy(actor) && found.State != MeetingState.Cancelled;
        return EditMeeting.Of(found);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => People = await db.EverySeatAsync(actor);

    protected override IReadOnlyDictionary<Guid, string> Names => People.NamesById();
}
