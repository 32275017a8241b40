using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Search;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Attraction.Timeline;

/// <summary>A visit tells itself to whom it went and to its project.</summary>
internal sealed class VisitTimeline : TimelineSource<Visit>
{
    private static readonly TimelineKind Kind = new("visit", () => Words.Timeline_Visit, "phone") { SourceKind = SearchableVisits.Name };

    public override IEnumerable<TimelineKind> Kinds => [Kind];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Visits.Whole.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync()).SelectMany(v =>
            new TimelineFact(Kind, v.Id, v.Id, TimelineFact.On(v.VisitedOn, v.RecordedAt), v.ById, Text: v.Note is null ? v.Place : $"{v.Place}\n{v.Note}", IsExample: v.IsExample).OnEach(v.Id, v.OrganisationId, v.ProjectId))];
}

/// <summary>A referral tells itself to both organisations and to the project that came of it.</summary>
internal sealed class ReferralTimeline : TimelineSource<Referral>
{
    private static readonly TimelineKind Kind = new("referral", () => Words.Timeline_Referral, "affiliate") { SourceKind = SearchableReferrals.Name, IsBig = true };

    public override IEnumerable<TimelineKind> Kinds => [Kind];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Referrals.Whole.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync()).SelectMany(r =>
            new TimelineFact(Kind, r.Id, r.Id, TimelineFact.On(r.IntroducedOn, r.RecordedAt), null, Text: r.Note, IsExample: r.IsExample).OnEach(r.Id, r.ReferrerId, r.IntroducedId, r.ProjectId))];
}

/// <summary>A promotion event tells that it was held. Nothing is linked to one so far.</summary>
internal sealed class EventTimeline : TimelineSource<PromotionEvent>
{
    private static readonly TimelineKind Kind = new("event", () => Words.Timeline_Event, "flag") { SourceKind = SearchableEvents.Name, IsBig = true };

    public override IEnumerable<TimelineKind> Kinds => [Kind];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.PromotionEvents.Whole.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync())
            .Select(e => new TimelineFact(Kind, e.Id, e.Id, TimelineFact.On(e.HeldOn, e.RecordedAt), null, Text: e.Place, IsExample: e.IsExample))];
}
