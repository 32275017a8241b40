using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>What is agreed with a project's firm: what the firm promises, by measure and year, and (<see cref="CityPromises.CityPromise"/>) what the city does. A draft until it is signed.</summary>
internal sealed class Agreement : IVersioned, IVisible<Agreement>
{
    public const int TitleLength = 120, NumberLength = 60, MostPromised = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ProjectId { get; init; }
    public InvestmentProject Project { get; private init; } = null!;
    public required string Title { get; set; }
    public string? Number { get; set; }

    /// <summary>Of a framework agreement or letter of intent nothing is due.</summary>
    public ContractKind Kind { get; set; }

    /// <summary>Null while it is a draft.</summary>
    public DateOnly? SignedOn { get; set; }
    public Guid RecordedById { get; init; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    public List<PromisedValue> Promised { get; private init; } = [];

    /// <summary>Whether what it promises is held against what came.</summary>
    public bool IsInForce => SignedOn is not null && Kind == ContractKind.Formal;

    /// <summary>Whoever knows its project whole.</summary>
    public static Expression<Func<Agreement, bool>> VisibleTo(Actor actor) => OfProjects.KnownTo<Agreement>(a => a.Project, actor);

    public static Task<bool> FilesOpenToAsync(WutongDb db, Actor actor, Guid id) => db.Agreements.VisibleTo(actor).AnyAsync(a => a.Id == id);

    public static async Task<bool> FilesChangeableByAsync(WutongDb db, Actor actor, Guid id) => actor.IsAny(AttractionModule.Officers) && await FilesOpenToAsync(db, actor, id);

    private sealed class Table : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<PromisedValue>
    {
        public void Configure(EntityTypeBuilder<Agreement> builder)
        {
            builder.ToTable("Agreements");
            builder.Property(a => a.Title).HasMaxLength(TitleLength);
            builder.Property(a => a.Number).HasMaxLength(NumberLength);
            builder.HasOne(a => a.Project).WithMany().HasForeignKey(a => a.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(a => a.RecordedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(a => a.Promised).WithOne().HasForeignKey(v => v.AgreementId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(a => new { a.ChangedAt, a.Id });
            builder.HasIndex(a => new { a.Kind, a.ChangedAt, a.Id });
        }

        public void Configure(EntityTypeBuilder<PromisedValue> builder)
        {
            builder.ToTable("PromisedValues");
            builder.ComplexProperty(v => v.Sum);
            builder.HasIndex(v => new { v.AgreementId, v.Measure, v.Year }).IsUnique();
        }
    }
}

/// <summary>What the firm promises of one measure for one year, within that year.</summary>
internal sealed class PromisedValue : IPartOf<Agreement>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AgreementId { get; init; }
    public Measure Measure { get; init; }
    public int Year { get; init; }
    public Amount? Sum { get; private set; }
    public int? Count { get; private set; }

    /// <summary>Hundredths of a yuan or of a person.</summary>
    public long Worth { get; private set; }

    /// <summary>When its owner was told that it slipped; null before.</summary>
    [NotAudited] public DateTimeOffset? AlertedAt { get; set; }

    public PromisedValue Be(MeasuredValue value)
    {
        if (value.Worth != Worth) AlertedAt = null;
        (Sum, Count, Worth) = (value.Sum, value.Count, value.Worth);
        return this;
    }

    Guid IPart.RootId => AgreementId;
}
