using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>
/// Something that happened, as it stands on the timeline of one record. Written by the context from what its source tells and never changed; not audited, since
/// the source is.
/// </summary>
[NotAudited]
internal sealed class TimelineEntry : IFrozen
{
    public const int CodeLength = 40, TextLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>On whose timeline it stands.</summary>
    public Guid RecordId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Name of its <see cref="TimelineKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What tells it; its kind says who may see that.</summary>
    public Guid SourceId { get; init; }
    public Guid? ById { get; init; }
    public string? Code { get; init; }
    public string? Text { get; init; }
    public bool IsExample { get; init; }

    public static TimelineEntry Of(TimelineFact fact) => new()
    {
        RecordId = fact.RecordId, At = fact.At, Kind = fact.Kind.Name, SourceId = fact.SourceId, ById = fact.ById, Code = fact.Code, Text = Shortening.Shorten(fact.Text, TextLength), IsExample = fact.IsExample,
    };

    public bool Says(TimelineFact fact) =>
        (RecordId, At, Kind, SourceId, ById, Code, Text, IsExample) == (fact.RecordId, fact.At, fact.Kind.Name, fact.SourceId, fact.ById, fact.Code, Shortening.Shorten(fact.Text, TextLength), fact.IsExample);

    private sealed class Table : IEntityTypeConfiguration<TimelineEntry>
    {
        public void Configure(EntityTypeBuilder<TimelineEntry> builder)
        {
            builder.ToTable("TimelineEntries");
            builder.Property(e => e.Kind).HasMaxLength(TimelineKind.NameLength);
            builder.Property(e => e.Code).HasMaxLength(CodeLength);
            builder.Property(e => e.Text).HasMaxLength(TextLength);
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => new { e.RecordId, e.At, e.Id });
            builder.HasIndex(e => new { e.RecordId, e.Kind, e.At, e.Id });
            builder.HasIndex(e => e.SourceId);
        }
    }
}

internal static class TimelineTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // an entry has no row rule of its own: TimelineReader asks the rules of the record and of the source
        public DbSet<TimelineEntry> TimelineEntries => db.Set<TimelineEntry>();
#pragma warning restore RS0030
        public Rows<Follow> Follows => new(db);

        /// <summary>Whether the actor follows a record.</summary>
        public Task<bool> FollowsAsync(Actor actor, Guid record) => db.Follows.VisibleTo(actor).AnyAsync(f => f.RecordId == record);
    }
}
