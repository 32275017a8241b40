using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Absences;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditAbsence>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Deputies { get; private set; } = [];

    protected override string Next => "/absences";

    /// <summary>Only one's own: who stands in reads it in the list.</summary>
    protected override async Task<EditAbsence?> StandingAsync(Guid id) =>
        await db.Absences.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.UserId == actor.Id) is { } found ? EditAbsence.Of(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => Deputies = await db.DeputyChoicesAsync(actor, Input.DeputyId);

    protected override IReadOnlyDictionary<Guid, string> Names => Deputies.NamesById();

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int version)
    {
        ModelState.Clear();
        if (await StandingAsync(id) is not { } standing) return NotFound();
        Input = standing;
        await LoadAsync();
        return this.Show(await new RemoveAbsence { Id = id, Version = version }.Run(db, actor), Next);
    }
}
