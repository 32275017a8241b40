using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables.Export;

/// <summary>Takes a view of a table away as an Excel file: within the limit of the role, and noted in the log with who, what and how many.</summary>
public sealed record ExportTable(Table Table, View View)
{
    /// <summary>Up to this many rows come at once; more are made in the background.</summary>
    public const int MostAtOnce = 10_000;

    /// <summary>The most rows that one export may hold. Who answers for the whole city takes more than who answers for one firm.</summary>
    public static int LimitOf(Actor actor) =>
        actor.IsAny(Role.HeadOffice, Role.Leader, Role.SystemAdministrator, Role.AuditAdministrator) ? 1_000_000
        : actor.IsAny(Roles.Staff) ? 100_000
        : 5_000;

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A file that is gone once it is closed.</summary>
    public static FileStream ScratchFile() =>
        new(Path.Combine(Path.GetTempPath(), $"wutong-{Guid.CreateVersion7():N}.xlsx"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    /// <summary>How many rows the view has, one more than the limit when there are more.</summary>
    public Task<int> CountAsync(WutongDb db, Actor actor) => Table.CountAsync(db, actor, View, LimitOf(actor));

    /// <summary>Why rows of a search that finds too much are not given away: some would be missing.</summary>
    public static string TooWide => string.Format(null, Words.Export_TooWide, Searching.MostIds.ToString("#,##0", null));

    public string FileName(Actor actor) => $"{Table.Label}-{actor.Now.InChina():yyyyMMdd-HHmm}.xlsx";

    /// <summary>Notes the export, then writes the workbook; gives back how many rows it has.</summary>
    public async Task<int> WriteAsync(WutongDb db, Actor actor, int count, Stream to, Func<int, Task>? progress = null, CancellationToken cancel = default)
    {
        // First the note: a file that left without one would be worse than a note without a file.
        await db.WriteAsync(() =>
        {
            db.Note(actor, AuditKind.Exported, nameof(Table), Guid.Empty, new { table = Table.Name, query = View.Query(Table), rows = count });
            return Task.CompletedTask;
        });
        var columns = View.Columns ?? [.. Table.Columns.Where(c => c.IsDefault)];
        var isDemo = await db.Deployments.Select(d => d.IsDemo).SingleOrDefaultAsync(cancel);
        return await ExcelSheet.WriteAsync(to, Table, columns, Table.StreamAsync(db, actor, View), rows => About(actor, rows), isDemo, progress, cancel);
    }

    private ExcelSheet.About About(Actor actor, int rows) => new(
    [
        (Words.Excel_Table, Table.Label),
        (Words.Excel_By, actor.DisplayName),
        (Words.Excel_At, actor.Now.InChina().ToString("yyyy-MM-dd HH:mm", null)),
        (Words.Excel_Rows, rows.ToString("#,##0", null)),
        (Words.Excel_Asked, View.Query(Table) is { Length: > 0 } query ? Uri.UnescapeDataString(query.TrimStart('?')) : Words.View_All),
        (Words.Excel_Visible, Words.Excel_VisibleHint),
    ]);
}
