using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users.Reviews;

/// <summary>A look at who may do what, account by account, decided by a day. What it found stands in its lines; when it is finished nothing of it changes any more.</summary>
internal sealed class AccessReview : IVersioned, IVisible<AccessReview>
{
    public const int NameLength = 60, UsualIdleDays = 90;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The period that it is about, as people say it.</summary>
    public required string Name { get; init; }
    public DateOnly DueOn { get; init; }

    /// <summary>An account counts as unused after so many days without a sign-in.</summary>
    public int IdleDays { get; init; }
    public Guid? StartedById { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public Guid? FinishedById { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public bool IsExample { get; init; }

    public bool IsOverdue(DateOnly today) => FinishedAt is null && DueOn < today;

    public void Finish(Actor actor) => (FinishedById, FinishedAt) = (actor.Id, actor.Now);

    public static Expression<Func<AccessReview, bool>> VisibleTo(Actor actor)
    {
        var keeps = actor.Is(Role.SecurityAdministrator);
        return review => keeps;
    }

    private sealed class Table : IEntityTypeConfiguration<AccessReview>
    {
        public void Configure(EntityTypeBuilder<AccessReview> builder)
        {
            builder.ToTable("AccessReviews");
            builder.Property(r => r.Name).HasMaxLength(NameLength);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.StartedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.FinishedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.StartedAt, r.Id });
        }
    }
}
