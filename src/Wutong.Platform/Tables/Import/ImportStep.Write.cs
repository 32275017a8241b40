using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Metrics;
using Wutong.Platform.Timeline;

namespace Wutong.Platform.Tables.Import;

internal sealed partial class ImportStep
{
    /// <summary>Documents of a transaction of the search index: well under 50 ms.</summary>
    private const int IndexBatch = 25;

    private IQueryable<ImportRow> Accepted => db.ImportRows.AsNoTracking().Where(r => r.ImportId == run.Id && (r.State == ImportRowState.Good || r.State == ImportRowState.Taken));

    /// <summary>Makes records of the rows, batch by batch; a row that no longer goes in stays out, or takes all others back, as was chosen.</summary>
    public async Task WriteAsync()
    {
        var place = PlaceOf(ImportState.Writing, 0);
        while (await Accepted.Where(r => r.Number > place.Row).OrderBy(r => r.Number).Take(Batch).ToListAsync() is { Count: > 0 } rows)
        {
            place = await WriteAsync(rows, place);
            if (place.Row < 0) return;
            await job.ReportAsync(place.Count, run.Good, Words.Import_Writing);
        }
        await IndexAsync(place);
        await ChangeAsync(r => r.FinishWrite(place.Count, job.Actor.Now));
        job.Finish(string.Format(null, Words.Import_DoneText, place.Count.ToString("#,##0", null)), $"/imports/{run.Id}", new { accepted = place.Count });
    }

    private async Task<Place> WriteAsync(List<ImportRow> rows, Place place)
    {
        var next = place;
        var tookBack = false;
        try
        {
            await db.WriteAsync(async () =>
            {
                (next, tookBack) = (place, false);
                var made = await kind.MakeAsync(db, job.Actor, [.. rows.Select(Staged.Row)], memory);
                var bad = made.Where(m => m.Problems.Count > 0).ToList();
                if (bad.Count > 0 && run.Mode == ImportMode.AllOrNothing)
                {
                    tookBack = true;
                    return;
                }
                var good = made.Where(m => m.Problems.Count == 0).ToList();
                await db.InsertAsync(good.SelectMany(m => m.Records));
                foreach (var row in bad) await ExcludeAsync(row.Row.Number, row.Problems);
                Note(good);
                next = place with { Row = rows[^1].Number, Count = place.Count + good.Count };
                await job.CheckpointAsync(next);
            });
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException)
        {
            // The rows may be refused because another process has the job now and has written them.
            await db.WriteAsync(job.HoldAsync);
            // What no rule foresaw the database itself refuses: halves find the row that it means.
            if (rows.Count > 1) return await WriteHalvesAsync(rows, place);
            if (run.Mode == ImportMode.AllOrNothing) tookBack = true;
            else
            {
                next = place with { Row = rows[0].Number };
                await db.WriteAsync(async () =>
                {
                    await ExcludeAsync(rows[0].Number, [new CellProblem("", null, Words.Import_DatabaseRefused)]);
                    await job.CheckpointAsync(next);
                });
            }
        }
        if (!tookBack) return next;
        await TakeBackAsync(rows);
        return place with { Row = -1 };
    }

    private async Task<Place> WriteHalvesAsync(List<ImportRow> rows, Place place)
    {
        var first = await WriteAsync(rows[..(rows.Count / 2)], place);
        return first.Row < 0 ? first : await WriteAsync(rows[(rows.Count / 2)..], first);
    }

    private async Task ExcludeAsync(int number, IReadOnlyList<CellProblem> problems)
    {
        var json = Staged.Write(problems);
        await db.ImportRows.Where(r => r.ImportId == run.Id && r.Number == number).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ImportRowState.Bad).SetProperty(r => r.Problems, json));
        (await db.ImportRuns.Whole.SingleAsync(r => r.Id == run.Id)).Exclude(1);
    }

    /// <summary>Says which row it was, and sends what is written back.</summary>
    private async Task TakeBackAsync(List<ImportRow> rows)
    {
        var wrong = rows.Count == 1 ? null : (await kind.MakeAsync(db, job.Actor, [.. rows.Select(Staged.Row)], memory)).FirstOrDefault(m => m.Problems.Count > 0);
        var why = string.Format(null, Words.Import_TookBack, wrong?.Row.Number ?? rows[0].Number, wrong?.Problems[0].Reason ?? Words.Import_DatabaseRefused);
        await ChangeAsync(r => r.TakeBack(why));
    }

    /// <summary>One entry of the log a batch, with everything that came in but personal data, which the records themselves have.</summary>
    private void Note(List<MadeRow> made)
    {
        if (made.Count == 0) return;
        var open = Enumerable.Range(0, kind.Columns.Count).Where(i => !kind.Columns[i].IsPersonal).ToList();
        // As many entries as the texts need: a cell may hold a page.
        List<object> rows = [];
        var length = 0;
        foreach (var row in made)
        {
            var cells = open.Select(i => row.Row.Cells[i]).ToList();
            length += 60 + cells.Sum(c => (c?.Length ?? 0) + 4);
            if (length > AuditEntry.ValuesLength / 2 && rows.Count > 0) { Write(); length = 0; }
            rows.Add(new { row = row.Row.Number, id = row.Row.RecordId, cells });
        }
        Write();

        void Write()
        {
            db.Note(job.Actor, AuditKind.Imported, kind.Root.Name, run.Id, new { file = run.FileName, columns = open.Select(i => kind.Columns[i].Name), rows });
            rows.Clear();
        }
    }

    /// <summary>Lets search find the new records, and timelines tell of them: after them, because its index costs more than they do.</summary>
    private async Task IndexAsync(Place place)
    {
        if (db.Searchables.OfRoot(kind.Root) is not { } searchable) return;
        var done = await Accepted.CountAsync(r => r.Number <= place.Indexed);
        while (await Accepted.Where(r => r.Number > place.Indexed).OrderBy(r => r.Number).Take(IndexBatch).Select(r => new { r.Number, r.RecordId }).ToListAsync() is { Count: > 0 } rows)
        {
            var next = place with { Indexed = rows[^1].Number };
            await db.WriteAsync(async () =>
            {
                await SearchIndex.WriteAsync(db, searchable, [.. rows.Select(r => r.RecordId)], areNew: true);
                if (db.Modules.Timeline.OfRoot(kind.Root) is { } source) await db.TellFollowersAsync(job.Actor, await TimelineIndex.WriteAsync(db, source, [.. rows.Select(r => r.RecordId)], areNew: true));
                if (db.Modules.Metrics.OfRoot(kind.Root) is { } counted) await MetricIndex.WriteAsync(db, counted, [.. rows.Select(r => r.RecordId)], db.Clock, areNew: true);
                await job.CheckpointAsync(next);
            });
            place = next;
            await job.ReportAsync(done += rows.Count, place.Count, Words.Import_Indexing);
        }
    }
}
