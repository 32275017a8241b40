using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables.Import;

/// <summary>Takes a sheet in and leaves the reading of it to a job.</summary>
internal sealed class TakeSheet(WutongDb db, Actor actor, FileStore files, JobQueue jobs)
{
    /// <summary>The import's id, or why the file is not taken.</summary>
    public async Task<Outcome> RunAsync(Table table, string fileName, Stream content, CancellationToken cancel)
    {
        if (table.Import is not { } kind || !actor.IsAny(kind.Writers)) return Outcome.Denied;
        if (kind.RefusalOf(actor) is { } refusal) return Outcome.Refuse("", refusal);
        var run = new ImportRun { Table = table.Name, UserId = actor.Id, FileName = FileNames.Clean(fileName) ?? "?", CreatedAt = actor.Now };
        await db.WriteAsync(() => { db.ImportRuns.Add(run); return Task.CompletedTask; });
        var outcome = await files.UploadAsync(ImportJob.OwnerKind, run.Id, null, fileName, content, cancel);
        if (outcome is not Outcome.Done { Id: { } file })
        {
            await db.WriteAsync(() => db.ImportRuns.Whole.Where(r => r.Id == run.Id).ExecuteDeleteAsync());
            return outcome;
        }
        await db.BeginStepAsync(actor, jobs, run.Id, ImportState.Reading, r => r.FileId = file);
        return Outcome.Saved(run.Id);
    }
}

/// <summary>Reads the workbook again, with the sheet and the row of heads that the user names.</summary>
internal sealed record ReadAgain
{
    public Guid Id { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Sheet)), Required, StringLength(ImportRun.SheetLength)]
    public string? Sheet { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_HeaderRow)), Required, Range(1, 200)]
    public int? HeaderRow { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, JobQueue jobs) =>
        db.BeginStepAsync(actor, jobs, Id, ImportState.Reading, run => (run.Sheet, run.HeaderRow) = (Sheet, HeaderRow!.Value));
}

/// <summary>Says which head of the sheet means which column, remembers it for the next sheet, and has the rows checked.</summary>
internal sealed record MapColumns
{
    public Guid Id { get; init; }

    /// <summary>For each head in its place the name of a column; null for one that is left out.</summary>
    public IReadOnlyList<string?> Columns { get; init; } = [];

    public async Task<Outcome> Run(WutongDb db, Actor actor, JobQueue jobs, ModuleList modules)
    {
        if (await db.ImportRuns.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id) is not { } run) return Outcome.Missing;
        if (modules.TableFor(actor, run.Table)?.Import is not { } kind || Layout.From(run.Layout) is not { } layout) return Outcome.Missing;
        var mapping = new Dictionary<string, int>();
        foreach (var (place, name) in Columns.Take(layout.Heads.Count).Index())
        {
            if (name is null) continue;
            if (kind.Columns.FirstOrDefault(c => c.Name == name) is not { } column) return Outcome.Refuse("", Words.Invalid_Choice);
            if (!mapping.TryAdd(name, place)) return Outcome.Refuse("", string.Format(null, Words.Import_ColumnTwice, column.Label));
        }
        var missing = kind.Columns.Where(c => c.IsRequired && !mapping.ContainsKey(c.Name)).Select(c => c.Label).ToList();
        if (missing.Count > 0) return Outcome.Refuse("", string.Format(null, Words.Import_ColumnsMissing, string.Join(Words.Comma, missing)));
        return await db.BeginStepAsync(actor, jobs, Id, ImportState.Checking, async standing =>
        {
            standing.Mapping = JsonSerializer.Serialize(mapping, Staged.Options);
            if (actor.Id is { } user) await RememberAsync(db, user, run.Table, layout, mapping);
        });
    }

    private static async Task RememberAsync(WutongDb db, Guid user, string table, Layout layout, Dictionary<string, int> mapping)
    {
        var standing = await db.ImportHeads.Where(h => h.UserId == user && h.Table == table).ToDictionaryAsync(h => h.Text);
        var byPlace = mapping.ToDictionary(m => m.Value, m => m.Key);
        foreach (var (place, head) in layout.Heads.Index())
        {
            if (head is null || HeadBook.Plain(head) is not { Length: > 0 } text) continue;
            var column = byPlace.GetValueOrDefault(place);
            if (standing.TryGetValue(text, out var known)) known.Column = column;
            else db.ImportHeads.Add(standing[text] = new ImportHead { UserId = user, Table = table, Text = text, Column = column });
        }
    }
}

