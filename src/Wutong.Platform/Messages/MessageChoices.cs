using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

/// <summary>How soon a message leaves.</summary>
internal enum MessagePace
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pace_AtOnce))] AtOnce,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pace_Daily))] Daily,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pace_UrgentOnly))] UrgentOnly,
}

/// <summary>How one person wants to be told outside the site. Who has no row is told on the site alone.</summary>
internal sealed class MessageChoices : IVersioned, IVisible<MessageChoices>
{
    public static readonly QuietHours UsualQuiet = new(new TimeOnly(22, 0), new TimeOnly(7, 30));

    private readonly List<OwnChannel> channels = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid UserId { get; init; }
    public MessagePace Pace { get; set; }

    /// <summary>Hours in which nothing is sent, by the Chinese clock; both null for none.</summary>
    public TimeOnly? QuietFrom { get; set; }
    public TimeOnly? QuietTo { get; set; }

    public IReadOnlyList<OwnChannel> Channels => channels;
    public QuietHours? Quiet => QuietFrom is { } from && QuietTo is { } to ? new QuietHours(from, to) : null;

    public OwnChannel? Find(MessageChannel channel) => channels.Find(c => c.Channel == channel);

    /// <summary>The person's part of a channel, made where there is none yet.</summary>
    public OwnChannel Of(MessageChannel channel)
    {
        if (Find(channel) is { } standing) return standing;
        var made = new OwnChannel { ChoicesId = Id, Channel = channel };
        channels.Add(made);
        return made;
    }

    public static Expression<Func<MessageChoices, bool>> VisibleTo(Actor actor)
    {
        var id = actor.Id;
        return choices => id != null && choices.UserId == id;
    }

    private sealed class Table : IEntityTypeConfiguration<MessageChoices>
    {
        public void Configure(EntityTypeBuilder<MessageChoices> builder)
        {
            builder.ToTable("MessageChoices");
            builder.Ignore(c => c.Quiet);
            builder.HasIndex(c => c.UserId).IsUnique();
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(c => c.Channels).WithOne().HasForeignKey(c => c.ChoicesId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>One person's part of a channel: whether they want it, where it reaches them, and for what.</summary>
internal sealed class OwnChannel : IPartOf<MessageChoices>
{
    public const int ShownLength = 120, KindsLength = 4000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ChoicesId { get; init; }
    public MessageChannel Channel { get; init; }
    public bool IsOn { get; set; }

    /// <summary>E-mail address, telephone number or robot's address, encrypted.</summary>
    [NotAudited] public string? Address { get; set; }

    /// <summary>What others may see of the address.</summary>
    [NotAudited] public string? Shown { get; set; }

    /// <summary>With which a robot's messages are signed, encrypted.</summary>
    [NotAudited] public string? Secret { get; set; }

    /// <summary>Names of the kinds that are not wanted by this channel, with spaces between. A kind that comes later is wanted.</summary>
    public string Unwanted { get; set; } = "";

    public bool Wants(string kind) => IsOn && Address is not null && !Unwanted.Split(' ').Contains(kind, StringComparer.Ordinal);

    Guid IPart.RootId => ChoicesId;

    private sealed class Table : IEntityTypeConfiguration<OwnChannel>
    {
        public void Configure(EntityTypeBuilder<OwnChannel> builder)
        {
            builder.ToTable("OwnChannels");
            builder.Property(c => c.Address).HasMaxLength(MessageSettings.SecretLength);
            builder.Property(c => c.Shown).HasMaxLength(ShownLength);
            builder.Property(c => c.Secret).HasMaxLength(MessageSettings.SecretLength);
            builder.Property(c => c.Unwanted).HasMaxLength(KindsLength);
            builder.HasIndex(c => new { c.ChoicesId, c.Channel }).IsUnique();
        }
    }
}
