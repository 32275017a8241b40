using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>Takes in the blank of a form, or its next edition; places that the new one has keep their source.</summary>
internal sealed record TakeBlank(Guid FormId, int Version)
{
    public async Task<Outcome> Run(WutongDb db, Actor actor, FileStore files, string? name, Stream content, CancellationToken cancel)
    {
        if (!actor.IsAny(Roles.Staff)) return Outcome.Denied;
        if (!await db.ReportForms.VisibleTo(actor).AnyAsync(f => f.Id == FormId, cancel)) return Outcome.Missing;
        return await files.ReceiveAsync(ReportForm.FileKind, FormId, name, content, LookAsync, async (file, complete) =>
        {
            if (await db.ReportForms.VisibleTo(actor).SingleOrDefaultAsync(f => f.Id == FormId, cancel) is not { } form) return Outcome.Missing;
            if (form.Version != Version) return new Outcome.Stale(null, form.Version);
            var old = form.BlankId is { } id ? await db.Files.SingleAsync(f => f.Id == id, cancel) : null;
            complete(old, (old?.Number ?? 0) + 1);
            (form.BlankId, form.BlankType, form.ChangedAt) = (file.Id, file.Type, actor.Now);
            Audit.AuditTrail.Note(db, actor, Audit.AuditKind.Added, nameof(StoredFile), file.Id, new { file.Name, file.RecordKind, file.RecordId, file.Number, file.Size, file.Sha256 });
            return Outcome.Saved(FormId);
        }, cancel);
    }

    private static async Task<Outcome?> LookAsync(FileType? type, Stream content)
    {
        if (type is not { } known || !Blank.Takes(known)) return Outcome.Refuse("", Refusal(type));
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, FileLimits.ChunkSize);
        try
        {
            if (Blank.Look(bytes.ToArray(), known).Count == 0) return Outcome.Refuse("", Words.Report_EmptyBlank);
            return null;
        }
        catch (BlankProblem problem) { return Outcome.Refuse("", problem.Message); }
    }

    private static string Refusal(FileType? type) => type switch
    {
        FileType.Excel => Words.Report_OldExcel,
        FileType.Word => Words.Report_OldWord,
        null => Words.Report_UnknownFile,
        _ => Words.Report_OtherFile,
    };
}
