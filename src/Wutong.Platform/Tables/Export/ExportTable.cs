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
    // More, such as countries, explain themselves.
    private const int MostChoices = 40;

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
        List<string> meanings = [];
        foreach (var column in columns) meanings.Add(await MeaningAsync(column, db, actor));
        return await ExcelSheet.WriteAsync(to, Table, columns, Table.StreamAsync(db, actor, View), rows => About(actor, rows, meanings), isDemo, progress, cancel);
    }

    /// <summary>What a column says: its own definition, and how its kind is to be read.</summary>
    internal static async Task<string> MeaningAsync(Column column, WutongDb db, Actor actor)
    {
        var kind = column.Kind switch
        {
            _ when column.IsPersonal => Words.Excel_MaskedMeaning,
            ColumnKind.Amount => Words.Excel_AmountMeaning,
            ColumnKind.Moment => Words.Excel_MomentMeaning,
            ColumnKind.Date => Words.Excel_DateMeaning,
            ColumnKind.Number => Words.Excel_NumberMeaning,
            ColumnKind.Flag => Words.Excel_FlagMeaning,
            ColumnKind.Choice when (await column.ChoicesAsync(db, actor)).Where(c => !c.IsData).ToList() is { Count: > 0 and <= MostChoices } choices => string.Format(null, Words.Excel_ChoiceMeaning, string.Join(Words.Comma, choices.Select(c => c.Text))),
            _ when column.Definition is not null => "",
            ColumnKind.Reference => Words.Excel_ReferenceMeaning,
            _ => Words.Excel_TextMeaning,
        };
        return string.Join(" ", new[] { column.Definition, kind }.Where(t => !string.IsNullOrEmpty(t)));
    }

    private ExcelSheet.About About(Actor actor, int rows, IReadOnlyList<string> meanings) => new(
    [
        (Words.Excel_Table, Table.Label),
        (Words.Excel_By, actor.DisplayName),
        (Words.Excel_At, actor.Now.InChina().ToString("yyyy-MM-dd HH:mm", null)),
        (Words.Excel_Rows, rows.ToString("#,##0", null)),
        (Words.Excel_Asked, View.Query(Table) is { Length: > 0 } query ? Uri.UnescapeDataString(query.TrimStart('?')) : Words.View_All),
        (Words.Excel_Visible, Words.Excel_VisibleHint),
    ], meanings);
}
