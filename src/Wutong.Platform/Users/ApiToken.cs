using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wutong.Platform.Users;

/// <summary>A personal key for programs. It acts as its owner, within its scopes, until it expires or is withdrawn. Only its hash is kept.</summary>
public sealed class ApiToken
{
    public const string Prefix = "wt_";

    /// <summary>What a token may be limited to. Reading does not include writing, nor the other way round.</summary>
    public static readonly IReadOnlyList<string> AllScopes =
        ["registry.read", "registry.write", "attraction.read", "attraction.write", "forms.read", "forms.write", "calendar.read", "calendar.write", "tasks.read", "tasks.write", "timeline.read", "timeline.write", "messages.read", "messages.write", "metrics.read", "metrics.write", "proposals.read", "proposals.write"];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; private init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, base64. A token has 256 random bits, so a slow hash would add nothing.</summary>
    [Audit.NotAudited] public required string Hash { get; init; }

    /// <summary>Space separated, from <see cref="AllScopes"/>.</summary>
    public required string Scopes { get; init; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Makes a token; the secret is returned once and kept nowhere.</summary>
    public static (ApiToken Token, string Secret) Create(Guid user, string name, IEnumerable<string> scopes, DateTimeOffset now, TimeSpan life)
    {
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new ApiToken
        {
            UserId = user, Name = name, Hash = HashOf(secret), Scopes = string.Join(' ', scopes.Order(StringComparer.Ordinal)),
            CreatedAt = now, ExpiresAt = now + life,
        }, secret);
    }

    public static string HashOf(string secret) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed class Table : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder)
        {
            builder.ToTable("ApiTokens");
            builder.Property(t => t.Name).HasMaxLength(60);
            builder.Property(t => t.Hash).HasMaxLength(44);
            builder.Property(t => t.Scopes).HasMaxLength(500);
            builder.HasIndex(t => t.Hash).IsUnique();
            builder.HasOne<User>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
