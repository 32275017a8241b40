using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>
/// Keeps timelines: what a write changed is asked what it tells, and the entries become that before the write is committed. So nobody who writes an action needs
/// to think of them, and what came by a sheet, by a job or by the demo city stands there like everything else.
/// </summary>
internal sealed class TimelineIndex(TimelineSources sources)
{
    private const int Batch = 200;

    private readonly TouchedRoots<TimelineSource> touched = new(sources.OfRoot);

    /// <summary>Forgets what an attempt that was rolled back had noted.</summary>
    public void Forget() => touched.Forget();

    /// <summary>Notes the records that a save is about to change.</summary>
    public void Note(IEnumerable<EntityEntry> entries) => touched.Note(entries);

    /// <summary>Brings the entries of everything noted up to date and tells those who follow. Inside the transaction.</summary>
    /// <returns>Whether something is left to be saved.</returns>
    public async Task<bool> WriteAsync(WutongDb db, Actor actor)
    {
        var any = false;
        foreach (var (source, ids, areNew) in touched.Take(Batch))
        {
            var added = await WriteAsync(db, source, ids, areNew);
            any |= added.Count > 0;
            await db.TellFollowersAsync(actor, added);
        }
        return any;
    }

    /// <summary>Makes the entries of these records what they tell now.</summary>
    /// <returns>What is told for the first time, not yet saved: what only reads otherwise than before is none of it.</returns>
    public static async Task<IReadOnlyList<TimelineEntry>> WriteAsync(WutongDb db, TimelineSource source, IReadOnlyCollection<Guid> ids, bool areNew = false)
    {
        var facts = await source.TellAsync(db, ids);
        List<TimelineEntry> standing = areNew ? [] : await db.TimelineEntries.AsNoTracking().Where(e => ids.Contains(e.SourceId)).ToListAsync();
        var bySource = standing.ToLookup(e => e.SourceId);
        HashSet<Guid> kept = [];
        List<TimelineEntry> added = [];
        foreach (var fact in facts)
        {
            if (bySource[fact.SourceId].FirstOrDefault(e => !kept.Contains(e.Id) && e.Says(fact)) is { } same) kept.Add(same.Id);
            else added.Add(TimelineEntry.Of(fact));
        }
        var gone = standing.Where(e => !kept.Contains(e.Id)).ToList();
        foreach (var some in gone.Select(e => e.Id).Chunk(Batch)) await db.TimelineEntries.Where(e => some.Contains(e.Id)).ExecuteDeleteAsync();
        db.TimelineEntries.AddRange(added);
        var corrected = gone.Select(e => (e.RecordId, e.Kind, e.SourceId)).ToHashSet();
        return [.. added.Where(e => !corrected.Contains((e.RecordId, e.Kind, e.SourceId)))];
    }
}
