using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;

namespace Wutong.Platform.Audit;

/// <summary>
/// An entry's place in the chain, and a code over its place, its content and the code before, which nobody can make without the key. Given after the entry
/// was committed, by one sealer, so no writer waits for another's place.
/// </summary>
[NotAudited]
internal sealed class AuditSeal : IFrozen
{
    public const int MacLength = 32;

    /// <summary>From 1 on without a gap; 0 is the seal of the key.</summary>
    public long Sequence { get; init; }
    public Guid EntryId { get; init; }
    public required byte[] Mac { get; init; }

    /// <summary>With it the chain begins.</summary>
    public static AuditSeal First(AuditKey.Keys keys) => new() { Sequence = 0, EntryId = Guid.Empty, Mac = keys.Beginning };

    private sealed class Table : IEntityTypeConfiguration<AuditSeal>
    {
        public void Configure(EntityTypeBuilder<AuditSeal> builder)
        {
            builder.ToTable("AuditSeals");
            builder.HasKey(s => s.Sequence);
            builder.Property(s => s.Sequence).ValueGeneratedNever();
            builder.Property(s => s.Mac).HasMaxLength(MacLength);
            // No foreign key: a removed entry is to be told, and its seal tells it.
            builder.HasIndex(s => s.EntryId).IsUnique();
        }
    }
}

/// <summary>How far the chain goes, and its last code: whoever has noted one finds whether anything before it was changed or cut off since.</summary>
internal sealed record AuditHead(long Sequence, string Mac)
{
    public static AuditHead Of(long sequence, byte[] mac) => new(sequence, Convert.ToHexStringLower(mac));

    public byte[] Bytes => Convert.FromHexString(Mac);

    public override string ToString() => $"{Sequence}:{Mac}";

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static AuditHead? TryParse(string? text)
    {
        var parts = text?.Trim().ToLowerInvariant().Split(':');
        return parts is [var sequence, { Length: 2 * AuditSeal.MacLength } mac] && long.TryParse(sequence, System.Globalization.NumberStyles.None, null, out var number) && mac.All(char.IsAsciiHexDigit) ? new AuditHead(number, mac) : null;
    }

    /// <summary>The code of an entry at a place, after the code before.</summary>
    public static byte[] Next(AuditKey.Keys keys, byte[] before, long sequence, AuditContent content) => HMACSHA256.HashData(keys.Seal, content.With(before, sequence));
}
