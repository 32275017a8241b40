using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Events;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditEvent>(db)
{
    private readonly WutongDb db = db;

    protected override string Next => $"/attraction/events/{Input.Id}";

    protected override async Task<EditEvent?> StandingAsync(Guid id) =>
        await db.PromotionEvents.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is { } found ? EditEvent.From(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
