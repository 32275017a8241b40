using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Promises;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditAgreement>(db)
{
    private readonly WutongDb db = db;

    protected override string Next => $"/attraction/promises/{Input.Id}";

    protected override async Task<EditAgreement?> StandingAsync(Guid id) =>
        await db.Agreements.VisibleTo(actor).AsNoTracking().Include(a => a.Promised).SingleOrDefaultAsync(a => a.Id == id) is { } found ? EditAgreement.From(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
