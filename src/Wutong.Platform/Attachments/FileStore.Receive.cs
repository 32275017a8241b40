using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Platform.Attachments;

public sealed partial class FileStore
{
    /// <summary>
    /// Takes in a file that is a part of its record rather than something that hangs on it, e.g. a blank form: with the same checks, but what it may be and whether it is kept the
    /// record says. Refusals name no field: the form has one.
    /// </summary>
    /// <param name="look">Refuses a file of this type and content, or prepares to keep it.</param>
    /// <param name="keep">Runs in the write that completes the file and binds it to its record.</param>
    internal async Task<Outcome> ReceiveAsync(
        string kind, Guid record, string? rawName, Stream content, Func<FileType?, Stream, Task<Outcome?>> look, Func<StoredFile, Action<StoredFile?, int>, Task<Outcome>> keep, CancellationToken cancel)
    {
        if (FileNames.Clean(rawName) is not { } name) return Outcome.Refuse("", Words.File_NoName);
        var file = StoredFile.Arriving(kind, record, name, actor.Id, time.Now());
        await db.WriteAsync(() => { db.Files.Add(file); return Task.CompletedTask; });
        Outcome? outcome = null;
        try
        {
            return outcome = await ReceiveAsync(file, content, look, keep, cancel);
        }
        finally
        {
            if (outcome is not Outcome.Done) await DiscardAsync(file.Id);
        }
    }

    private async Task<Outcome> ReceiveAsync(StoredFile file, Stream content, Func<FileType?, Stream, Task<Outcome?>> look, Func<StoredFile, Action<StoredFile?, int>, Task<Outcome>> keep, CancellationToken cancel)
    {
        var arrival = await StoreAsync(file.Id, content, FileLimits.LargestFile, cancel);
        actor.HoldsWholeRequest(time.Now());
        if (arrival.Size == 0) return Outcome.Refuse("", Words.File_Empty);
        if (arrival.Size > FileLimits.LargestFile) return Outcome.Refuse("", string.Format(null, Words.File_TooLarge, FileLimits.LargestFile / 1024 / 1024));
        var finding = await FileSniffer.LookAsync(arrival.Start, new ChunkStream(db, file.Id, arrival.Size));
        if (finding.Oddity is FileSniffer.Oddity.Program or FileSniffer.Oddity.Macros or FileSniffer.Oddity.Locked) return Outcome.Refuse("", Objection(finding, FileTypes.EndingOf(file.Name))!);
        if (await look(finding.Type, new ChunkStream(db, file.Id, arrival.Size)) is { } refusal) return refusal;
        var check = FileCheck.NotScanned;
        if (scanner.IsOn)
        {
            if (await ScanAsync(file, arrival.Size, cancel) is { } found) return Outcome.Refuse("", found);
            check = FileCheck.Clean;
        }
        return await db.WriteAsync(async () =>
        {
            var arrived = await db.Files.FindAsync([file.Id], cancel);
            return await keep(arrived!, (previous, number) => arrived!.Complete(finding.Type!.Value, arrival.Size, arrival.Sha256, check, actor.Now, previous, number));
        });
    }
}
