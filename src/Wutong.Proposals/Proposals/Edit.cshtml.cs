using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Proposals;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditProposal>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Members { get; private set; } = [];

    protected override string Next => $"/proposals/{Input.Id}";
    protected override async Task LoadAsync() => Members = await db.MemberChoicesAsync();
    protected override IReadOnlyDictionary<Guid, string>? Names => Members.NamesById();

    protected override async Task<EditProposal?> StandingAsync(Guid id) =>
        await db.Proposals.VisibleTo(actor).AsNoTracking().Include(p => p.Proposers).SingleOrDefaultAsync(p => p.Id == id) is { } found ? EditProposal.From(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
