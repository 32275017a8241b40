using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Recognitions;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Attraction.Timeline;

/// <summary>On a project's timeline, for whoever may read the project whole: what of it was recognised.</summary>
internal sealed class RecognitionTimeline : TimelineSource<RecognitionFiling>
{
    private static readonly TimelineKind Recognised = new("recognised", () => Words.Timeline_Recognised, "checklist") { IsBig = true, Say = code => Enum.Parse<ResultKind>(code).Label() };

    public override IEnumerable<TimelineKind> Kinds => [Recognised];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.RecognitionFilings.Whole.AsNoTracking().Where(f => ids.Contains(f.Id) && f.State == FilingState.Recognised && f.DecidedAt != null).ToListAsync())
            .Select(f => new TimelineFact(Recognised, f.ProjectId, f.Id, f.DecidedAt!.Value, f.DecidedById, f.Result.ToString(), f.Meeting, f.IsExample))];
}
