using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;

namespace Wutong.Platform.Messages;

/// <summary>A way by which messages leave the platform.</summary>
internal enum MessageChannel
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Channel_Email))] Email,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Channel_Sms))] Sms,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Channel_WeCom))] WeCom,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Channel_DingTalk))] DingTalk,
}

/// <summary>How a connection to the mail server is protected.</summary>
internal enum MailSecurity
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MailSecurity_Tls))] Tls,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MailSecurity_StartTls))] StartTls,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.MailSecurity_None))] None,
}

internal static class MessageChannels
{
    /// <summary>Whether the same may be sent again without being received twice: its receiver tells by the key.</summary>
    public static bool IsIdempotent(this MessageChannel channel) => channel == MessageChannel.Sms;

    /// <summary>Whether the address is one of a robot, which is a secret itself, rather than one of a person.</summary>
    public static bool IsRobot(this MessageChannel channel) => channel is MessageChannel.WeCom or MessageChannel.DingTalk;
}

/// <summary>By which channels the platform may send, and how it reaches them. There is one row, or none before the first change.</summary>
internal sealed class MessageSettings : IVersioned
{
    public const int AddressLength = 500, SecretLength = 4000, NameLength = 200;
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000002");

    public Guid Id { get; private init; } = OnlyId;
    public int Version { get; private set; } = 1;

    /// <summary>Under which address people reach this site, for links in messages; null: messages have none.</summary>
    public string? SiteAddress { get; set; }

    public bool HasEmail { get; set; }
    public string? MailHost { get; set; }
    public int MailPort { get; set; } = 465;
    public MailSecurity MailSecurity { get; set; }
    public string? MailAccount { get; set; }

    /// <summary>Kept encrypted, like every secret here, and shown to nobody.</summary>
    [NotAudited] public string? MailPassword { get; set; }
    public string? MailFrom { get; set; }

    public bool HasSms { get; set; }
    public string? SmsAddress { get; set; }
    [NotAudited] public string? SmsSecret { get; set; }

    public bool HasWeCom { get; set; }
    public bool HasDingTalk { get; set; }

    public bool Has(MessageChannel channel) => channel switch
    {
        MessageChannel.Email => HasEmail, MessageChannel.Sms => HasSms, MessageChannel.WeCom => HasWeCom, _ => HasDingTalk,
    };

    public IEnumerable<MessageChannel> Enabled => Enum.GetValues<MessageChannel>().Where(Has);

    private sealed class Table : IEntityTypeConfiguration<MessageSettings>
    {
        public void Configure(EntityTypeBuilder<MessageSettings> builder)
        {
            builder.ToTable("MessageSettings");
            builder.Ignore(s => s.Enabled);
            builder.Property(s => s.SiteAddress).HasMaxLength(AddressLength);
            builder.Property(s => s.MailHost).HasMaxLength(NameLength);
            builder.Property(s => s.MailAccount).HasMaxLength(NameLength);
            builder.Property(s => s.MailPassword).HasMaxLength(SecretLength);
            builder.Property(s => s.MailFrom).HasMaxLength(NameLength);
            builder.Property(s => s.SmsAddress).HasMaxLength(AddressLength);
            builder.Property(s => s.SmsSecret).HasMaxLength(SecretLength);
        }
    }
}
