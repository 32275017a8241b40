using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Attachments;

/// <summary>
/// Files on records, for one actor. A file comes in chunk by chunk, each its own short write, and is seen only once it is whole, of a known type and not
/// objected to by the scanner; of an upload that broke off nothing is seen, and the nightly clearing removes what is left.
/// </summary>
public sealed partial class FileStore(WutongDb db, Actor actor, FileOwners owners, FileScanner scanner, TimeProvider time, ILogger<FileStore> log)
{
    /// <summary>What may be done with files of a record: nothing, seeing them, adding and removing too.</summary>
    internal async Task<(bool Read, bool Change)> MayAsync(string kind, Guid record) =>
        await owners.ReadableAsync(db, actor, kind, record) is null ? (false, false) : (true, await owners.MayChangeAsync(db, actor, kind, record));

    /// <summary>A whole file that the actor may see; null for every other.</summary>
    internal async Task<StoredFile?> FindAsync(Guid id)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.State == FileState.Whole);
        return file is not null && owners.Shows(actor, file) && await owners.ReadableAsync(db, actor, file.RecordKind, file.RecordId) is not null ? file : null;
    }

    internal Stream Open(StoredFile file) => new ChunkStream(db, file.Id, file.Size);

    /// <summary>Whether there is anybody to share files of this kind of record with.</summary>
    internal bool HasOutsiders(string kind) => owners.Find(kind)?.Outsiders is not null;

    /// <summary>The files of a record that was found to be visible, the newest first; or those that were removed and not cleared yet.</summary>
    internal async Task<IReadOnlyList<FileRow>> ListAsync(string kind, Guid record, FileState state = FileState.Whole)
    {
        var all = await db.Files.AsNoTracking().Where(f => f.RecordKind == kind && f.RecordId == record && f.State == state)
            .OrderByDescending(f => f.Id).Take(FileLimits.MostOfOneRecord).ToListAsync();
        var files = all.Where(f => owners.Shows(actor, f)).ToList();
        var names = await db.NamesOfUsers(files.Select(f => f.UploadedById).OfType<Guid>());
        return [.. files.Select(f => FileRow.Of(f, f.UploadedById is { } id ? names.GetValueOrDefault(id) : null))];
    }

    /// <summary>Takes a file in. Refusals name the field <c>File</c>.</summary>
    /// <param name="replaces">A version of the file whose next version this is.</param>
    internal async Task<Outcome> UploadAsync(string kind, Guid record, Guid? replaces, string? rawName, Stream content, CancellationToken cancel)
    {
        var (read, change) = await MayAsync(kind, record);
        if (!change) return read ? Outcome.Denied : Outcome.Missing;
        if (FileNames.Clean(rawName) is not { } name) return Refuse(Words.File_NoName);
        var ending = FileTypes.EndingOf(name);
        if (!FileTypes.Endings.Contains(ending)) return Refuse(string.Format(null, Words.File_EndingRefused, ending, string.Join(' ', FileTypes.Endings)));
        if (await PreviousAsync(kind, record, replaces) is { Wrong: { } wrong }) return wrong;

        var file = StoredFile.Arriving(kind, record, name, actor.Id, time.Now());
        await db.WriteAsync(() => { db.Files.Add(file); return Task.CompletedTask; });
        Outcome? outcome = null;
        try
        {
            return outcome = await TakeInAsync(file, replaces, content, cancel);
        }
        finally
        {
            if (outcome is not Outcome.Done) await DiscardAsync(file.Id);
        }
    }

    private async Task<Outcome> TakeInAsync(StoredFile file, Guid? replaces, Stream content, CancellationToken cancel)
    {
        var owner = owners.Find(file.RecordKind)!;
        var arrival = await StoreAsync(file.Id, content, owner.Largest, cancel);
        actor.HoldsWholeRequest(time.Now());
        if (arrival.Size == 0) return Refuse(Words.File_Empty);
        if (arrival.Size > owner.Largest) return Refuse(string.Format(null, Words.File_TooLarge, owner.Largest / 1024 / 1024));
        var finding = await FileSniffer.LookAsync(arrival.Start, new ChunkStream(db, file.Id, arrival.Size));
        if (Objection(finding, FileTypes.EndingOf(file.Name)) is { } objection) return Refuse(objection);
        if (owner.Types?.Contains(finding.Type!.Value) == false) return Refuse(owner.OtherTypes!());
        var check = FileCheck.NotScanned;
        if (scanner.IsOn)
        {
            if (await ScanAsync(file, arrival.Size, cancel) is { } found) return Refuse(found);
            check = FileCheck.Clean;
        }
        return await db.WriteAsync(async () =>
        {
            var (_, change) = await MayAsync(file.RecordKind, file.RecordId);
            if (!change) return Outcome.Missing;
            var (wrong, previous, number) = await PreviousAsync(file.RecordKind, file.RecordId, replaces);
            if (wrong is not null) return wrong;
            var arrived = await db.Files.SingleAsync(f => f.Id == file.Id);
            arrived.Complete(finding.Type!.Value, arrival.Size, arrival.Sha256, check, actor.Now, previous, number);
            db.Note(actor, AuditKind.Added, nameof(StoredFile), file.Id, new { file.Name, file.RecordKind, file.RecordId, arrived.Number, arrived.Size, arrived.Sha256 });
            return Outcome.Saved(file.Id);
        });
    }

    private Task<Arrival> StoreAsync(Guid id, Stream content, long most, CancellationToken cancel) => db.StoreBytesAsync(id, content, most, cancel);

    /// <summary>Why a content is not taken under a name, in words that say what to do; null where it is.</summary>
    private static string? Objection(FileSniffer.Finding finding, string ending) => finding switch
    {
        { Oddity: FileSniffer.Oddity.Program } => string.Format(null, Words.File_Program, ending),
        { Oddity: FileSniffer.Oddity.Macros } => Words.File_Macros,
        { Oddity: FileSniffer.Oddity.Locked } => Words.File_Locked,
        { Type: null } => string.Format(null, Words.File_Unknown, ending),
        { Type: { } type } when !type.Fits(ending) => string.Format(null, Words.File_WrongEnding, ending, type.Ending()),
        _ => null,
    };

    private async Task<string?> ScanAsync(StoredFile file, long size, CancellationToken cancel)
    {
        try
        {
            if (await scanner.FindAsync(new ChunkStream(db, file.Id, size), cancel) is not { } found) return null;
            MalwareFound(log, found, file.Id);
            return string.Format(null, Words.File_Malware, found);
        }
        catch (ScannerUnreachable failure)
        {
            ScannerAway(log, failure);
            return Words.File_ScannerAway;
        }
    }

    /// <summary>The version that a new one follows, with the number that comes next; or why there is none.</summary>
    private async Task<(Outcome? Wrong, StoredFile? Previous, int Number)> PreviousAsync(string kind, Guid record, Guid? replaces)
    {
        if (await db.Files.CountAsync(f => f.RecordKind == kind && f.RecordId == record && f.State == FileState.Whole) >= FileLimits.MostOfOneRecord)
            return (Refuse(string.Format(null, Words.File_TooMany, FileLimits.MostOfOneRecord)), null, 0);
        if (replaces is not { } id) return (null, null, 1);
        var series = await db.Files.Where(f => f.Id == id && f.RecordKind == kind && f.RecordId == record && f.State == FileState.Whole).Select(f => f.SeriesId).SingleOrDefaultAsync();
        if (series is null) return (Outcome.Missing, null, 0);
        var last = await db.Files.Where(f => f.SeriesId == series && f.State == FileState.Whole).OrderByDescending(f => f.Number).FirstAsync();
        return (null, last, await db.Files.Where(f => f.SeriesId == series).MaxAsync(f => f.Number) + 1);
    }

    /// <summary>Removes what arrived of a file that is not taken; where even that fails, the nightly clearing does it.</summary>
    private async Task DiscardAsync(Guid id)
    {
        try { await db.RemoveBytesAsync(id); }
        catch (Exception failure) { DiscardFailed(log, failure, id); }
    }

    private static Outcome Refuse(string message) => Outcome.Refuse("File", message);

    [LoggerMessage(LogLevel.Warning, "The scanner found {Found} in file {Id}; it was refused.")] private static partial void MalwareFound(ILogger log, string found, Guid id);
    [LoggerMessage(LogLevel.Error, "The malware scanner cannot be asked; uploads are refused.")] private static partial void ScannerAway(ILogger log, Exception failure);
    [LoggerMessage(LogLevel.Warning, "What arrived of file {Id} could not be removed; the nightly clearing will.")] private static partial void DiscardFailed(ILogger log, Exception failure, Guid id);
}

