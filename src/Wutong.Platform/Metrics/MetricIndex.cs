using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Platform.Data;

namespace Wutong.Platform.Metrics;

/// <summary>
/// Keeps the facts behind figures: what a write changed is asked what it contributes, and the entries become that before the write is committed. Nobody who writes
/// an action needs to think of figures.
/// </summary>
internal sealed class MetricIndex(MetricSources sources)
{
    private const int Batch = 200;

    private readonly TouchedRoots<MetricSource> touched = new(sources.OfRoot);

    /// <summary>Forgets what an attempt that was rolled back had noted.</summary>
    public void Forget() => touched.Forget();

    /// <summary>Notes the records that a save is about to change.</summary>
    public void Note(IEnumerable<EntityEntry> entries)
    {
        var saved = entries.ToList();
        touched.Note(saved);
        foreach (var counted in saved.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity).OfType<ICountedIn>()) touched.Note(counted.CountingRoot, counted.CountingId);
    }

    /// <summary>Brings the entries of everything noted up to date. Inside the transaction.</summary>
    /// <param name="now">The moment at which this is being recorded, not that of the request: figures as known on a day must not change once the day is over.</param>
    /// <returns>Whether something is left to be saved.</returns>
    public async Task<bool> WriteAsync(WutongDb db, DateTimeOffset now)
    {
        var any = false;
        foreach (var (source, ids, areNew) in touched.Take(Batch)) any |= await WriteAsync(db, source, ids, now, areNew);
        return any;
    }

    /// <summary>Makes the entries of these records what they contribute now; what was recorded otherwise stays, closed.</summary>
    public static async Task<bool> WriteAsync(WutongDb db, MetricSource source, IReadOnlyCollection<Guid> ids, DateTimeOffset now, bool areNew = false)
    {
        var facts = await source.TellAsync(db, ids);
        List<MetricEntry> standing = areNew ? [] : await db.MetricEntries.AsNoTracking().Where(e => ids.Contains(e.RecordId) && e.SupersededAt == MetricEntry.Current).ToListAsync();
        var byRecord = standing.ToLookup(e => (e.RecordId, e.Metric, e.Key));
        HashSet<Guid> kept = [];
        List<MetricFact> added = [];
        foreach (var fact in facts)
        {
            if (byRecord[(fact.RecordId, fact.Metric.Name, fact.Key)].FirstOrDefault(e => !kept.Contains(e.Id) && e.Says(fact)) is { } same) kept.Add(same.Id);
            else added.Add(fact);
        }
        var closed = standing.Where(e => !kept.Contains(e.Id)).ToList();
        // Clocks of several machines may differ by a moment: what replaces an entry was not known before it.
        var moment = closed.Select(e => e.RecordedAt).Append(now).Max();
        foreach (var some in closed.Select(e => e.Id).Chunk(Batch))
            await db.MetricEntries.Where(e => some.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.SupersededAt, moment));
        if (!areNew) await MarkGoneAsync(db, source, [.. ids.Except(facts.Select(f => f.RecordId))]);
        db.MetricEntries.AddRange(added.Select(f => MetricEntry.Of(source, f, moment)));
        return added.Count > 0;
    }

    private static async Task MarkGoneAsync(WutongDb db, MetricSource source, IReadOnlyList<Guid> silent)
    {
        foreach (var some in silent.Chunk(Batch))
        {
            var there = await source.WhichStandAsync(db, some);
            var gone = some.Except(there).ToList();
            if (gone.Count > 0) await db.MetricEntries.Where(e => gone.Contains(e.RecordId)).ExecuteUpdateAsync(set => set.SetProperty(e => e.IsGone, true));
        }
    }
}
