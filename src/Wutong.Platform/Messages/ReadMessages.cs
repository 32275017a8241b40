using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

/// <summary>Notes that its reader has read a message; a second time changes nothing.</summary>
internal sealed record ReadMessage
{
    public Guid Id { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var own = db.Messages.VisibleTo(actor).Where(m => m.Id == Id);
        if (!await own.AnyAsync()) return Outcome.Missing;
        var now = actor.Now;
        await own.Where(m => m.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, now));
        return Outcome.Saved(Id);
    });
}

/// <summary>Notes that all of one's messages are read, up to the one that stood on top of the list.</summary>
internal sealed record ReadAllMessages
{
    /// <summary>What came later than the list was shown stays unread; null for all.</summary>
    public DateTimeOffset? UpTo { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var (now, upTo) = (actor.Now, UpTo ?? actor.Now);
        await db.Messages.VisibleTo(actor).Where(m => m.ReadAt == null && m.CreatedAt <= upTo).ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, now));
        return Outcome.Saved();
    });
}
