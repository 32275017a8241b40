using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Metrics;

/// <summary>What organisations of the city contribute to figures: how many hold which recognition on a day. One that was merged is counted as its survivor.</summary>
internal sealed class OrganisationMetrics : MetricSource<Organisation>
{
    private static readonly IReadOnlyList<(QualificationKind Kind, Metric Metric)> Held =
    [
        Of(QualificationKind.HighTech, "organisations.high-tech"), Of(QualificationKind.TechSme, "organisations.tech-sme"), Of(QualificationKind.Specialised, "organisations.specialised"),
        Of(QualificationKind.LittleGiant, "organisations.little-giant"), Of(QualificationKind.Gazelle, "organisations.gazelle"), Of(QualificationKind.Unicorn, "organisations.unicorn"), Of(QualificationKind.Listed, "organisations.listed"),
    ];

    /// <summary>Without a first day it is taken to hold already, on whatever day is asked for.</summary>
    private static readonly DateOnly Always = new(2000, 1, 1);

    public override string Group => Words.Menu_Organisations;
    public override IReadOnlyList<Metric> Metrics { get; } = [.. Held.Select(h => h.Metric)];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        // Of the city's own alone: the district says so, and a recognition elsewhere is none of its figures.
        var organisations = await db.Organisations.Whole.AsNoTracking().Include(o => o.Qualifications).Include(o => o.Absorbed).ThenInclude(o => o.Qualifications).AsSplitQuery().Where(o => ids.Contains(o.Id) && o.SurvivorId == null && o.DistrictId != null).ToListAsync();
        return [.. organisations.SelectMany(o => Held.SelectMany(h => Spans(o, h.Kind).Select((span, number) => new MetricFact(h.Metric, o.Id, span.From)
        {
            Key = number.ToString(null, null), EndedOn = span.Until, DistrictId = o.DistrictId, IsExample = o.IsExample || span.IsExample,
        })))];
    }

    /// <summary>The days on which it holds a recognition: one that was renewed counts once, however its certificates overlap.</summary>
    private static IEnumerable<(DateOnly From, DateOnly? Until, bool IsExample)> Spans(Organisation organisation, QualificationKind kind)
    {
        var spans = organisation.Absorbed.Prepend(organisation).SelectMany(o => o.Qualifications).Where(q => q.Kind == kind)
            .Select(q => (From: q.IssuedOn ?? Always, Until: q.ExpiresOn?.AddDays(1), q.IsExample)).Where(s => s.Until is null || s.Until > s.From).OrderBy(s => s.From);
        (DateOnly From, DateOnly? Until, bool IsExample)? held = null;
        foreach (var span in spans)
        {
            if (held is { } standing && (standing.Until is null || span.From <= standing.Until))
            {
                held = standing with { Until = Later(standing.Until, span.Until) };
                continue;
            }
            if (held is { } done) yield return done;
            held = span;
        }
        if (held is { } last) yield return last;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one > other ? one : other;

    private static (QualificationKind, Metric) Of(QualificationKind kind, string name) =>
        (kind, new Metric(name, MetricKind.Stock, MetricUnit.Organisations, () => string.Format(null, Words.Metric_Qualified, kind.Label()), () => string.Format(null, Words.Metric_QualifiedIs, kind.Label())));
}
