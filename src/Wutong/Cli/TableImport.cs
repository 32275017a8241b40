using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Web;

namespace Wutong.Cli;

/// <summary><c>table import</c>: the same steps as on the pages, one after the other. Rows about which somebody should be asked are not written.</summary>
internal sealed class TableImport(Session session, ParseResult line, CancellationToken cancel)
{
    private readonly JobQueue jobs = session.Services.GetRequiredService<JobQueue>();
    private readonly ModuleList modules = session.Services.GetRequiredService<ModuleList>();

    public async Task<int> RunAsync(string name, FileInfo file, bool goodRows)
    {
        var table = modules.TableFor(session.Actor, name) ?? throw new Refusal($"There is no table {name}, or this account may not open it.");
        if (table.Import is not { } kind) throw new Refusal($"Nothing can be imported into {name}.");
        if (!file.Exists) throw new Refusal($"There is no file {file.FullName}.");
        await using var content = file.OpenRead();
        var id = Done(await session.Services.GetRequiredService<TakeSheet>().RunAsync(table, file.Name, content, cancel));
        var run = await WorkAsync(id);
        if (run.State == ImportState.Mapping)
        {
            // Heads that nobody knows are left out; a required column that is missing is said.
            var (layout, mapping) = (Layout.From(run.Layout)!, Staged.Mapping(run.Mapping).ToDictionary(m => m.Value, m => m.Key));
            foreach (var (place, head) in layout.Heads.Index()) if (head is not null && !mapping.ContainsKey(place)) await Console.Error.WriteLineAsync($"Left out: {head}");
            Done(await new MapColumns { Id = id, Columns = [.. layout.Heads.Select((_, place) => mapping.GetValueOrDefault(place))] }.Run(session.Db, session.Actor, jobs, modules));
            run = await WorkAsync(id);
        }
        if (run.State == ImportState.Refused) throw new Refusal(run.Failure!);
        if (run.State == ImportState.Checked && run.Good > 0 && (goodRows || run.Bad + run.Asking == 0))
        {
            Done(await new WriteRows { Id = id, Mode = goodRows ? ImportMode.GoodRows : ImportMode.AllOrNothing }.Run(session.Db, session.Actor, jobs));
            run = await WorkAsync(id);
        }
        await WriteAsync(run, kind);
        return run.State == ImportState.Done ? 0 : 1;
    }

    /// <summary>Carries the step's job to its end, here or in a server that is running and took it first.</summary>
    private async Task<ImportRun> WorkAsync(Guid id)
    {
        var runner = session.Services.GetRequiredService<JobRunner>();
        var job = (await RunOfAsync(id)).JobId!.Value;
        while (await session.Db.Jobs.Whole.AsNoTracking().SingleAsync(j => j.Id == job, cancel) is { } row)
        {
            if (row.State == JobState.Done) return await RunOfAsync(id);
            if (row.IsFinished) throw new Refusal(row.Failure ?? "The import was cancelled.");
            cancel.ThrowIfCancellationRequested();
            if (!await runner.TryRunAsync(job, cancel)) await Task.Delay(200, cancel);
        }
        throw new Refusal("The import's job is gone.");
    }

    private Task<ImportRun> RunOfAsync(Guid id) => session.Db.ImportRuns.VisibleTo(session.Actor).AsNoTracking().SingleAsync(r => r.Id == id, cancel);

    private async Task WriteAsync(ImportRun run, ImportKind kind)
    {
        var rejected = session.Db.ImportRows.AsNoTracking().Where(r => r.ImportId == run.Id && (r.State == ImportRowState.Bad || r.State == ImportRowState.Asks || r.State == ImportRowState.Left)).OrderBy(r => r.Number);
        List<Rejected> rows = [];
        await foreach (var row in rejected.AsAsyncEnumerable().WithCancellation(cancel)) rows.AddRange(Staged.Problems(row.Problems).Select(p => Rejected.Of(row.Number, p, kind)));
        if (line.GetValue(Shared.Form) == Format.Json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { accepted = run.Written, rejected = rows, import = run.Id, state = run.State, failure = run.Failure }, Json.Indented));
            return;
        }
        await Console.Out.WriteLineAsync($"{run.Written} accepted, {rows.DistinctBy(r => r.Row).Count()} rejected");
        foreach (var row in rows) await Console.Out.WriteLineAsync($"{row.Row}\t{row.Column}\t{row.Value}\t{row.Reason}{(row.Suggestion is null ? "" : $"\t{row.Suggestion}")}");
    }

    /// <summary>A problem of a row as programs read it; the column is named as in the sheet.</summary>
    private sealed record Rejected(int Row, string Column, string? Value, string Reason, string? Suggestion)
    {
        public static Rejected Of(int row, CellProblem problem, ImportKind kind) =>
            new(row, kind.Columns.FirstOrDefault(c => c.Name == problem.Column)?.Label ?? problem.Column, ImportTemplate.Shown(problem.Value), problem.Reason, problem.Suggestion);
    }

    private static Guid Done(Outcome outcome) => outcome switch
    {
        Outcome.Done { Id: { } id } => id,
        Outcome.Refused refused => throw new Refusal(string.Join('\n', refused.Problems.Select(p => p.Message))),
        Outcome.Forbidden => throw new Refusal("This account may not import into the table."),
        _ => throw new Refusal("There is no such import."),
    };
}
