using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Campaigns;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditCampaign>(db)
{
    private readonly WutongDb db = db;

    protected override string Next => "/attraction/campaigns";

    protected override async Task<EditCampaign?> StandingAsync(Guid id) =>
        await db.LeadCampaigns.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is { } found ? EditCampaign.From(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
