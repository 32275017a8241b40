using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Offices;

internal sealed class Edit(WutongDb db, Actor actor, IBindingNames names) : EditPage<EditOffice>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Districts { get; private set; } = [];

    protected override string Next => "/settings/offices";

    protected override async Task<EditOffice?> StandingAsync(Guid id) =>
        await db.Offices.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id) is { } office ? EditOffice.From(office) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor, names);

    protected override async Task LoadAsync() => Districts = await names.DistrictChoicesAsync();

    protected override IReadOnlyDictionary<Guid, string> Names => Districts.NamesById();
}