/// <summary>A file as pages and programs show it.</summary>
internal sealed record FileRow(Guid Id, string Name, FileType Type, long Size, string Sha256, Guid SeriesId, int Number, string? By, DateTimeOffset At, FileCheck Check, bool IsShared)
{
    public static FileRow Of(StoredFile file, string? by) =>
        new(file.Id, file.Name, file.Type!.Value, file.Size, file.Sha256!, file.SeriesId!.Value, file.Number, by, file.UploadedAt, file.Check, file.IsShared);
}

/// <summary>Takes a file away from a record. It is no longer seen at once; its bytes go some weeks later.</summary>
internal sealed record RemoveFile
{
    public Guid Id { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, FileOwners owners) => db.ChangeFileAsync(actor, owners, Id, FileState.Whole, file =>
    {
        file.Remove(actor.Now);
        db.Note(actor, AuditKind.Removed, nameof(StoredFile), Id, new { file.Name, file.RecordKind, file.RecordId, file.Number, file.Sha256 });
        return Task.CompletedTask;
    });
}

/// <summary>Brings a file back that was removed and whose bytes are still there.</summary>
internal sealed record RestoreFile
{
    public Guid Id { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, FileOwners owners) => db.ChangeFileAsync(actor, owners, Id, FileState.Removed, file =>
    {
        file.Restore();
        db.Note(actor, AuditKind.Added, nameof(StoredFile), Id, new { file.Name, file.RecordKind, file.RecordId, file.Number, file.Sha256 });
        return Task.CompletedTask;
    });
}

