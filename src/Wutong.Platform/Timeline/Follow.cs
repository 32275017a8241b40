using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>Somebody wants to be told what happens to a record. Of no interest to anybody else, so not audited.</summary>
[NotAudited]
internal sealed class Follow : IVisible<Follow>
{
    /// <summary>Records that one person follows at most: more would be read by nobody.</summary>
    public const int MostOfOnePerson = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public Guid RecordId { get; init; }
    public DateTimeOffset Since { get; init; }
    public bool IsExample { get; init; }

    /// <summary>One's own alone.</summary>
    public static Expression<Func<Follow, bool>> VisibleTo(Actor actor)
    {
        var id = actor.Id;
        return follow => id != null && follow.UserId == id;
    }

    private sealed class Table : IEntityTypeConfiguration<Follow>
    {
        public void Configure(EntityTypeBuilder<Follow> builder)
        {
            builder.ToTable("Follows");
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(f => new { f.RecordId, f.UserId }).IsUnique();
            builder.HasIndex(f => new { f.UserId, f.Since, f.Id });
        }
    }
}