/// <summary>Answers what was asked about rows: they are let in, or left out.</summary>
internal sealed record DecideRows
{
    public Guid Id { get; init; }

    /// <summary>The rows' numbers; none for all that are still open.</summary>
    public IReadOnlyList<int> Rows { get; init; } = [];
    public bool Take { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.ImportRuns.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == Id) is not { } run) return Outcome.Missing;
        if (run.State != ImportState.Checked) return Outcome.Refuse("", Words.Import_NotNow);
        var rows = db.ImportRows.Where(r => r.ImportId == Id && r.State == ImportRowState.Asks);
        if (Rows.Count > 0) rows = rows.Where(r => Rows.Contains(r.Number));
        var state = Take ? ImportRowState.Taken : ImportRowState.Left;
        var count = await rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state));
        run.Settle(Take ? count : 0, Take ? 0 : count);
        return Outcome.Saved(Id);
    });
}

/// <summary>Has the rows written: all of them or none, or those that can be.</summary>
internal sealed record WriteRows
{
    public Guid Id { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Import_Mode)), Required, EnumDataType(typeof(ImportMode))]
    public ImportMode? Mode { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, JobQueue jobs) => db.BeginStepAsync(actor, jobs, Id, ImportState.Writing, async run =>
    {
        if (run.State == ImportState.Writing) return;
        var left = await db.ImportRows.CountAsync(r => r.ImportId == Id && r.State == ImportRowState.Left);
        if (Mode == ImportMode.AllOrNothing && run.Bad + run.Asking + left > 0) throw new RuleViolation(nameof(Mode), string.Format(null, Words.Import_NotAll, run.Bad, run.Asking, left));
        if (run.Good == 0) throw new RuleViolation("", Words.Import_NothingGood);
        run.Choose(Mode!.Value);
    });
}

/// <summary>Takes a whole import back, unless somebody has built on it.</summary>
internal sealed record UndoImport
{
    /// <summary>Blockers that a message names.</summary>
    public const int Shown = 20;

    public Guid Id { get; init; }

    public async Task<Outcome> Run(WutongDb db, Actor actor, JobQueue jobs, ModuleList modules)
    {
        if (await db.ImportRuns.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id) is not { } run || modules.TableFor(actor, run.Table)?.Import is not { } kind) return Outcome.Missing;
        if (run.ClearedAt is not null) return Outcome.Refuse("", Words.Import_TooLate);
        return await db.BeginStepAsync(actor, jobs, Id, ImportState.Undoing, async _ =>
        {
            if ((await ImportBlockers.FindAsync(db, kind.Root, Id, 0, int.MaxValue, Shown)).Count > 0) throw new RuleViolation("", Words.Import_BuiltOn);
        });
    }
}

internal static class ImportWrites
{
    /// <summary>Changes an import of the actor's own and hands it to a job for a step, both in one transaction.</summary>
    public static Task<Outcome> BeginStepAsync(this WutongDb db, Actor actor, JobQueue jobs, Guid id, ImportState step, Func<ImportRun, Task> change) => db.WriteAsync(async () =>
    {
        if (await db.ImportRuns.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == id) is not { } run) return Outcome.Missing;
        if (!run.MayBecome(step) || await IsWorkedOnAsync(db, run)) return Outcome.Refuse("", Words.Import_NotNow);
        await change(run);
        run.Begin(step, await jobs.EnqueueAsync(ImportJob.Name, new ImportJob.Asked(id)));
        return Outcome.Saved(id);
    });

    public static Task<Outcome> BeginStepAsync(this WutongDb db, Actor actor, JobQueue jobs, Guid id, ImportState step, Action<ImportRun> change) =>
        db.BeginStepAsync(actor, jobs, id, step, run => { change(run); return Task.CompletedTask; });

    /// <summary>Whether a job has it in hand: a second one would do everything twice.</summary>
    private static Task<bool> IsWorkedOnAsync(WutongDb db, ImportRun run) =>
        db.Jobs.Whole.AnyAsync(j => j.Id == run.JobId && (j.State == JobState.Waiting || j.State == JobState.Running));
}
