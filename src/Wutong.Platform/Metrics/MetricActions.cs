using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>Says what a metric is to reach in a year; without a value, takes that back. The head office and the general office may.</summary>
internal sealed record SetTarget
{
    public string? Metric { get; init; }

    /// <summary>Of the metric's card as it was seen; 0 where there was none.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Year)), Required, Range(MetricTarget.FirstYear, MetricTarget.LastYear)]
    public int? Year { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_District))]
    public Guid? DistrictId { get; init; }

    /// <summary>In the unit that is shown: sums in whole 万元.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Target)), Range(1, 1_000_000_000)]
    public long? Value { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, IBindingNames names) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(MetricCard.Keepers)) return Outcome.Denied;
        if (db.Modules.Metrics.Find(Metric) is not { } metric) return Outcome.Missing;
        // Figures count a zone and its towns as one, and so do targets.
        if (DistrictId is { } district && (await names.CountedDistrictsAsync()).All(d => d.Id != district)) return Outcome.Refuse(nameof(DistrictId), Words.Invalid_Choice);
        var (card, version) = await db.CardAsync(metric);
        if (version != Version) return new Outcome.Stale(null, version);
        if (Value is null && card.Targets.All(t => t.Year != Year || t.DistrictId != DistrictId)) return Outcome.Refuse(nameof(Value), Words.Metric_NoSuchTarget);
        card.Aim(Year!.Value, DistrictId, Value is { } value ? metric.Unit == MetricUnit.Money ? value * 10_000 * 100 : value : null);
        return Outcome.Saved(card.Id);
    });
}

/// <summary>Says which office answers for a metric.</summary>
internal sealed record SetMetricOffice
{
    public string? Metric { get; init; }

    /// <summary>Of the metric's card as it was seen; 0 where there was none.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Office))]
    public Guid? OfficeId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(MetricCard.Keepers)) return Outcome.Denied;
        if (db.Modules.Metrics.Find(Metric) is not { } metric) return Outcome.Missing;
        if (OfficeId is { } office && !await db.Offices.VisibleTo(actor).AnyAsync(o => o.Id == office && !o.IsClosed)) return Outcome.Refuse(nameof(OfficeId), Words.Invalid_Choice);
        var (card, version) = await db.CardAsync(metric);
        if (version != Version) return new Outcome.Stale(null, version);
        card.OfficeId = OfficeId;
        return Outcome.Saved(card.Id);
    });
}

internal static class MetricCardKeeping
{
    /// <summary>The metric's card with its version; a new one with 0 where there is none yet.</summary>
    public static async Task<(MetricCard Card, int Version)> CardAsync(this WutongDb db, Metric metric)
    {
        if (await db.MetricCards.Whole.Include(c => c.Targets).SingleOrDefaultAsync(c => c.Metric == metric.Name) is { } card) return (card, card.Version);
        var made = new MetricCard { Metric = metric.Name };
        db.MetricCards.Add(made);
        return (made, 0);
    }
}
