using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Forecasts;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditForecast>(db)
{
    private readonly WutongDb db = db;

    protected override string Next => $"/attraction/forecasts/{Input.Id}";

    protected override async Task<EditForecast?> StandingAsync(Guid id) =>
        await db.Forecasts.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is { } found ? EditForecast.From(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