/// <summary>Lets outsiders of the record see a file in all its versions, or no longer.</summary>
internal sealed record ShareFile
{
    public Guid Id { get; init; }

    [Required]
    public bool? IsShared { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, FileOwners owners) => db.ChangeFileAsync(actor, owners, Id, FileState.Whole, async file =>
    {
        if (owners.Find(file.RecordKind)!.Outsiders is null) throw new RuleViolation("", Words.File_NobodyOutside);
        foreach (var version in await db.Files.Where(f => f.SeriesId == file.SeriesId).ToListAsync()) version.Share(IsShared!.Value);
        db.Note(actor, AuditKind.Changed, nameof(StoredFile), Id, new { file.Name, file.RecordKind, file.RecordId, file.Number, file.IsShared });
    });
}

internal static class FileChanges
{
    /// <summary>Changes a file in this state whose record the actor may change.</summary>
    public static Task<Outcome> ChangeFileAsync(this WutongDb db, Actor actor, FileOwners owners, Guid id, FileState state, Func<StoredFile, Task> change) => db.WriteAsync(async () =>
    {
        var file = await db.Files.SingleOrDefaultAsync(f => f.Id == id && f.State == state);
        if (file is null || !owners.Shows(actor, file) || await owners.ReadableAsync(db, actor, file.RecordKind, file.RecordId) is null) return Outcome.Missing;
        if (!await owners.MayChangeAsync(db, actor, file.RecordKind, file.RecordId)) return Outcome.Denied;
        await change(file);
        return Outcome.Saved(file.RecordId);
    });
}

internal static class FileBytes
{
    private const int Batch = 8; // 2 MB, well under 50 ms

    extension(WutongDb db)
    {
        /// <summary>Removes a file with its bytes, a few at a time.</summary>
        public async Task RemoveBytesAsync(Guid id)
        {
            await db.RemoveChunksAsync(id);
            await db.WriteAsync(() => db.Files.Where(f => f.Id == id).ExecuteDeleteAsync());
        }

        public async Task RemoveChunksAsync(Guid id)
        {
            int gone;
            do
            {
                gone = await db.WriteAsync(() => db.FileChunks.Where(c => c.FileId == id).OrderBy(c => c.Number).Take(Batch).ExecuteDeleteAsync());
            }
            while (gone == Batch);
        }
    }
}
