using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Themes;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditTheme>(db)
{
    private readonly WutongDb db = db;

    protected override string Next => "/proposals/themes";
    protected override bool MayEdit => actor.IsAny(ProposalsModule.Clerks);

    protected override async Task<EditTheme?> StandingAsync(Guid id) => await db.YearThemes.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id) is { } theme ? EditTheme.From(theme) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
