using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Forecasts;

/// <summary>What somebody expects of a project by a year. No promise: it is compared with what came, and nobody is held to it.</summary>
internal sealed class Forecast : IVersioned, IVisible<Forecast>
{
    public const int TextLength = 300, SourceLength = 200, MostPercent = 100_000, MostYears = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ProjectId { get; init; }
    public InvestmentProject Project { get; private init; } = null!;
    public Measure Measure { get; set; }

    /// <summary>The day on which it was stated.</summary>
    public DateOnly MadeOn { get; set; }

    /// <summary>The year for which the level is expected.</summary>
    public int Year { get; set; }
    public Amount? Sum { get; private set; }
    public int? Count { get; private set; }

    /// <summary>Hundredths of a yuan or of a person.</summary>
    public long Worth { get; private set; }

    /// <summary>Growth in per cent that was stated beside the level, and within how many years; null where none was. Whether by or to is as its words say.</summary>
    public int? GrowthPercent { get; set; }
    public int? WithinYears { get; set; }

    /// <summary>The words as they were said.</summary>
    public required string Text { get; set; }

    /// <summary>Who says so, and in what paper.</summary>
    public required string Source { get; set; }
    public Guid? RecordedById { get; init; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    public Forecast Be(MeasuredValue value)
    {
        (Sum, Count, Worth) = (value.Sum, value.Count, value.Worth);
        return this;
    }

    /// <summary>Whoever knows its project whole.</summary>
    public static Expression<Func<Forecast, bool>> VisibleTo(Actor actor) => OfProjects.KnownTo<Forecast>(f => f.Project, actor);

    private sealed class Table : IEntityTypeConfiguration<Forecast>
    {
        public void Configure(EntityTypeBuilder<Forecast> builder)
        {
            builder.ToTable("Forecasts");
            builder.Property(f => f.Text).HasMaxLength(TextLength);
            builder.Property(f => f.Source).HasMaxLength(SourceLength);
            builder.ComplexProperty(f => f.Sum);
            builder.HasOne(f => f.Project).WithMany().HasForeignKey(f => f.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.RecordedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => new { f.ChangedAt, f.Id });
            builder.HasIndex(f => new { f.Measure, f.ChangedAt, f.Id });
        }
    }
}
