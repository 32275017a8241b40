using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>A scheme that no closed month was counted by.</summary>
internal sealed class SchemeEdit(WutongDb db, Actor actor) : EditPage<SavePointScheme>(db)
{
    private readonly WutongDb db = db;

    protected override string Next => "/attraction/point-schemes";

    protected override async Task<SavePointScheme?> StandingAsync(Guid id) =>
        await db.PointSchemes.VisibleTo(actor).AsNoTracking().Include(s => s.Rules).SingleOrDefaultAsync(s => s.Id == id) is { } found ? SavePointScheme.From(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
