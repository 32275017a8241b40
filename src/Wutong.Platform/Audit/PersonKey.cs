using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wutong.Platform.Audit;

/// <summary>
/// With which one person's values in the log are encrypted, wrapped by a key from outside the database. Destroyed when the person is erased: then the log
/// still holds that something was changed, and nobody can read what it was.
/// </summary>
[NotAudited]
internal sealed class PersonKey
{
    public const int WrappedLength = 60;

    /// <summary>The record whose person it is: a person, an account.</summary>
    public Guid Id { get; init; }

    /// <summary>Null once it is destroyed.</summary>
    public byte[]? Wrapped { get; set; }
    public DateTimeOffset? ErasedAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<PersonKey>
    {
        public void Configure(EntityTypeBuilder<PersonKey> builder)
        {
            builder.ToTable("PersonKeys");
            builder.Property(k => k.Wrapped).HasMaxLength(WrappedLength);
        }
    }
}
