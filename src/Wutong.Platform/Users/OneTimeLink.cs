using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wutong.Platform.Users;

/// <summary>A link that lets its holder choose a password once, within a day: for a new account or a lost password.</summary>
public sealed class OneTimeLink
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; private init; }
    [Audit.NotAudited] public required string Hash { get; init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Makes a link; the secret part of its address is returned once and kept nowhere.</summary>
    public static (OneTimeLink Link, string Secret) Create(Guid user, DateTimeOffset now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return (new OneTimeLink { UserId = user, Hash = ApiToken.HashOf(secret), ExpiresAt = now + Life }, secret);
    }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    private sealed class Table : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> builder)
        {
            builder.ToTable("OneTimeLinks");
            builder.Property(l => l.Hash).HasMaxLength(44);
            builder.HasIndex(l => l.Hash).IsUnique();
            builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
