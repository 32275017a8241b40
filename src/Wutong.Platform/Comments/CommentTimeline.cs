using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Platform.Comments;

/// <summary>Comments on the timeline of what they are about. What they say is read from them, so that it is what they say now.</summary>
internal sealed class CommentTimeline : TimelineSource<Comment>
{
    public static TimelineKind Kind { get; } = new("comment", () => Words.Comment_Comment, "message");

    public override IEnumerable<TimelineKind> Kinds => [Kind];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Comments.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync()).Select(c => new TimelineFact(Kind, c.RecordId, c.Id, c.At, c.ById, IsExample: c.IsExample))];
}
