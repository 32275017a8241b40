using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditOrganisation>(db)
{
    private readonly WutongDb db = db;
    private List<SelectListItem> districts = [];

    /// <summary>The name that stands, whatever is typed.</summary>
    public string Current { get; private set; } = "";

    protected override string Next => $"/registry/organisations/{Input.Id}";

    protected override async Task<EditOrganisation?> StandingAsync(Guid id)
    {
        if (await db.Organisations.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id) is not { } organisation) return null;
        Current = organisation.Name;
        return await EditOrganisation.FromAsync(db, organisation);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => ViewData["Districts"] = districts = await OrganisationForms.DistrictsAsync(db);

    protected override IReadOnlyDictionary<Guid, string> Names => districts.NamesById();
}
