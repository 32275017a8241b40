using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Comments;

/// <summary>What one of the city's own people says about a record, for all who may see it whole.</summary>
internal sealed class Comment : IVersioned
{
    public const int TextLength = 2000;

    /// <summary>How long its writer may still change it; after that others may have answered.</summary>
    public static readonly TimeSpan Editable = TimeSpan.FromMinutes(15);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The record that it is about, of whatever module.</summary>
    public Guid RecordId { get; init; }
    public Guid ById { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Empty once it was removed; what it said is in the log.</summary>
    public required string Text { get; set; }
    public DateTimeOffset? EditedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }
    public bool IsExample { get; init; }

    public bool MayBeEditedBy(Actor actor) => MayBeRemovedBy(actor) && actor.Now - At <= Editable;

    public bool MayBeRemovedBy(Actor actor) => RemovedAt is null && actor.Id == ById;

    public void Edit(string text, DateTimeOffset now) => (Text, EditedAt) = (text, now);

    public void Remove(DateTimeOffset now) => (Text, RemovedAt) = ("", now);

    private sealed class Table : IEntityTypeConfiguration<Comment>
    {
        public void Configure(EntityTypeBuilder<Comment> builder)
        {
            builder.ToTable("Comments");
            builder.Property(c => c.Text).HasMaxLength(TextLength);
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => new { c.RecordId, c.At, c.Id });
        }
    }
}

internal static class CommentTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // a comment has no row rule of its own: it is read and written by whoever may see its record whole
        public DbSet<Comment> Comments => db.Set<Comment>();
#pragma warning restore RS0030
    }
}
