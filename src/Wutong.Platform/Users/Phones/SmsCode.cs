using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;

namespace Wutong.Platform.Users.Phones;

/// <summary>What a code was sent for; it is good for nothing else.</summary>
internal enum SmsPurpose { Verify, SignIn, SecondStep }

/// <summary>
/// A code that was asked for. There is a row also where nothing was sent, because nobody has that number: so the limits and the answers are the same.
/// </summary>
[NotAudited]
internal sealed class SmsCode
{
    public const int Digits = 6, MostAttempts = 5;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose sign-in or number it is about; null where nobody has the number.</summary>
    public Guid? UserId { get; init; }
    public required string Number { get; init; }
    public SmsPurpose Purpose { get; init; }

    /// <summary>As passwords are kept: a million possibilities are soon tried against a quick hash.</summary>
    public required string Hash { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public int Attempts { get; set; }
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>The address that asked, for its limit.</summary>
    public string? AskedFrom { get; init; }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && Attempts < MostAttempts && now < CreatedAt + Life;

    private sealed class Table : IEntityTypeConfiguration<SmsCode>
    {
        public void Configure(EntityTypeBuilder<SmsCode> builder)
        {
            builder.ToTable("SmsCodes");
            builder.Property(c => c.Number).HasMaxLength(VerifiedPhone.NumberLength);
            builder.Property(c => c.Hash).HasMaxLength(200);
            builder.Property(c => c.AskedFrom).HasMaxLength(SignInSession.AddressLength);
            builder.HasIndex(c => new { c.Number, c.CreatedAt });
            builder.HasIndex(c => new { c.AskedFrom, c.CreatedAt });
            builder.HasIndex(c => c.CreatedAt);
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
