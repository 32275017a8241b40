using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditReply>(db)
{
    private readonly WutongDb db = db;
    private bool mayEdit;

    protected override string Next => $"/proposals/replies/{Input.Id}";
    protected override bool MayEdit => mayEdit;

    protected override async Task<EditReply?> StandingAsync(Guid id)
    {
        if (await db.Replies.VisibleTo(actor).AsNoTracking().Include(r => r.Proposal.Handlers).SingleOrDefaultAsync(r => r.Id == id) is not { } found) return null;
        mayEdit = found.MayBeWrittenBy(actor);
        return EditReply.From(found);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
