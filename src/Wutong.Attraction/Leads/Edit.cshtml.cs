using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Leads;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditLead>(db)
{
    private readonly WutongDb db = db;
    private Lead? lead;

    protected override string Next => $"/attraction/leads/{Input.Id}";

    protected override bool MayEdit => lead?.MayBeChangedBy(actor) == true;

    protected override async Task<EditLead?> StandingAsync(Guid id) =>
        (lead = await db.Leads.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(l => l.Id == id)) is { } found ? EditLead.From(found) : null;

    protected override async Task LoadAsync() => ViewData["Events"] = await LeadForms.EventsAsync(db, actor);

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
