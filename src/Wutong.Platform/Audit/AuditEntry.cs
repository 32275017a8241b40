using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;

namespace Wutong.Platform.Audit;

/// <summary>One change of one row: who, what, from what to what, when. Written in the change's own transaction; never altered.</summary>
public sealed class AuditEntry : IFrozen
{
    public const int ValuesLength = 200_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>When the server held the whole request.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>The user; null when nobody was signed in or the holder of the machine acted.</summary>
    public Guid? ActorId { get; internal init; }

    /// <summary>The actor's account name as it was then.</summary>
    public required string ActorName { get; init; }

    public AuditKind What { get; internal init; }

    /// <summary>The entity's name in code, e.g. <c>InvestmentProject</c>.</summary>
    public required string Entity { get; init; }

    public Guid EntityId { get; internal init; }

    /// <summary>The root that the row belongs to; the row itself where it is a root.</summary>
    public Guid RootId { get; internal init; }

    /// <summary>The root's version after the change; 0 where it has none.</summary>
    public int Version { get; internal init; }

    /// <summary>JSON object of the changed fields before; null for a new row.</summary>
    public string? Before { get; internal init; }

    /// <summary>JSON object of the changed fields after; null for a removed row.</summary>
    public string? After { get; internal init; }

    private sealed class Table : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("AuditEntries");
            builder.Property(e => e.ActorName).HasMaxLength(256);
            builder.Property(e => e.Entity).HasMaxLength(100);
            builder.Property(e => e.Before).HasMaxLength(ValuesLength);
            builder.Property(e => e.After).HasMaxLength(ValuesLength);
            builder.HasIndex(e => new { e.RootId, e.Id });
            builder.HasIndex(e => new { e.At, e.Id });
            builder.HasIndex(e => new { e.ActorName, e.At, e.Id });
            builder.HasIndex(e => new { e.What, e.At, e.Id });
            builder.HasIndex(e => new { e.Entity, e.At, e.Id });
        }
    }
}

/// <summary>What happened to a row.</summary>
public enum AuditKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_Added))] Added,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_Changed))] Changed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_Removed))] Removed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_PersonalDataRead))] PersonalDataRead,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_PersonalDataKept))] PersonalDataKept,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_SignedIn))] SignedIn,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_SignInFailed))] SignInFailed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_SignedOut))] SignedOut,

    /// <summary>Rows left as a file; the details say which and how many.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_Exported))] Exported,

    /// <summary>Rows of a sheet became records; the details say which.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_Imported))] Imported,

    /// <summary>Records of an import were taken back.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_ImportUndone))] ImportUndone,

    /// <summary>Somebody's personal data were erased; the details say why.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Audit_ErasedKind))] Erased,
}

/// <summary>
/// A field whose value never enters the audit trail: secrets, and keys derived from another field. On a row: it is a part of what an audited row says as a whole.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;

/// <summary>A row that may have been added because its hour came: that is nobody's act. What people then do to it is audited.</summary>
internal interface IAddedByTheClock
{
    bool IsAddedByTheClock { get; }
}
