using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>Tells those who follow a record what happened to it; not of what they did themselves, nor of what this write has told them already.</summary>
internal static class Followers
{
    public static MessageKind Changed { get; } = new("record-changed", () => Words.Message_RecordChanged, () => Words.Message_RecordChangedText);

    extension(WutongDb db)
    {
        public async Task TellFollowersAsync(Actor doer, IReadOnlyList<TimelineEntry> happened)
        {
            if (happened.Count == 0) return;
            var records = happened.Select(e => e.RecordId).Distinct().ToList();
            var follows = await db.Follows.Whole.Where(f => records.Contains(f.RecordId)).ToListAsync();
            if (follows.Count == 0) return;
            var readers = await AccountLookup.StaffAsync(db, [.. follows.Select(f => f.UserId).Distinct()], doer.Now);
            foreach (var follow in follows)
            {
                var reader = readers.GetValueOrDefault(follow.UserId);
                if (reader is not null && await db.OpenRecordAsync(reader, follow.RecordId) is { } record)
                    await TellAsync(db, doer, reader, record, [.. happened.Where(e => e.RecordId == follow.RecordId)]);
                // Ends silently: whoever may not see the record any more is not told even that.
                else db.Follows.Remove(follow);
            }
        }
    }

    private static async Task TellAsync(WutongDb db, Actor doer, Actor reader, Search.RecordLink record, IReadOnlyList<TimelineEntry> happened)
    {
        foreach (var entry in happened.Where(e => e.ById != reader.Id && doer.Id != reader.Id))
        {
            if (WasTold(db, reader, entry.SourceId)) continue;
            if (db.Modules.Timeline.Find(entry.Kind)!.SourceKind is { } kind && entry.SourceId != record.Id && (await db.WhichAreOpenAsync(reader, kind, [entry.SourceId])).Count == 0) continue;
            await db.SendMessageAsync(Changed, reader.Id!.Value, new MessageText(record.Title, $"/timeline/{record.Id}", $"{entry.SourceId}:{entry.Kind}:{entry.At.UtcTicks}", Moment(doer.Now)), doer.Now);
        }
    }

    // Keys begin with the id of what they are about: who is given a task, or mentioned in a comment, need not hear of it twice.
    private static bool WasTold(WutongDb db, Actor reader, Guid source)
    {
        var start = source.ToString();
        return db.ChangeTracker.Entries<Message>().Any(m => m.Entity.UserId == reader.Id && m.Entity.Key.StartsWith(start, StringComparison.Ordinal));
    }

    private static string Moment(DateTimeOffset at) => at.InChina().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
