using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>What the city keeps about a metric: which office answers for it, and what it is to reach.</summary>
internal sealed class MetricCard : IVersioned, IVisible<MetricCard>
{
    /// <summary>Who says which office answers for a figure and what it is to reach.</summary>
    public static readonly IReadOnlySet<Role> Keepers = new HashSet<Role> { Role.HeadOffice, Role.GeneralOffice };

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>Name of the <see cref="Metrics.Metric"/>.</summary>
    public required string Metric { get; init; }

    /// <summary>The office that answers for the figure; null while nobody said.</summary>
    public Guid? OfficeId { get; set; }
    public List<MetricTarget> Targets { get; private init; } = [];

    /// <summary>Targets are no secret within the administration.</summary>
    public static Expression<Func<MetricCard, bool>> VisibleTo(Actor actor)
    {
        var isStaff = actor.IsAny(Roles.Staff);
        return card => isStaff;
    }

    /// <summary>What it is to reach in a year, in the whole city or a district; null takes the target back.</summary>
    public void Aim(int year, Guid? district, long? value, bool isExample = false)
    {
        var standing = Targets.Find(t => t.Year == year && t.DistrictId == district);
        if (standing is not null && value is null) Targets.Remove(standing);
        else if (standing is not null) standing.Value = value!.Value;
        else if (value is not null) Targets.Add(new MetricTarget { CardId = Id, Year = year, DistrictId = district, Value = value.Value, IsExample = isExample });
    }

    private sealed class Table : IEntityTypeConfiguration<MetricCard>
    {
        public void Configure(EntityTypeBuilder<MetricCard> builder)
        {
            builder.ToTable("MetricCards");
            builder.Property(c => c.Metric).HasMaxLength(Metrics.Metric.NameLength);
            builder.HasIndex(c => c.Metric).IsUnique();
            builder.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(c => c.Targets).WithOne().HasForeignKey(t => t.CardId).OnDelete(DeleteBehavior.Cascade);
        }
    }

    private sealed class TargetTable : IEntityTypeConfiguration<MetricTarget>
    {
        public void Configure(EntityTypeBuilder<MetricTarget> builder)
        {
            builder.ToTable("MetricTargets", t =>
            {
                t.HasCheckConstraint("CK_MetricTargets_value", "\"Value\" > 0");
                t.HasCheckConstraint("CK_MetricTargets_year", $"\"Year\" BETWEEN {MetricTarget.FirstYear} AND {MetricTarget.LastYear}");
            });
            builder.HasIndex(t => new { t.CardId, t.Year, t.DistrictId });
        }
    }
}

/// <summary>What a metric is to reach in a year: of what happens, by its end in sum; of what there is, on its last day.</summary>
internal sealed class MetricTarget : IPartOf<MetricCard>
{
    public const int FirstYear = 2000, LastYear = 2100;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CardId { get; init; }
    public int Year { get; init; }

    /// <summary>Null for the whole city.</summary>
    public Guid? DistrictId { get; init; }

    /// <summary>In the metric's unit; sums in hundredths of a yuan.</summary>
    public long Value { get; set; }
    public bool IsExample { get; init; }

    Guid IPart.RootId => CardId;
}
