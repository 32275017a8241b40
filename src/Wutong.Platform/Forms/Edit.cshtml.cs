using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditForm>(db)
{
    private readonly WutongDb db = db;
    private Guid? office;

    public List<SelectListItem> Offices { get; private set; } = [];

    /// <summary>As it stands.</summary>
    public string Name { get; private set; } = "";

    protected override string Next => $"/forms/{Input.Id}";

    protected override async Task<EditForm?> StandingAsync(Guid id)
    {
        if (await db.ReportForms.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } found) return null;
        (Name, office) = (found.Name, found.OfficeId);
        return EditForm.From(found);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => Offices = await New.ChoicesAsync(db, actor, office);

    protected override IReadOnlyDictionary<Guid, string> Names => Offices.NamesById();
}
