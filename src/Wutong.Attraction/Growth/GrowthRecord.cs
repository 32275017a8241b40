using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Growth;

/// <summary>What a firm does after it has landed.</summary>
internal enum GrowthKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_FollowOn))] FollowOn,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Financing))] Financing,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Customer))] Customer,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Supplier))] Supplier,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Award))] Award,
}

/// <summary>A step of a firm's growth after landing: more money put in or raised, a customer or supplier won, an award.</summary>
internal sealed class GrowthRecord : IVersioned, IVisible<GrowthRecord>
{
    public const int TextLength = 300, SourceLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid OrganisationId { get; set; }

    /// <summary>The project of which it tells; what belongs to none is public and names its document.</summary>
    public Guid? ProjectId { get; set; }
    public InvestmentProject? Project { get; private init; }
    public GrowthKind Kind { get; set; }

    /// <summary>Null where its source does not say.</summary>
    public DateOnly? HappenedOn { get; set; }

    /// <summary>Who invested, leads the round, buys or supplies.</summary>
    public Guid? CounterpartyId { get; set; }
    public Amount? Sum { get; set; }

    /// <summary>The source gives an order of magnitude: at least this sum, not exactly.</summary>
    public bool IsAtLeast { get; set; }
    public required string Text { get; set; }

    /// <summary>The public document that states it; null for an entry made here.</summary>
    public string? Source { get; set; }
    public Guid? RecordedById { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    /// <summary>Whoever knows its project whole; of what belongs to none, officers, the head office and leaders.</summary>
    public static Expression<Func<GrowthRecord, bool>> VisibleTo(Actor actor)
    {
        if (!actor.IsAny(AttractionModule.Watchers)) return _ => false;
        var known = OfProjects.KnownTo<GrowthRecord>(g => g.Project!, actor);
        var none = Expression.Equal(Expression.Property(known.Parameters[0], nameof(ProjectId)), Expression.Constant(null, typeof(Guid?)));
        return Expression.Lambda<Func<GrowthRecord, bool>>(Expression.OrElse(none, known.Body), known.Parameters);
    }

    private sealed class Table : IEntityTypeConfiguration<GrowthRecord>
    {
        public void Configure(EntityTypeBuilder<GrowthRecord> builder)
        {
            builder.ToTable("GrowthRecords");
            builder.Property(g => g.Text).HasMaxLength(TextLength);
            builder.Property(g => g.Source).HasMaxLength(SourceLength);
            builder.ComplexProperty(g => g.Sum);
            builder.HasOrganisation(nameof(OrganisationId));
            builder.HasOrganisation(nameof(CounterpartyId));
            builder.HasOne(g => g.Project).WithMany().HasForeignKey(g => g.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(g => g.RecordedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(g => new { g.ChangedAt, g.Id });
            builder.HasIndex(g => new { g.Kind, g.ChangedAt, g.Id });
        }
    }
}
