using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Projects;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditProject>(db)
{
    private readonly WutongDb db = db;
    private bool mayEdit;

    public List<SelectListItem> Districts { get; private set; } = [];

    protected override bool MayEdit => mayEdit;
    protected override string Next => $"/attraction/projects/{Input.Id}";

    protected override async Task<EditProject?> StandingAsync(Guid id)
    {
        var project = await db.Projects.VisibleTo(actor).AsNoTracking().Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == id);
        if (project is null) return null;
        mayEdit = project.MayBeChangedBy(actor);
        return await EditProject.FromAsync(db, project);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => Districts = await ProjectForms.DistrictsAsync(db);

    protected override IReadOnlyDictionary<Guid, string> Names => Districts.NamesById();
}
