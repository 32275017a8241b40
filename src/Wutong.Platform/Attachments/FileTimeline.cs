using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Platform.Attachments;

/// <summary>Files tell on the timeline of their record that they came, and that they were taken away.</summary>
internal sealed class FileTimeline : TimelineSource<StoredFile>
{
    private static readonly TimelineKind
        Added = new("file", () => Words.Timeline_FileAdded, "file"),
        Removed = new("file-removed", () => Words.Timeline_FileRemoved, "file-alert");

    public override IEnumerable<TimelineKind> Kinds => [Added, Removed];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var files = await db.Files.AsNoTracking().Where(f => ids.Contains(f.Id) && f.State != FileState.Arriving).ToListAsync();
        return [.. files.SelectMany(Facts)];
    }

    private static IEnumerable<TimelineFact> Facts(StoredFile file)
    {
        // What a removed file was called is for those alone who may bring it back.
        var name = file.State == FileState.Removed ? null : file.Name;
        yield return new TimelineFact(Added, file.RecordId, file.Id, file.UploadedAt, file.UploadedById, Text: name);
        if (file.RemovedAt is { } removed) yield return new TimelineFact(Removed, file.RecordId, file.Id, removed, null);
    }
}
