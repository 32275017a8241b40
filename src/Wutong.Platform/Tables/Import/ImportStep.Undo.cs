using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Metrics;
using Wutong.Platform.Timeline;

namespace Wutong.Platform.Tables.Import;

internal sealed partial class ImportStep
{
    /// <summary>Records taken back in one transaction: each also leaves the search index.</summary>
    private const int UndoBatch = 100;

    /// <summary>Takes the written records back, the last first; what somebody built on meanwhile stays and is counted.</summary>
    public async Task UndoAsync()
    {
        var failure = run.Failure;
        var written = await Accepted.CountAsync();
        var place = PlaceOf(ImportState.Undoing, int.MaxValue);
        var gone = 0;
        while (await Accepted.Where(r => r.Number < place.Row).OrderByDescending(r => r.Number).Take(UndoBatch).Select(r => new { r.Number, r.RecordId }).ToListAsync() is { Count: > 0 } rows)
        {
            var next = place;
            await db.WriteAsync(async () =>
            {
                var ids = rows.Select(r => r.RecordId).ToList();
                var blocked = (await ImportBlockers.FindAsync(db, kind.Root, run.Id, rows[^1].Number, rows[0].Number, rows.Count)).Select(b => b.RecordId).ToHashSet();
                var removed = ids.Where(id => !blocked.Contains(id)).ToList();
                await RemoveAsync(removed);
                if (db.Searchables.OfRoot(kind.Root) is { } searchable && removed.Count > 0) await SearchIndex.WriteAsync(db, searchable, removed);
                if (db.Modules.Timeline.OfRoot(kind.Root) is { } source && removed.Count > 0) await TimelineIndex.WriteAsync(db, source, removed);
                if (db.Modules.Metrics.OfRoot(kind.Root) is { } counted && removed.Count > 0) await MetricIndex.WriteAsync(db, counted, removed, db.Clock);
                if (removed.Count > 0) db.Note(job.Actor, AuditKind.ImportUndone, kind.Root.Name, run.Id, new { file = run.FileName, ids = removed });
                var numbers = rows.Where(r => !blocked.Contains(r.RecordId)).Select(r => r.Number).ToList();
                await db.ImportRows.Where(r => r.ImportId == run.Id && numbers.Contains(r.Number)).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ImportRowState.Undone));
                next = place with { Row = rows[^1].Number, Count = place.Count + blocked.Count };
                await job.CheckpointAsync(next);
            });
            place = next;
            await job.ReportAsync(gone += rows.Count, written, Words.Import_Undoing);
        }
        await ChangeAsync(r => r.FinishUndo(place.Count));
        var text = place.Count == 0 ? Words.Import_UndoneText : string.Format(null, Words.Import_UndoneBut, place.Count);
        job.Finish(failure is null ? text : $"{failure} {text}", $"/imports/{run.Id}", new { accepted = 0, kept = place.Count });
    }

    private async Task RemoveAsync(List<Guid> ids)
    {
        if (ids.Count == 0) return;
        // Its parts go with a record by the database's own cascade.
        var table = db.Model.FindEntityType(kind.Root)!.GetTableName();
        var sql = $"DELETE FROM \"{table}\" WHERE \"Id\" IN ({string.Join(", ", ids.Select((_, i) => $"{{{i}}}"))})";
        await db.Database.ExecuteSqlRawAsync(sql, ids.Cast<object>());
    }
}
