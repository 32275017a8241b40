using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Reviews;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Attraction.Timeline;

/// <summary>On a project's timeline: when its joint review was applied for and how it ended.</summary>
internal sealed class ReviewTimeline : TimelineSource<JointReview>
{
    private static readonly TimelineKind
        Applied = new("review-applied", () => Words.Timeline_ReviewApplied, "users"),
        Concluded = new("review-concluded", () => Words.Timeline_ReviewConcluded, "users") { IsBig = true, Say = code => Enum.Parse<ReviewState>(code).Label() };

    public override IEnumerable<TimelineKind> Kinds => [Applied, Concluded];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var reviews = await db.JointReviews.Whole.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync();
        return
        [
            .. reviews.Select(r => new TimelineFact(Applied, r.ProjectId, r.Id, r.AppliedAt, r.AppliedById, IsExample: r.IsExample)),
            .. reviews.Where(r => r.ConcludedAt is not null).Select(r => new TimelineFact(Concluded, r.ProjectId, r.Id, r.ConcludedAt!.Value, r.ConcludedById, r.State.ToString(), r.Conclusion, r.IsExample)),
        ];
    }
}
