using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;

namespace Wutong.Platform.Audit;

/// <summary>Erases a person: the values in the tables, and with their key whatever the log could tell of them. The log's rows and their seals stay.</summary>
public static class Erasing
{
    public const int ReasonLength = 200, ShortestReason = 4;

    /// <summary>What stands on records in place of a name, as data of the city.</summary>
    public static string Name { get; } = Words.ResourceManager.GetString(nameof(Words.Audit_ErasedName), new CultureInfo("zh-CN"))!;

    /// <summary>Part of a write of whoever may erase: the module whose record it is has asked for that.</summary>
    public static async Task EraseAsync(this WutongDb db, Actor actor, string entity, Guid subject, string reason)
    {
        // The key goes first: what this very write changes then enters the log without a value.
        await DestroyKeyAsync(db, subject, actor.Now);
        await ClearSheetsAsync(db, subject);
        foreach (var module in db.Modules.All) await module.EraseAsync(db, subject, actor.Now);
        db.Note(actor, AuditKind.Erased, entity, subject, new { reason });
    }

    private static async Task DestroyKeyAsync(WutongDb db, Guid subject, DateTimeOffset now)
    {
        var key = await db.PersonKeys.SingleOrDefaultAsync(k => k.Id == subject);
        if (key is null) db.Add(key = new PersonKey { Id = subject });
        (key.Wrapped, key.ErasedAt) = (null, now);
    }

    /// <summary>The sheets with which the record came in, and its row of theirs. Which row it was stays.</summary>
    private static async Task ClearSheetsAsync(WutongDb db, Guid subject)
    {
        var imports = await db.ImportRows.Where(r => r.RecordId == subject).Select(r => r.ImportId).Distinct().ToListAsync();
        if (imports.Count == 0) return;
        await db.ImportRows.Where(r => r.RecordId == subject).ExecuteUpdateAsync(set => set.SetProperty(r => r.Cells, (string?)null).SetProperty(r => r.Problems, (string?)null));
        var files = await db.Files.Where(f => f.RecordKind == ImportJob.OwnerKind && imports.Contains(f.RecordId)).Select(f => f.Id).ToListAsync();
        await db.FileChunks.Where(c => files.Contains(c.FileId)).ExecuteDeleteAsync();
        await db.Files.Where(f => files.Contains(f.Id)).ExecuteDeleteAsync();
    }
}
