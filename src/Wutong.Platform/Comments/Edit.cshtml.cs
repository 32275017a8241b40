using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Comments;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditComment>(db)
{
    private readonly WutongDb db = db;
    private bool isTimely;

    public RecordLink Record { get; private set; } = null!;

    protected override string Next => $"/timeline/{Record.Id}";

    /// <summary>Only the writer's, and only for so long; the action says so, too.</summary>
    protected override bool MayEdit => isTimely;

    protected override async Task<EditComment?> StandingAsync(Guid id)
    {
        if (await db.Comments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is not { } comment || await db.OpenRecordAsync(actor, comment.RecordId) is not { } record) return null;
        (Record, isTimely) = (record, comment.MayBeEditedBy(actor));
        return EditComment.From(comment);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
