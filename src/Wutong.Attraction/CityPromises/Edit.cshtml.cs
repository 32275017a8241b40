using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.CityPromises;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditCityPromise>(db)
{
    private readonly WutongDb db = db;

    protected override string Next => $"/attraction/city-promises/{Input.Id}";

    protected override async Task<EditCityPromise?> StandingAsync(Guid id) =>
        await db.CityPromises.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is { } found ? EditCityPromise.From(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
