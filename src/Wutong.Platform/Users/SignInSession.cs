using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;

namespace Wutong.Platform.Users;

/// <summary>By what somebody proved who they are when a session began.</summary>
public enum SignInWay
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.SignInWay_Demo))] Demo,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.SignInWay_Password))] Password,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.SignInWay_Authenticator))] Authenticator,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.SignInWay_RecoveryCode))] RecoveryCode,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.SignInWay_Passkey))] Passkey,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.SignInWay_Provider))] Provider,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.SignInWay_TextMessage))] TextMessage,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.SignInWay_TextAsSecond))] TextAsSecond,
}

/// <summary>
/// A person signed in on a device. The cookie names it, and every request asks whether it has been ended. Not audited as a row: that somebody signed in or
/// out is noted by itself, and when they were last seen is nobody's act.
/// </summary>
[NotAudited]
internal sealed class SignInSession
{
    public const int DeviceLength = 60, AddressLength = 45;

    /// <summary>A session ends after this long without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this long in any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>That it is still used is written no more often: a request should not have to write.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public SignInWay Way { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset SeenAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Browser and system as far as the browser said, e.g. <c>Chrome 126 · Windows</c>; null for none that is known.</summary>
    public string? Device { get; init; }

    /// <summary>Tells one of the account's devices from another: the hash of the device's cookie and the account, so that it joins no two accounts.</summary>
    public required string DeviceKey { get; init; }

    /// <summary>Roughly from where: without its last part.</summary>
    public string? Address { get; init; }

    public bool IsExample { get; init; }

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now - SeenAt <= Idle + SeenEvery && now - StartedAt <= Longest;

    private sealed class Table : IEntityTypeConfiguration<SignInSession>
    {
        public void Configure(EntityTypeBuilder<SignInSession> builder)
        {
            builder.ToTable("SignInSessions");
            builder.Property(s => s.Device).HasMaxLength(DeviceLength);
            builder.Property(s => s.DeviceKey).HasMaxLength(44);
            builder.Property(s => s.Address).HasMaxLength(AddressLength);
            builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(s => new { s.UserId, s.StartedAt });
            builder.HasIndex(s => new { s.UserId, s.DeviceKey });
            builder.HasIndex(s => s.StartedAt);
        }
    }
}
