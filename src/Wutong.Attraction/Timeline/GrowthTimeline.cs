using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Search;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Timeline;

namespace Wutong.Attraction.Timeline;

/// <summary>A step of growth tells itself to its firm, to whom it was with and to its project.</summary>
internal sealed class GrowthTimeline : TimelineSource<GrowthRecord>
{
    private static readonly TimelineKind Grew = new("growth", () => Words.Timeline_Growth, "arrow-right") { SourceKind = SearchableGrowth.Name, IsBig = true, Say = code => Enum.Parse<GrowthKind>(code).Label() };

    public override IEnumerable<TimelineKind> Kinds => [Grew];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.GrowthRecords.Whole.AsNoTracking().Where(g => ids.Contains(g.Id)).ToListAsync()).SelectMany(g =>
            new TimelineFact(Grew, g.Id, g.Id, TimelineFact.On(g.HappenedOn, g.RecordedAt), g.RecordedById, g.Kind.ToString(), g.Text, g.IsExample).OnEach(g.Id, g.OrganisationId, g.CounterpartyId, g.ProjectId))];
}

/// <summary>An agreement tells its project that it was signed; whoever sees the project whole sees it.</summary>
internal sealed class AgreementTimeline : TimelineSource<Agreement>
{
    private static readonly TimelineKind Signed = new("agreement-signed", () => Words.Timeline_Agreement, "file-certificate") { IsBig = true };

    public override IEnumerable<TimelineKind> Kinds => [Signed];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Agreements.Whole.AsNoTracking().Where(a => ids.Contains(a.Id) && a.SignedOn != null).ToListAsync())
            .Select(a => new TimelineFact(Signed, a.ProjectId, a.Id, a.SignedOn!.Value.StartInChina(), a.RecordedById, Text: a.Title, IsExample: a.IsExample))];
}
