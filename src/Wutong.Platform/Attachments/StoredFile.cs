using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Attachments;

/// <summary>
/// One version of a file that hangs on a record. Its bytes lie in <see cref="FileChunk"/>s. It is seen by whoever sees the record, and only once it is whole
/// and checked. The audit trail has one entry for its arrival and one for its removal, not the steps between.
/// </summary>
[NotAudited]
internal sealed class StoredFile
{
    public const int NameLength = 150;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>On which record it hangs: the name of a <see cref="FileOwner"/>, and the record's id.</summary>
    public required string RecordKind { get; init; }
    public Guid RecordId { get; init; }

    /// <summary>The name with which it came, without a path.</summary>
    public required string Name { get; init; }

    /// <summary>What its content is, whatever its name says; null until it was looked at.</summary>
    public FileType? Type { get; private set; }

    public long Size { get; private set; }

    /// <summary>Of the whole content, 64 small hexadecimal digits.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>The first version's id, which all versions share; null until it is whole.</summary>
    public Guid? SeriesId { get; private set; }

    /// <summary>1 for the first version.</summary>
    public int Number { get; private set; }

    /// <summary>The version that it replaced.</summary>
    public Guid? PreviousId { get; private set; }

    public Guid? UploadedById { get; init; }
    public DateTimeOffset UploadedAt { get; private set; }
    public FileState State { get; private set; }
    public FileCheck Check { get; private set; }

    /// <summary>Since when nobody sees it any more; its bytes go with a later clearing.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Seen by outsiders of its record too, see <see cref="FileOwner.Outsiders"/>; the same for all versions of a series.</summary>
    public bool IsShared { get; private set; }

    /// <summary>It is whole: the first of a series, or a further version after <paramref name="previous"/>.</summary>
    public void Complete(FileType type, long size, string sha256, FileCheck check, DateTimeOffset now, StoredFile? previous = null, int number = 1)
    {
        (Type, Size, Sha256, Check, State, UploadedAt) = (type, size, sha256, check, FileState.Whole, now);
        (SeriesId, Number, PreviousId, IsShared) = (previous?.SeriesId ?? Id, number, previous?.Id, previous?.IsShared ?? false);
    }

    /// <summary>A file whose bytes begin to arrive.</summary>
    public static StoredFile Arriving(string kind, Guid record, string name, Guid? by, DateTimeOffset now) =>
        new() { RecordKind = kind, RecordId = record, Name = name, UploadedById = by, UploadedAt = now };

    public void Remove(DateTimeOffset now) => (State, RemovedAt) = (FileState.Removed, now);

    public void Restore() => (State, RemovedAt) = (FileState.Whole, null);

    public void Share(bool isShared) => IsShared = isShared;

    private sealed class Table : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder)
        {
            builder.ToTable("Files");
            builder.Property(f => f.RecordKind).HasMaxLength(FileOwner.KindLength);
            builder.Property(f => f.Name).HasMaxLength(NameLength);
            builder.Property(f => f.Sha256).HasMaxLength(64);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.UploadedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.PreviousId).OnDelete(DeleteBehavior.SetNull);
            builder.HasMany<FileChunk>().WithOne().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(f => new { f.RecordKind, f.RecordId, f.State, f.Id });
            builder.HasIndex(f => new { f.SeriesId, f.Number }).IsUnique();
            builder.HasIndex(f => new { f.State, f.UploadedAt, f.Id });
        }
    }
}

/// <summary>A piece of a file: all but the last are <see cref="FileLimits.ChunkSize"/> long. No more than one is ever in memory.</summary>
[NotAudited]
internal sealed class FileChunk
{
    public Guid FileId { get; init; }

    /// <summary>From 0.</summary>
    public int Number { get; init; }
    public required byte[] Bytes { get; init; }

    private sealed class Table : IEntityTypeConfiguration<FileChunk>
    {
        public void Configure(EntityTypeBuilder<FileChunk> builder)
        {
            builder.ToTable("FileChunks");
            builder.HasKey(c => new { c.FileId, c.Number });
            builder.Property(c => c.Number).ValueGeneratedNever();
            builder.Property(c => c.Bytes).HasMaxLength(FileLimits.ChunkSize);
        }
    }
}

/// <summary>How far a file is. Only a whole one is seen.</summary>
internal enum FileState { Arriving, Whole, Removed }

/// <summary>Whether a malware scanner has looked at a file.</summary>
internal enum FileCheck
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.File_NotScanned))] NotScanned,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.File_Clean))] Clean,
}

/// <summary>How large a file may be. Said here alone.</summary>
public static class FileLimits
{
    /// <summary>50 MB.</summary>
    public const long LargestFile = 50 * 1024 * 1024;

    /// <summary>
    /// What may come in before the connection is cut: four times as much, so that whoever chose too large a file is told so instead of losing the connection.
    /// What goes beyond the largest file is read and thrown away.
    /// </summary>
    public const long LargestRequest = 4 * LargestFile;

    internal const int ChunkSize = 256 * 1024;

    /// <summary>Versions and files of one record: enough for people, too few to fill a disk by script.</summary>
    internal const int MostOfOneRecord = 500;

    /// <summary>Where files come in; the site's smaller limit does not hold there.</summary>
    public static bool IsUpload(string method, string? path) =>
        method == "POST" && path is not null && (path.StartsWith("/files/upload/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/api/files/", StringComparison.OrdinalIgnoreCase)
            || (path.StartsWith("/tables/", StringComparison.OrdinalIgnoreCase) && path.EndsWith("/import", StringComparison.OrdinalIgnoreCase))
            || (path.StartsWith("/forms/", StringComparison.OrdinalIgnoreCase) && path.EndsWith("/blank", StringComparison.OrdinalIgnoreCase))
            || path.EndsWith("/agreements/file", StringComparison.OrdinalIgnoreCase));
}

internal static class FileTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // a file has no row rule of its own: FileStore asks the module that owns the record on which it hangs
        public DbSet<StoredFile> Files => db.Set<StoredFile>();
        public DbSet<FileChunk> FileChunks => db.Set<FileChunk>();
#pragma warning restore RS0030
    }
}
