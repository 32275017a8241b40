using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Visits;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditVisit>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Projects { get; private set; } = [];

    protected override string Next => $"/attraction/visits/{Input.Id}";

    protected override async Task<EditVisit?> StandingAsync(Guid id) =>
        await db.Visits.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(v => v.Id == id) is { } found ? await EditVisit.FromAsync(db, actor, found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => Projects = await ProjectChoices.OfAsync(db, actor, Input.ProjectId);

    protected override IReadOnlyDictionary<Guid, string> Names => Projects.NamesById();
}
