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
            if (!actor.IsAny(Roles.Staff)) return new Dictionary<Guid, RecordLink>();
            var links = await db.UncheckedLinksAsync(ids);
            HashSet<Guid> visible = [];
            foreach (var kind in links.Values.GroupBy(l => l.Kind.Kind)) visible.UnionWith(await db.WhichAreOpenAsync(actor, kind.Key, [.. kind.Select(l => l.Id)]));
            return links.Where(l => visible.Contains(l.Key)).ToDictionary();
        }

        /// <summary>Names and addresses of records, asking nothing about the reader: shown only where it is known otherwise that the record is open to them.</summary>
        public async Task<IReadOnlyDictionary<Guid, RecordLink>> UncheckedLinksAsync(IEnumerable<Guid> ids)
        {
            var asked = ids.Distinct().ToList();
            var found = asked.Count == 0 ? [] : await db.IndexedTitles.Where(d => d.Face == Whole && asked.Contains(d.Id)).ToListAsync();
            Dictionary<Guid, RecordLink> links = [];
            foreach (var document in found)
                if (db.Searchables.Find(document.Kind) is { } kind) links[document.Id] = new RecordLink(document.Id, kind, document.Title);
            return links;
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
