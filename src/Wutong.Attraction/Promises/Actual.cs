using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>Whence an actual is known. A single firm's tax and statistics data may not be used, so no other source is offered.</summary>
internal enum ActualSource
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.ActualSource_FirmReport))] FirmReport,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.ActualSource_Invoices))] Invoices,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.ActualSource_FinanceTotal))] FinanceTotal,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.ActualSource_LicensedShare))] LicensedShare,

    /// <summary>A public document says it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.ActualSource_Document))] Document,
}

/// <summary>What really came of a measure in a year, with its source and by whose permission it is used.</summary>
internal sealed class Actual : IVersioned, IVisible<Actual>
{
    public const int NoteLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ProjectId { get; init; }
    public InvestmentProject Project { get; private init; } = null!;

    /// <summary>The agreement against which it is held; null for what a public document says of the project.</summary>
    public Guid? AgreementId { get; init; }
    public Measure Measure { get; init; }

    /// <summary>Null where its document does not name the year; then it is compared with nothing.</summary>
    public int? Year { get; init; }
    public Amount? Sum { get; private set; }
    public int? Count { get; private set; }

    /// <summary>Hundredths of a yuan or of a person.</summary>
    public long Worth { get; private set; }

    /// <summary>The source says "more than" and not how much.</summary>
    public bool IsAtLeast { get; set; }
    public ActualSource Source { get; set; }

    /// <summary>Which report, invoice or document.</summary>
    public required string SourceNote { get; set; }

    /// <summary>Who allowed it to be used, and in what paper.</summary>
    public required string Permission { get; set; }
    public Guid? RecordedById { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    public Actual Be(MeasuredValue value)
    {
        (Sum, Count, Worth) = (value.Sum, value.Count, value.Worth);
        return this;
    }

    /// <summary>Whoever knows its project whole.</summary>
    public static Expression<Func<Actual, bool>> VisibleTo(Actor actor) => OfProjects.KnownTo<Actual>(a => a.Project, actor);

    private sealed class Table : IEntityTypeConfiguration<Actual>
    {
        public void Configure(EntityTypeBuilder<Actual> builder)
        {
            builder.ToTable("Actuals");
            builder.Property(a => a.SourceNote).HasMaxLength(NoteLength);
            builder.Property(a => a.Permission).HasMaxLength(NoteLength);
            builder.ComplexProperty(a => a.Sum);
            builder.HasOne(a => a.Project).WithMany().HasForeignKey(a => a.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(a => a.RecordedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => new { a.AgreementId, a.Measure, a.Year }).IsUnique();
            builder.HasIndex(a => new { a.ChangedAt, a.Id });
            builder.HasIndex(a => new { a.Measure, a.ChangedAt, a.Id });
            builder.HasIndex(a => new { a.Source, a.ChangedAt, a.Id });
        }
    }
}
