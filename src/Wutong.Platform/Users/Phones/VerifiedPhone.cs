using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;

namespace Wutong.Platform.Users.Phones;

/// <summary>
/// The telephone number of an account, proved by a code that was sent to it. One number belongs to one account, since it says who signs in.
/// The number is personal: changes are noted with its masked form instead of being audited whole.
/// </summary>
[NotAudited]
internal sealed class VerifiedPhone
{
    public const int NumberLength = 16;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public required string Number { get; set; }
    public DateTimeOffset VerifiedAt { get; set; }

    /// <summary>After the password a code sent to the number is asked for, or may be where there is an authenticator too.</summary>
    public bool IsSecondStep { get; set; }

    /// <summary>Enough to know one's own by, and no more.</summary>
    public string Shown => $"{Number[..3]}****{Number[^4..]}";

    private sealed class Table : IEntityTypeConfiguration<VerifiedPhone>
    {
        public void Configure(EntityTypeBuilder<VerifiedPhone> builder)
        {
            builder.ToTable("VerifiedPhones");
            builder.Ignore(p => p.Shown);
            builder.Property(p => p.Number).HasMaxLength(NumberLength);
            builder.HasIndex(p => p.UserId).IsUnique();
            builder.HasIndex(p => p.Number).IsUnique();
            builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
