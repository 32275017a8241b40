using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Messages;

/// <summary>
/// Something that one person is told. It always waits on the site; whether it also leaves by other channels is its reader's choice.
/// Not audited: what it is about is.
/// </summary>
[NotAudited]
internal sealed class Message : IVisible<Message>
{
    public const int SubjectLength = 300, LinkLength = 300, KeyLength = 200, ArgumentsLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }

    /// <summary>Name of its <see cref="MessageKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The title of what it is about, as its reader knew it when it was sent.</summary>
    public required string Subject { get; init; }

    /// <summary>A path of this site.</summary>
    public required string Link { get; init; }

    /// <summary>JSON array for the places in the kind's sentence.</summary>
    public required string Arguments { get; init; }

    public required string Key { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ReadAt { get; private set; }
    public bool IsExample { get; init; }

    public IReadOnlyList<string> ArgumentList => JsonSerializer.Deserialize<string[]>(Arguments, Json.Options) ?? [];

    /// <summary>Its reader alone; the machine's holder is nobody's reader.</summary>
    public static Expression<Func<Message, bool>> VisibleTo(Actor actor)
    {
        var id = actor.Id;
        return message => id != null && message.UserId == id;
    }

    private sealed class Table : IEntityTypeConfiguration<Message>
    {
        public void Configure(EntityTypeBuilder<Message> builder)
        {
            builder.ToTable("Messages");
            builder.Ignore(m => m.ArgumentList);
            builder.Property(m => m.Kind).HasMaxLength(MessageKind.NameLength);
            builder.Property(m => m.Subject).HasMaxLength(SubjectLength);
            builder.Property(m => m.Link).HasMaxLength(LinkLength);
            builder.Property(m => m.Arguments).HasMaxLength(ArgumentsLength);
            builder.Property(m => m.Key).HasMaxLength(KeyLength);
            builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
            // Sent once.
            builder.HasIndex(m => new { m.UserId, m.Kind, m.Key }).IsUnique();
            builder.HasIndex(m => new { m.UserId, m.CreatedAt, m.Id });
            // For the bell of every page, and the list of what is unread.
            builder.HasIndex(m => new { m.UserId, m.ReadAt, m.CreatedAt, m.Id });
            builder.HasIndex(m => new { m.ReadAt, m.Id });
        }
    }
}
