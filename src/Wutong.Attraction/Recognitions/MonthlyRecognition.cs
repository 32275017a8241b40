using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Recognitions;

/// <summary>
/// A month of recognition (科招项目认定). When it is closed (封账) its points are issued and nothing of it changes any more; to correct it, the head office opens it again
/// with a reason that stays.
/// </summary>
internal sealed class MonthlyRecognition : IVersioned, IVisible<MonthlyRecognition>
{
    public const int ReasonLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; init; }
    public bool IsClosed { get; private set; }

    /// <summary>By which its points were counted; null while it is open.</summary>
    public Guid? SchemeId { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; private set; }

    public List<PeriodStep> Steps { get; private init; } = [];
    public List<IssuedPoints> Points { get; private init; } = [];

    /// <summary>Notes that one of its filings changes; refused when it is closed. Two that change filings and close the month at once cannot both be saved.</summary>
    public void Change(DateTimeOffset now)
    {
        if (IsClosed) throw new RuleViolation("", string.Format(null, Words.Period_IsClosed, Month.ToString("yyyy-MM", null)));
        ChangedAt = now;
    }

    public void Close(Guid scheme, IEnumerable<IssuedPoints> points, Guid by, DateTimeOffset now)
    {
        Change(now);
        Points.AddRange(points);
        (IsClosed, SchemeId) = (true, scheme);
        Steps.Add(new PeriodStep { MonthId = Id, IsClosing = true, At = now, ById = by });
    }

    /// <summary>Takes back what was issued, so that the month can be corrected and closed again.</summary>
    public void Reopen(string reason, Guid by, DateTimeOffset now)
    {
        if (!IsClosed) throw new RuleViolation("", Words.Period_IsOpen);
        Points.Clear();
        (IsClosed, SchemeId, ChangedAt) = (false, null, now);
        Steps.Add(new PeriodStep { MonthId = Id, At = now, ById = by, Reason = reason });
    }

    /// <summary>The list goes to everybody who attracts ventures; whose filings one sees is another question.</summary>
    public static Expression<Func<MonthlyRecognition, bool>> VisibleTo(Actor actor)
    {
        var watches = actor.IsAny(AttractionModule.Watchers);
        return month => watches;
    }

    private sealed class Table : IEntityTypeConfiguration<MonthlyRecognition>, IEntityTypeConfiguration<PeriodStep>, IEntityTypeConfiguration<IssuedPoints>
    {
        public void Configure(EntityTypeBuilder<MonthlyRecognition> builder)
        {
            builder.ToTable("MonthlyRecognitions");
            builder.HasOne<PointScheme>().WithMany().HasForeignKey(m => m.SchemeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(m => m.Steps).WithOne().HasForeignKey(s => s.MonthId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(m => m.Points).WithOne().HasForeignKey(p => p.MonthId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(m => m.Month).IsUnique();
        }

        public void Configure(EntityTypeBuilder<PeriodStep> builder)
        {
            builder.ToTable("RecognitionPeriodSteps");
            builder.Property(s => s.Reason).HasMaxLength(ReasonLength);
            builder.HasOne<User>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<IssuedPoints> builder)
        {
            builder.ToTable("IssuedPoints");
            builder.HasDistrict(nameof(IssuedPoints.DistrictId));
            builder.HasOne<RecognitionFiling>().WithMany().HasForeignKey(p => p.FilingId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A month was closed, or opened again and why. Never altered.</summary>
internal sealed class PeriodStep : IPartOf<MonthlyRecognition>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid MonthId { get; init; }
    public bool IsClosing { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ById { get; init; }
    public string? Reason { get; init; }
    Guid IPart.RootId => MonthId;
}

/// <summary>Points that a closed month gives one district, or one officer, for one filing.</summary>
internal sealed class IssuedPoints : IPartOf<MonthlyRecognition>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid MonthId { get; init; }
    public Guid FilingId { get; init; }

    /// <summary>Null with no officer: an office of the whole city.</summary>
    public Guid? DistrictId { get; init; }

    /// <summary>The officer; null for a district's points.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The district's part in the result, 1 to 100, where it is shared.</summary>
    public int Percent { get; init; } = 100;

    /// <summary>In tenths of a point.</summary>
    public int Tenths { get; init; }
    Guid IPart.RootId => MonthId;
}
