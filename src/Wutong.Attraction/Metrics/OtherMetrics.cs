using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Offices;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Metrics;

/// <summary>Promotion events, for the city as a whole.</summary>
internal sealed class EventMetrics : MetricSource<PromotionEvent>
{
    private static readonly Metric Held = new("events.held", MetricKind.Flow, MetricUnit.Times, () => Words.Metric_Events, () => Words.Metric_EventsIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Held];

    // Of an event known by its year alone, the year's first day: it counts in the year, in no month in particular.
    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.PromotionEvents.Whole.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync()).Select(e => new MetricFact(Held, e.Id, e.HeldOn ?? new DateOnly(e.Year, 1, 1)) { IsExample = e.IsExample })];
}

/// <summary>Referrals, for the district of the project that came of them.</summary>
internal sealed class ReferralMetrics : MetricSource<Referral>
{
    private static readonly Metric Made = new("referrals.made", MetricKind.Flow, MetricUnit.Times, () => Words.Metric_Referrals, () => Words.Metric_ReferralsIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Made];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var projects = db.Projects.Whole;
        var referrals = await db.Referrals.Whole.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.IntroducedOn, r.RecordedAt, r.IsExample, District = projects.Where(p => p.Id == r.ProjectId).Select(p => p.DistrictId).FirstOrDefault() }).ToListAsync();
        return [.. referrals.Select(r => new MetricFact(Made, r.Id, r.IntroducedOn ?? r.RecordedAt.Day()) { DistrictId = r.District, IsExample = r.IsExample })];
    }
}

/// <summary>Visits, for the district of the office that made them.</summary>
internal sealed class VisitMetrics : MetricSource<Visit>
{
    private static readonly Metric Made = new("visits.made", MetricKind.Flow, MetricUnit.Times, () => Words.Metric_Visits, () => Words.Metric_VisitsIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Made];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var visits = await db.Visits.Whole.AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.VisitedOn, v.OfficeId, v.IsExample }).ToListAsync();
        var districts = await db.OfficeDistrictsAsync(visits.Select(v => v.OfficeId));
        return [.. visits.Select(v => new MetricFact(Made, v.Id, v.VisitedOn) { DistrictId = districts[v.OfficeId], IsExample = v.IsExample })];
    }
}
