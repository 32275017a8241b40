using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Calendar;

internal sealed class Hours(WutongDb db, Actor actor) : EditPage<EditOfficeHours>(db)
{
    private readonly WutongDb db = db;

    protected override string Next => "/settings/calendar";

    // There is one city, so the address names none.
    protected override async Task<EditOfficeHours?> StandingAsync(Guid id) =>
        await db.Deployments.AsNoTracking().SingleOrDefaultAsync() is { } city ? EditOfficeHours.From(city) : null;

    protected override Guid IdOf(Guid routed) => Deployment.OnlyId;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
