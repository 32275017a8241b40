using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Modules;
using Wutong.Platform.Telemetry;

namespace Wutong.Platform.Tables.Import;

/// <summary>
/// Carries an import on from the step that its row says, until somebody has to look at it. A process that died leaves the row as it was, and the next attempt
/// goes on there: reading and checking begin anew, since they write nothing but staged rows; writing and undoing go on after the last batch.
/// </summary>
internal static class ImportJob
{
    public const string Name = "table-import", OwnerKind = "import";

    /// <summary>100 MB, which a sheet of a million rows does not reach.</summary>
    public const long LargestSheet = 100L << 20;

    public static JobKind Kind { get; } = new(Name, () => Words.Import_Job, RunAsync);

    /// <summary>The sheet of an import is read by whoever brought it in, and comes in with it alone.</summary>
    public static FileOwner Owner { get; } = new(OwnerKind, MayReadAsync, MayAddAsync, id => $"/imports/{id}", "", "")
    {
        Largest = LargestSheet, Types = new HashSet<FileType> { FileType.Excel, FileType.ExcelX }, OtherTypes = () => Words.Import_NotASheet,
    };

    internal sealed record Asked(Guid Import);

    private static Task<bool> MayReadAsync(WutongDb db, Users.Actor actor, Guid id) => db.ImportRuns.VisibleTo(actor).AnyAsync(r => r.Id == id);

    private static Task<bool> MayAddAsync(WutongDb db, Users.Actor actor, Guid id) => db.ImportRuns.VisibleTo(actor).AnyAsync(r => r.Id == id && r.FileId == Guid.Empty);

    private static async Task RunAsync(JobRun job)
    {
        var id = job.ArgumentsAs<Asked>().Import;
        while (await job.Db.ImportRuns.VisibleTo(job.Actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is { IsWorking: true } run)
        {
            // The rights are those of now: a role withdrawn meanwhile takes the table away.
            if (job.Services.GetRequiredService<ModuleList>().TableFor(job.Actor, run.Table)?.Import is not { } kind || !job.Actor.IsAny(kind.Writers)) throw new JobFailed(Words.Import_NoTable);
            using var telling = Signal.Import.Begin($"{run.Table} {run.State}");
            var step = new ImportStep(job, run, kind);
            await (run.State switch
            {
                ImportState.Reading => step.ReadAsync(),
                ImportState.Checking => step.CheckAsync(),
                ImportState.Writing => step.WriteAsync(),
                _ => step.UndoAsync(),
            });
            telling.Outcome = "done";
        }
    }
}

/// <summary>A batch of an import that is under way, and what all steps share.</summary>
internal sealed partial class ImportStep(JobRun job, ImportRun run, ImportKind kind)
{
    /// <summary>Rows of one transaction: under 50 ms on the machine of the smallest office.</summary>
    private const int Batch = 500;

    private readonly WutongDb db = job.Db;
    private readonly ImportMemory memory = new();

    /// <summary>How far the writing or the undoing is.</summary>
    /// <param name="Row">The last row that is done.</param>
    /// <param name="Count">Records written, or kept where something is taken back.</param>
    /// <param name="Indexed">The last row whose record search knows.</param>
    internal sealed record Place(ImportState Step, int Row, int Count, int Indexed = 0);

    private Place PlaceOf(ImportState step, int start) => job.CheckpointAs<Place>() is { } place && place.Step == step ? place : new Place(step, start, 0);

    /// <summary>Changes the import's own row, as long as the work is still this run's; what stands there is read anew.</summary>
    private Task ChangeAsync(Action<ImportRun> change) => db.WriteAsync(async () =>
    {
        await job.HoldAsync();
        change(await db.ImportRuns.Whole.SingleAsync(r => r.Id == run.Id));
    });

    private async Task<SheetSource> OpenAsync()
    {
        var files = job.Services.GetRequiredService<FileStore>();
        var file = await files.FindAsync(run.FileId) ?? throw new JobFailed(Words.Import_NoFile);
        var scratch = Export.ExportTable.ScratchFile();
        try
        {
            await using var content = files.Open(file);
            await content.CopyToAsync(scratch, job.Cancel);
            scratch.Position = 0;
        }
        catch
        {
            await scratch.DisposeAsync();
            throw;
        }
        return SheetSource.Open(scratch, job.Cancel);
    }

    /// <summary>Finds sheet, heads and columns; goes on by itself where nothing is left to ask.</summary>
    public async Task ReadAsync()
    {
        try
        {
            using var source = await OpenAsync();
            var book = await HeadsAsync();
            var (layout, sheet, row) = Layout.Read(source, book, run.Sheet, run.HeaderRow == 0 ? null : run.HeaderRow);
            await ChangeAsync(r =>
            {
                (r.Layout, r.Sheet, r.HeaderRow, r.Mapping) = (layout.ToJson(), sheet, row, System.Text.Json.JsonSerializer.Serialize(book.Guess(layout.Heads), Staged.Options));
                if (book.IsSure(layout.Heads)) r.Recognise();
                else r.AskForMapping();
            });
        }
        catch (SheetRefused refused) { await RefuseAsync(refused); }
    }

    private async Task RefuseAsync(SheetRefused refused)
    {
        await ChangeAsync(r => r.Refuse(refused.Message));
        job.Finish(refused.Message, $"/imports/{run.Id}");
    }

    private async Task<HeadBook> HeadsAsync()
    {
        var heads = await db.ImportHeads.AsNoTracking().Where(h => h.UserId == run.UserId && h.Table == run.Table).ToDictionaryAsync(h => h.Text, h => h.Column);
        return new HeadBook(kind, heads);
    }
}
