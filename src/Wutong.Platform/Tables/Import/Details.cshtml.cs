using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables.Import;

/// <summary>One import: what is asked, what was found, what came of it.</summary>
internal sealed class Details(WutongDb db, Actor actor, ModuleList modules, JobQueue jobs, JobKinds kinds, JobBell bell) : PageModel
{
    private const int ShownRows = 50, ShownGood = 10;

    public ImportRun Run { get; private set; } = null!;
    public Table Table { get; private set; } = null!;
    public ImportKind Kind => Table.Import!;
    public Layout? Layout { get; private set; }

    /// <summary>The column of each head, as it stands or is guessed; null for none.</summary>
    public IReadOnlyList<string?> Mapped { get; private set; } = [];
    public JobRow? Job { get; private set; }
    public IReadOnlyList<ImportRow> Good { get; private set; } = [];
    public IReadOnlyList<ImportRow> Asking { get; private set; } = [];
    public IReadOnlyList<ImportRow> Bad { get; private set; } = [];

    /// <summary>Rows that were left out when they were asked about.</summary>
    public int Left { get; private set; }

    /// <summary>The number of the last bad row that is shown, where there are more.</summary>
    public int? MoreBad { get; private set; }
    public IReadOnlyList<ImportBlocker> Blockers { get; private set; } = [];

    /// <summary>The job ended before the step did: somebody has to say how it goes on.</summary>
    public bool IsStuck => Run.IsWorking && Job is { IsActive: false };
    public bool IsMoving => Run.IsWorking && !IsStuck;

    public async Task<IActionResult> OnGetAsync(Guid id, int after) => await LoadAsync(id, after) ? Page() : NotFound();

    public async Task<IActionResult> OnGetRejectedAsync(Guid id)
    {
        if (!await LoadAsync(id, 0)) return NotFound();
        var rows = db.ImportRows.AsNoTracking().Where(r => r.ImportId == id && r.Cells != null && (r.State == ImportRowState.Bad || r.State == ImportRowState.Asks || r.State == ImportRowState.Left)).OrderBy(r => r.Number);
        var file = ExportTable.ScratchFile();
        await new ImportTemplate(Table, db, actor).WriteRejectedAsync(file, rows.AsAsyncEnumerable(), HttpContext.RequestAborted);
        return this.Workbook(file, string.Format(null, Words.Import_RejectedName, Path.GetFileNameWithoutExtension(Run.FileName)));
    }

    public Task<IActionResult> OnPostAgainAsync(Guid id, ReadAgain again) => ActAsync(id, () => (again with { Id = id }).Run(db, actor, jobs));

    public Task<IActionResult> OnPostMapAsync(Guid id, string?[] columns) =>
        ActAsync(id, () => new MapColumns { Id = id, Columns = [.. columns.Select(c => c is { Length: > 0 } ? c : null)] }.Run(db, actor, jobs, modules));

    public Task<IActionResult> OnPostDecideAsync(Guid id, int[] rows, bool take) => ActAsync(id, () => new DecideRows { Id = id, Rows = rows, Take = take }.Run(db, actor));

    public Task<IActionResult> OnPostWriteAsync(Guid id, WriteRows choice) => ActAsync(id, () => (choice with { Id = id }).Run(db, actor, jobs));

    /// <summary>Goes on with a step whose job was cancelled or failed: with that job, which knows how far it was.</summary>
    public Task<IActionResult> OnPostGoOnAsync(Guid id) =>
        ActAsync(id, () => IsStuck ? new RetryJob { Id = Run.JobId!.Value }.Run(db, actor, bell) : Task.FromResult(Outcome.Refuse("", Words.Import_NotNow)));

    public Task<IActionResult> OnPostUndoAsync(Guid id) => ActAsync(id, () => new UndoImport { Id = id }.Run(db, actor, jobs, modules));

    private async Task<IActionResult> ActAsync(Guid id, Func<Task<Outcome>> act)
    {
        if (!await LoadAsync(id, 0)) return NotFound();
        return ModelState.IsValid ? this.Show(await act(), $"/imports/{id}") : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id, int after)
    {
        if (await RunAsync(id) is not { } run) return false;
        if (modules.TableFor(actor, run.Table) is not { Import: not null } table) return false;
        (Run, Table) = (run, table);
        if (run.JobId is { } jobId && await db.Jobs.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(j => j.Id == jobId) is { } job)
            Job = (await JobRow.OfAsync(db, actor, kinds, [job], actor.Now))[0];
        // A step that ended between the two readings is not stuck: its own row is written before its job ends.
        if (IsStuck && await RunAsync(id) is { } since) Run = run = since;
        Layout = Tables.Import.Layout.From(run.Layout);
        var byPlace = Staged.Mapping(run.Mapping).ToDictionary(m => m.Value, m => m.Key);
        if (Layout is not null) Mapped = [.. Layout.Heads.Select((_, i) => byPlace.GetValueOrDefault(i))];
        if (run.State is not (ImportState.Checked or ImportState.Done or ImportState.Writing or ImportState.Undone) || run.ClearedAt is not null) return true;
        Good = await RowsAsync(0, ShownGood, ImportRowState.Good);
        Asking = await RowsAsync(0, ShownRows, ImportRowState.Asks);
        var bad = await RowsAsync(after, ShownRows + 1, ImportRowState.Bad);
        Bad = [.. bad.Take(ShownRows)];
        MoreBad = bad.Count > ShownRows ? Bad[^1].Number : null;
        Left = await db.ImportRows.CountAsync(r => r.ImportId == id && r.State == ImportRowState.Left);
        if (run.State == ImportState.Done) Blockers = await ImportBlockers.FindAsync(db, Kind.Root, id, 0, int.MaxValue, UndoImport.Shown);
        return true;
    }

    private Task<ImportRun?> RunAsync(Guid id) => db.ImportRuns.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);

    private Task<List<ImportRow>> RowsAsync(int after, int most, ImportRowState state) =>
        db.ImportRows.AsNoTracking().Where(r => r.ImportId == Run.Id && r.State == state && r.Number > after).OrderBy(r => r.Number).Take(most).ToListAsync();

    /// <summary>The columns that the sheet has, with their place among all.</summary>
    public IEnumerable<(int Place, ImportColumn Column)> SheetColumns() => Kind.Columns.Index().Where(c => Mapped.Contains(c.Item.Name));

    /// <summary>The users' word for a kind of record.</summary>
    public string KindOf(string entity) => new RecordWords(modules).Entity(entity);

    public ImportColumn? ColumnNamed(string name) => Kind.Columns.FirstOrDefault(c => c.Name == name);

    /// <summary>By what people know a row: its first cells.</summary>
    public string Known(ImportRow row) => string.Join(' ', SheetColumns().Where(c => !c.Column.IsPersonal || c.Column.IsRequired).Select(c => ImportTemplate.Shown(Staged.Cells(row.Cells!)[c.Place])).OfType<string>().Take(2));
}
