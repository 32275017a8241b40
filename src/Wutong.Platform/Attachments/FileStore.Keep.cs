using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Platform.Attachments;

public sealed partial class FileStore
{
    /// <summary>
    /// Keeps a file that the platform made itself, e.g. an export on its job: of any size, without looking for what it is. Who may read it follows from the
    /// record as for any other.
    /// </summary>
    internal async Task<Guid> KeepAsync(string kind, Guid record, string name, FileType type, Stream content, CancellationToken cancel)
    {
        var file = StoredFile.Arriving(kind, record, name, actor.Id, time.Now());
        await db.WriteAsync(() => { db.Files.Add(file); return Task.CompletedTask; });
        var arrival = await StoreAsync(file.Id, content, long.MaxValue, cancel);
        await db.WriteAsync(async () =>
        {
            var arrived = await db.Files.SingleAsync(f => f.Id == file.Id, cancel);
            arrived.Complete(type, arrival.Size, arrival.Sha256, FileCheck.NotScanned, actor.Now);
            db.Note(actor, AuditKind.Added, nameof(StoredFile), file.Id, new { file.Name, file.RecordKind, file.RecordId, arrived.Size, arrived.Sha256 });
        });
        return file.Id;
    }
}
