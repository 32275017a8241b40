using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;

namespace Wutong.Platform.Metrics;

/// <summary>
/// A fact as it was recorded: true from one day on, known from one moment on. A correction closes the old entry and adds a new one, so that a figure can be asked
/// for as it was known on any day. Written by the context from what its source tells; not audited, since the source is.
/// </summary>
[NotAudited]
internal sealed class MetricEntry : IFrozen
{
    public const int KeyLength = 40;

    /// <summary>Stands for "not ended": days and moments that are always there are compared by one index, and need no second condition.</summary>
    public static readonly DateOnly Open = new(2999, 12, 31);

    /// <inheritdoc cref="Open"/>
    public static readonly DateTimeOffset Current = new(2999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Metric { get; init; }

    /// <summary>The kind of record that is counted, by the name of its <see cref="MetricSource"/>: whose rule says who may count it.</summary>
    public required string Source { get; init; }

    /// <summary>The record that is counted.</summary>
    public Guid RecordId { get; init; }
    public required string Key { get; init; }
    public long Value { get; init; }
    public Guid? DistrictId { get; init; }
    public DateOnly EffectiveOn { get; init; }

    /// <summary>The first day on which it is no longer there; <see cref="Open"/> while that is not known.</summary>
    public DateOnly EndedOn { get; init; }
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>When something else was recorded instead; <see cref="Current"/> while it stands.</summary>
    public DateTimeOffset SupersededAt { get; init; } = Current;

    /// <summary>The record was removed since.</summary>
    public bool IsGone { get; private init; }
    public bool IsExample { get; init; }

    public static MetricEntry Of(MetricSource source, MetricFact fact, DateTimeOffset now) => new()
    {
        Source = source.Name, Metric = fact.Metric.Name, RecordId = fact.RecordId, Key = fact.Key, Value = fact.Value, DistrictId = fact.DistrictId, EffectiveOn = fact.EffectiveOn,
        EndedOn = fact.EndedOn ?? Open, RecordedAt = now, IsExample = fact.IsExample,
    };

    public bool Says(MetricFact fact) =>
        (Metric, RecordId, Key, Value, DistrictId, EffectiveOn, EndedOn, IsExample) == (fact.Metric.Name, fact.RecordId, fact.Key, fact.Value, fact.DistrictId, fact.EffectiveOn, fact.EndedOn ?? Open, fact.IsExample);

    private sealed class Table : IEntityTypeConfiguration<MetricEntry>
    {
        public void Configure(EntityTypeBuilder<MetricEntry> builder)
        {
            builder.ToTable("MetricEntries", t =>
            {
                t.HasCheckConstraint("CK_MetricEntries_ends_later", "\"EndedOn\" > \"EffectiveOn\"");
                t.HasCheckConstraint("CK_MetricEntries_known_in_order", "\"SupersededAt\" >= \"RecordedAt\"");
            });
            builder.Property(e => e.Metric).HasMaxLength(Metrics.Metric.NameLength);
            builder.Property(e => e.Source).HasMaxLength(Metrics.Metric.NameLength);
            builder.Property(e => e.Key).HasMaxLength(KeyLength);
            // What stands now, newest first, and all that was ever told of a record.
            // It goes on with what a sum asks, so that the sum of a million facts reads the index alone.
            builder.HasIndex(e => new { e.Metric, e.EffectiveOn, e.Id, e.EndedOn, e.SupersededAt, e.RecordedAt, e.IsExample, e.DistrictId, e.Value });
            builder.HasIndex(e => new { e.EffectiveOn, e.Id });
            builder.HasIndex(e => new { e.RecordId, e.SupersededAt });
        }
    }
}
