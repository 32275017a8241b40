using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Attraction.Guests;
using Wutong.Attraction.ReferralFilings;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Offices;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Metrics;

/// <summary>Promotion events and how many the city met at them, for the city as a whole. Who may see the event may count its guests, though not read who they are.</summary>
internal sealed class EventMetrics : MetricSource<PromotionEvent>
{
    private static readonly Metric
        Held = new("events.held", MetricKind.Flow, MetricUnit.Times, () => Words.Metric_Events, () => Words.Metric_EventsIs),
        Guests = new("events.guests", MetricKind.Flow, MetricUnit.People, () => Words.Metric_Guests, () => Words.Metric_GuestsIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Held, Guests];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var met = await db.EventGuests.Whole.Where(g => ids.Contains(g.EventId) && (g.State == GuestState.CheckedIn || g.State == GuestState.Met))
            .GroupBy(g => g.EventId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var events = await db.PromotionEvents.Whole.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync();
        return [.. events.SelectMany(e => new[] { Fact(e, Held, 1), Fact(e, Guests, met.GetValueOrDefault(e.Id)) }).Where(f => f.Value != 0)];
    }

    // Of an event known by its year alone, the year's first day: it counts in the year, in no month in particular.
    private static MetricFact Fact(PromotionEvent held, Metric metric, int value) => new(metric, held.Id, held.HeldOn ?? new DateOnly(held.Year, 1, 1), value) { IsExample = held.IsExample };
}

/// <summary>Referrals as they are filed and as investors confirm them, for the district of the office that filed them; those that referrers file themselves for none.</summary>
internal sealed class ReferralFilingMetrics : MetricSource<ReferralFiling>
{
    private static readonly Metric
        Filed = new("referrals.filed", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_RefFiled, () => Words.Metric_RefFiledIs),
        Confirmed = new("referrals.confirmed", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_RefConfirmed, () => Words.Metric_RefConfirmedIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Filed, Confirmed];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var filings = await db.ReferralFilings.Whole.AsNoTracking().Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, f.State, f.FiledAt, f.SignedAt, f.OfficeId, f.IsExample }).ToListAsync();
        var districts = await db.OfficeDistrictsAsync(filings.Select(f => f.OfficeId).OfType<Guid>());
        List<MetricFact> facts = [];
        foreach (var filing in filings)
        {
            var filed = new MetricFact(Filed, filing.Id, filing.FiledAt.Day()) { DistrictId = filing.OfficeId is { } office ? districts[office] : null, IsExample = filing.IsExample };
            facts.Add(filed);
            if (filing is { SignedAt: { } signed, State: not FilingStep.Declined }) facts.Add(filed with { Metric = Confirmed, EffectiveOn = signed.Day() });
        }
        return facts;
    }
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
