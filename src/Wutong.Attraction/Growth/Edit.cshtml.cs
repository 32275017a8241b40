using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Growth;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditGrowth>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Projects { get; private set; } = [];

    protected override string Next => $"/attraction/growth/{Input.Id}";

    protected override async Task<EditGrowth?> StandingAsync(Guid id) =>
        await db.GrowthRecords.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(g => g.Id == id) is { } found ? await EditGrowth.FromAsync(db, found) : null;

    protected override async Task LoadAsync() => Projects = await ProjectChoices.OfAsync(db, actor, Input?.ProjectId);

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
