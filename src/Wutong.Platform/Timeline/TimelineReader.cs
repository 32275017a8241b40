using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Comments;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>An entry as its reader sees it.</summary>
/// <param name="By">Who did it; null where nobody is named.</param>
/// <param name="Source">The record that tells it, where that is another one than the timeline's own.</param>
/// <param name="Comment">Of a comment, what it says now.</param>
internal sealed record TimelineLine(TimelineEntry Entry, TimelineKind Kind, string? By, RecordLink? Source, Comment? Comment);

/// <summary>A page of a record's timeline, newest first.</summary>
/// <param name="Next">Where the earlier ones begin; null at the end.</param>
internal sealed record TimelinePage(RecordLink Record, IReadOnlyList<TimelineLine> Lines, Position<DateTimeOffset>? Next);

/// <summary>
/// Reads timelines. The record must be open to the reader, and so must be the source of each entry, by its own rule. What is hidden leaves neither a gap nor a
/// number: a page is read on until it is full.
/// </summary>
internal static class TimelineReader
{
    /// <summary>Entries that are looked at for one page at most; somebody to whom that many in a row are hidden gets a short page and the link to go on.</summary>
    private const int MostLookedAt = 20_000;
    private const int LargestBatch = 1_000;

    extension(WutongDb db)
    {
        /// <summary>A page of a timeline; null where there is no such record for this actor.</summary>
        public async Task<TimelinePage?> TimelineAsync(Actor actor, Guid record, string? kind, Position<DateTimeOffset>? from, int size)
        {
            if (await db.OpenRecordAsync(actor, record) is not { } link) return null;
            var (entries, next) = await new Reading(db, actor, await link.Kind.ReadAlikeAsync(db, [record]), kind).PageAsync(from, size);
            return new TimelinePage(link, await LinesAsync(db, entries), next);
        }

        /// <summary>Those of the records that are open to the actor, in their order, each with what happened there last.</summary>
        public async Task<IReadOnlyList<(RecordLink Record, TimelineLine? Last)>> LastOfEachAsync(Actor actor, IReadOnlyList<Guid> records)
        {
            var open = await db.OpenRecordsAsync(actor, records);
            var links = records.Where(open.ContainsKey).Select(id => open[id]).ToList();
            Dictionary<RecordLink, TimelineEntry> last = [];
            foreach (var link in links)
                if ((await new Reading(db, actor, await link.Kind.ReadAlikeAsync(db, [link.Id]), kind: null).PageAsync(from: null, size: 1)).Entries is [var entry]) last[link] = entry;
            var lines = (await LinesAsync(db, [.. last.Values])).ToDictionary(l => l.Entry.Id);
            return [.. links.Select(link => (link, last.TryGetValue(link, out var entry) ? lines[entry.Id] : null))];
        }
    }

    // The entries are those of which a reading has found that their sources are open.
    private static async Task<IReadOnlyList<TimelineLine>> LinesAsync(WutongDb db, IReadOnlyList<TimelineEntry> entries)
    {
        var kinds = db.Modules.Timeline;
        var names = await db.NamesOfUsers(entries.Select(e => e.ById).OfType<Guid>());
        var sources = await db.UncheckedLinksAsync(entries.Where(e => e.SourceId != e.RecordId && kinds.Find(e.Kind)!.SourceKind is not null).Select(e => e.SourceId));
        var said = entries.Where(e => e.Kind == CommentTimeline.Kind.Name).Select(e => e.SourceId).ToList();
        var comments = said.Count == 0 ? [] : await db.Comments.AsNoTracking().Where(c => said.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        return [.. entries.Select(e => new TimelineLine(e, kinds.Find(e.Kind)!, e.ById is { } by ? names.GetValueOrDefault(by) : null, sources.GetValueOrDefault(e.SourceId), comments.GetValueOrDefault(e.SourceId)))];
    }

    /// <summary>One walk down a timeline, remembering what it has found out about sources.</summary>
    private sealed class Reading(WutongDb db, Actor actor, IReadOnlyList<Guid> records, string? kind)
    {
        private readonly Dictionary<Guid, bool> isOpen = [];

        public async Task<(IReadOnlyList<TimelineEntry> Entries, Position<DateTimeOffset>? Next)> PageAsync(Position<DateTimeOffset>? from, int size)
        {
            List<TimelineEntry> shown = [];
            // Somebody to whom less than half is hidden gets a page from the first batch.
            var (looked, batch) = (0, size * 2);
            while (true)
            {
                var rows = await NextAsync(from, batch);
                await AskAsync(rows);
                shown.AddRange(rows.Where(IsOpen));
                if (shown.Count > size)
                {
                    var page = shown.Take(size).ToList();
                    return (page, PositionOf(page[^1]));
                }
                if (rows.Count < batch) return (shown, null);
                from = PositionOf(rows[^1]);
                if ((looked += rows.Count) >= MostLookedAt) return (shown, from);
                batch = Math.Min(LargestBatch, batch * 4);
            }
        }

        private async Task<IReadOnlyList<TimelineEntry>> NextAsync(Position<DateTimeOffset>? from, int most)
        {
            List<TimelineEntry> rows = [];
            // One index walk for each of the records that are read as one: a list of them would be gathered and sorted as a whole.
            foreach (var record in records)
            {
                var ofRecord = db.TimelineEntries.AsNoTracking().Where(e => e.RecordId == record);
                if (kind is not null) ofRecord = ofRecord.Where(e => e.Kind == kind);
                rows.AddRange((await ofRecord.PageAsync(e => e.At, e => e.Id, descending: true, from, backwards: false, most)).Rows);
            }
            return records.Count == 1 ? rows : [.. rows.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(most)];
        }

        private bool IsOpen(TimelineEntry entry) => db.Modules.Timeline.Find(entry.Kind) is { } known && (IsOwn(known, entry) || isOpen.GetValueOrDefault(entry.SourceId));

        private bool IsOwn(TimelineKind known, TimelineEntry entry) => known.SourceKind is null || records.Contains(entry.SourceId);

        private async Task AskAsync(IReadOnlyList<TimelineEntry> rows)
        {
            var unknown = rows.Where(e => !isOpen.ContainsKey(e.SourceId)).Select(e => (Kind: db.Modules.Timeline.Find(e.Kind), Entry: e))
                .Where(e => e.Kind is not null && !IsOwn(e.Kind, e.Entry)).GroupBy(e => e.Kind!.SourceKind!, e => e.Entry.SourceId);
            foreach (var group in unknown.ToList())
            {
                var ids = group.Distinct().ToList();
                var open = await db.WhichAreOpenAsync(actor, group.Key, ids);
                foreach (var id in ids) isOpen[id] = open.Contains(id);
            }
        }

        private static Position<DateTimeOffset> PositionOf(TimelineEntry entry) => new(entry.At, entry.Id);
    }
}
