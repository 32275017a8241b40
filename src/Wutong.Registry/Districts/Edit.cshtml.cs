using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Districts;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditDistrict>(db)
{
    private readonly WutongDb db = db;
    private List<SelectListItem> zones = [];

    protected override string Next => "/registry/districts";

    protected override async Task<EditDistrict?> StandingAsync(Guid id) =>
        await db.Districts.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } district ? EditDistrict.From(district) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => ViewData["Zones"] = zones = await DistrictForms.ZonesAsync(db, Input.Id);

    protected override IReadOnlyDictionary<Guid, string> Names => zones.NamesById();
}
