using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Reports;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditTemplate>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Offices { get; private set; } = [];

    protected override string Next => $"/reports/templates/{Input.Id}";

    protected override async Task<EditTemplate?> StandingAsync(Guid id) =>
        await db.ReportTemplates.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id) is { } found ? EditTemplate.From(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync()
    {
        Offices = await New.OfficesAsync(db, actor);
        // The office that it has stays, even where it could not be chosen.
        if (Input.OfficeId is { } standing && Offices.All(o => o.Value != standing.ToString()) && await db.Offices.Whole.Where(o => o.Id == standing).Select(o => o.Name).SingleOrDefaultAsync() is { } name)
            Offices.Add(new SelectListItem(name, standing.ToString()));
    }

    protected override IReadOnlyDictionary<Guid, string> Names => Offices.NamesById();
}
