using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Growth;

/// <summary>By what an officer fears that a firm may leave.</summary>
internal enum LeavingSignKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_RentEnded))] RentEnded,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_EquipmentMoved))] EquipmentMoved,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_SalesFalling))] SalesFalling,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_PeopleLeaving))] PeopleLeaving,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_RegisteredElsewhere))] RegisteredElsewhere,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_Other))] Other,
}

/// <summary>A sign that a settled firm may leave, as an officer saw it, and what was done about it.</summary>
internal sealed class LeavingSign : IVersioned, IVisible<LeavingSign>
{
    public const int TextLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ProjectId { get; init; }
    public InvestmentProject Project { get; private init; } = null!;
    public LeavingSignKind Kind { get; init; }
    public DateOnly SeenOn { get; init; }
    public required string Text { get; init; }
    public Guid RecordedById { get; init; }
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>What was done; null while nothing was.</summary>
    public string? Done { get; private set; }
    public Guid? DoneById { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public bool IsExample { get; init; }

    /// <summary>Says what was done, once.</summary>
    public void Settle(string done, Guid by, DateTimeOffset now)
    {
        if (Done is not null) throw new RuleViolation("", Words.Sign_IsSettled);
        (Done, DoneById, DoneAt) = (done, by, now);
    }

    /// <summary>Whoever knows its project whole.</summary>
    public static Expression<Func<LeavingSign, bool>> VisibleTo(Actor actor) => OfProjects.KnownTo<LeavingSign>(s => s.Project, actor);

    private sealed class Table : IEntityTypeConfiguration<LeavingSign>
    {
        public void Configure(EntityTypeBuilder<LeavingSign> builder)
        {
            builder.ToTable("LeavingSigns");
            builder.Property(s => s.Text).HasMaxLength(TextLength);
            builder.Property(s => s.Done).HasMaxLength(TextLength);
            builder.HasOne(s => s.Project).WithMany().HasForeignKey(s => s.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(s => s.RecordedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(s => s.DoneById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(s => new { s.ProjectId, s.SeenOn, s.Id });
        }
    }
}
