using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Attachments;
using Wutong.Platform.Jobs;
using Wutong.Platform.Modules;

namespace Wutong.Platform.Tables.Export;

/// <summary>An export of more rows than somebody should wait for: made in the background, its file kept on the job for some days.</summary>
internal static class ExportJob
{
    public const string Name = "table-export";

    /// <summary>A copy of the data that lies about is one more that can be lost.</summary>
    public static readonly TimeSpan FilesAfter = TimeSpan.FromDays(7);

    public static JobKind Kind { get; } = new(Name, () => Words.Export_Job, RunAsync);

    internal sealed record Asked(string Table, string Query);

    private static async Task RunAsync(JobRun run)
    {
        var asked = run.ArgumentsAs<Asked>();
        // The rights are those of now: a role withdrawn meanwhile takes the table away.
        if (run.Services.GetRequiredService<ModuleList>().TableFor(run.Actor, asked.Table) is not { } table) throw new JobFailed(Words.Export_NoTable);
        if (View.Read(table, QueryHelpers.ParseQuery(asked.Query), out _) is not { } view) throw new JobFailed(Words.Export_NoTable);
        var export = new ExportTable(table, view);
        var count = await export.CountAsync(run.Db, run.Actor);
        if (count > ExportTable.LimitOf(run.Actor)) throw new JobFailed(string.Format(null, Words.Export_TooMany, ExportTable.LimitOf(run.Actor).ToString("#,##0", null)));
        if (await table.IsTooWideAsync(run.Db, run.Actor, view)) throw new JobFailed(ExportTable.TooWide);
        await using var file = ExportTable.ScratchFile();
        var rows = await export.WriteAsync(run.Db, run.Actor, count, file, done => run.ReportAsync(done, count), run.Cancel);
        file.Position = 0;
        var id = await run.Services.GetRequiredService<FileStore>().KeepAsync(OwnerKind, run.Id, export.FileName(run.Actor), FileType.ExcelX, file, run.Cancel);
        run.Finish(string.Format(null, Words.Export_Done, rows.ToString("#,##0", null), FilesAfter.Days), $"/files/{id}", new { rows, file = id });
    }

    /// <summary>Files on jobs are read by whoever started the job alone; no token reads them, and nobody adds any.</summary>
    public const string OwnerKind = "job";

    public static FileOwner Owner { get; } = new(OwnerKind, Job.IsOwnAsync, (_, _, _) => Task.FromResult(false), id => $"/jobs/{id}", "", "");
}
