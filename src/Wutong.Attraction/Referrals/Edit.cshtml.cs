using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Referrals;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditReferral>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Projects { get; private set; } = [];

    protected override string Next => $"/attraction/referrals/{Input.Id}";

    protected override async Task<EditReferral?> StandingAsync(Guid id) =>
        await db.Referrals.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is { } found ? await EditReferral.FromAsync(db, actor, found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => Projects = await ProjectChoices.OfAsync(db, actor, Input.ProjectId);

    protected override IReadOnlyDictionary<Guid, string> Names => Projects.NamesById();
}
