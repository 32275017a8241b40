using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Text;

namespace Wutong.Platform.Tables.Import;

internal sealed partial class ImportStep
{
    /// <summary>Longer than this, and the staged cells of a row are more than its problem.</summary>
    private const int MostProblems = 20, ShownLength = 200;

    /// <summary>Reads every row into the staging table with what is wrong with it; nothing else is written.</summary>
    public async Task CheckAsync()
    {
        await ForgetRowsAsync();
        try
        {
            using var source = await OpenAsync();
            var places = PlacesOf();
            Dictionary<(string, ulong), int> seen = [];
            var counts = new int[Enum.GetValues<ImportRowState>().Length];
            List<StagedRow> rows = new(Batch);
            foreach (var (number, cells) in source.Rows(run.Sheet!))
            {
                if (number <= run.HeaderRow) continue;
                var mine = Array.ConvertAll(places, p => p < 0 || p >= cells.Length ? null : cells[p]);
                if (Array.TrueForAll(mine, c => c is null)) continue;
                rows.Add(new StagedRow(number, mine, Guid.CreateVersion7()));
                if (rows.Count < Batch) continue;
                await StageAsync(rows, seen, counts);
                rows.Clear();
                await job.ReportAsync(number - run.HeaderRow, Math.Max(number, source.RowCount) - run.HeaderRow, Words.Import_Checking);
            }
            if (rows.Count > 0) await StageAsync(rows, seen, counts);
            if (counts.Sum() == 0) throw new SheetRefused(Words.Import_NoRows);
            await ChangeAsync(r =>
            {
                r.Layout = (Layout.From(r.Layout)! with { Filled = source.Filled }).ToJson();
                r.FinishCheck(counts[(int)ImportRowState.Good], counts[(int)ImportRowState.Asks], counts[(int)ImportRowState.Bad]);
            });
            job.Finish(string.Format(null, Words.Import_CheckedText, counts[(int)ImportRowState.Good], counts[(int)ImportRowState.Asks], counts[(int)ImportRowState.Bad]), $"/imports/{run.Id}");
        }
        catch (SheetRefused refused) { await RefuseAsync(refused); }
    }

    /// <summary>What an earlier check, finished or not, left.</summary>
    private async Task ForgetRowsAsync()
    {
        int gone;
        do gone = await db.WriteAsync(() => db.ImportRows.Where(r => r.ImportId == run.Id).OrderBy(r => r.Number).Take(Batch).ExecuteDeleteAsync()); while (gone == Batch);
    }

    /// <summary>For each column of the import its place in the sheet; −1 for none.</summary>
    private int[] PlacesOf()
    {
        var mapping = Staged.Mapping(run.Mapping);
        return [.. kind.Columns.Select(c => mapping.TryGetValue(c.Name, out var place) ? place : -1)];
    }

    private async Task StageAsync(List<StagedRow> rows, Dictionary<(string, ulong), int> seen, int[] counts)
    {
        var found = await kind.CheckAsync(db, job.Actor, rows, memory);
        var staged = found.Select(row => Stage(row, seen)).ToList();
        await db.WriteAsync(async () =>
        {
            await db.InsertAsync(staged);
            // Another process that took the job over stages the same rows: one of the two must stop.
            await job.CheckpointAsync(new Place(ImportState.Checking, rows[^1].Number, 0));
        });
        foreach (var row in staged) counts[(int)row.State]++;
    }

    private ImportRow Stage(CheckedRow found, Dictionary<(string, ulong), int> seen)
    {
        List<CellProblem> problems = [.. found.Problems];
        foreach (var key in found.Keys)
        {
            var print = (key.Column, BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value))));
            if (seen.TryAdd(print, found.Row.Number)) continue;
            problems.Add(new CellProblem(key.Column, ValueOf(found.Row, key.Column), string.Format(null, Words.Import_DoubleInSheet, seen[print]), null, key.IsQuestion));
        }
        var state = problems.Count == 0 ? ImportRowState.Good : problems.TrueForAll(p => p.IsQuestion) ? ImportRowState.Asks : ImportRowState.Bad;
        return new ImportRow
        {
            ImportId = run.Id, Number = found.Row.Number, Cells = Staged.Write(found.Row.Cells), State = state, RecordId = found.Row.RecordId,
            Problems = Staged.Write([.. problems.Take(MostProblems).Select(p => p with { Value = Shortening.Shorten(p.Value, ShownLength) })]),
        };
    }

    private string? ValueOf(StagedRow row, string column)
    {
        for (var i = 0; i < kind.Columns.Count; i++) if (kind.Columns[i].Name == column) return row.Cells[i];
        return null;
    }
}
