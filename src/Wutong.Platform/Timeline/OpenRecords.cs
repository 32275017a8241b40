using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>
/// Records that an actor may see whole. Whoever knows a confidential one by its code name alone knows nothing of its timeline, and on others' timelines finds
/// nothing that comes from it.
/// </summary>
internal static class OpenRecords
{
    /// <summary>The face that shows a record whole; every other shows less.</summary>
    private const int Whole = 0;

    extension(WutongDb db)
    {
        /// <summary>Those of the ids that are records which the actor, one of the city's own people, may see whole.</summary>
        public async Task<IReadOnlyDictionary<Guid, RecordLink>> OpenRecordsAsync(Actor actor, IEnumerable<Guid> ids)
        {
            Dictionary<Guid, RecordLink> open = [];
            var asked = ids.Distinct().ToList();
            if (asked.Count == 0 || !actor.IsAny(Roles.Staff)) return open;
            var found = await db.IndexedTitles.Where(d => d.Face == Whole && asked.Contains(d.Id)).ToListAsync();
            foreach (var group in found.GroupBy(d => d.Kind))
            {
                if (db.Searchables.Find(group.Key) is not { } kind) continue;
                var visible = await db.WhichAreOpenAsync(actor, kind.Kind, [.. group.Select(d => d.Id)]);
                foreach (var document in group.Where(d => visible.Contains(d.Id))) open[document.Id] = new RecordLink(document.Id, kind, document.Title);
            }
            return open;
        }

        public async Task<RecordLink?> OpenRecordAsync(Actor actor, Guid id) => (await db.OpenRecordsAsync(actor, [id])).GetValueOrDefault(id);

        /// <summary>Those of the ids of one kind that the actor may see whole.</summary>
        public async Task<HashSet<Guid>> WhichAreOpenAsync(Actor actor, string kind, IReadOnlyCollection<Guid> ids)
        {
            if (db.Searchables.For(actor).FirstOrDefault(k => k.Kind == kind) is not { } searchable) return [];
            return [.. (await searchable.VisibleAsync(db, actor, [.. ids.Select(id => (id, Whole))])).Select(v => v.Id)];
        }
    }
}
