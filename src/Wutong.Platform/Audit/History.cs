using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;

namespace Wutong.Platform.Audit;

/// <summary>What happened to one record, newest first. Ask only for a record that the actor was already found to see; personal values come whole, and are masked by whoever shows them.</summary>
public static class History
{
    /// <summary>One save of a record: who, when, and each changed field.</summary>
    public sealed record Entry(DateTimeOffset At, string By, AuditKind What, string Entity, int Version, IReadOnlyList<Change> Changes);

    /// <summary>A field before and after, as JSON values; null where it had none.</summary>
    public sealed record Change(string Field, JsonElement? Before, JsonElement? After);

    extension(WutongDb db)
    {
        /// <summary>The last changes of a record and its parts.</summary>
        public async Task<IReadOnlyList<Entry>> HistoryAsync(Guid root, int most = 50)
        {
            var entries = await db.AuditEntries.AsNoTracking().Where(e => e.RootId == root).OrderByDescending(e => e.Id).Take(most).ToListAsync();
            var names = await db.NamesOfUsers(entries.Select(e => e.ActorId).OfType<Guid>());
            var cipher = await PersonCipher.ForReadingAsync(db, entries.SelectMany(e => new[] { e.Before, e.After }));
            List<Entry> history = [.. entries.Select(e => new Entry(e.At, NameOf(e, names), e.What, e.Entity, e.Version, Changes(e, cipher)))];
            if (history.Count < most && await db.ImportOfAsync(root) is { } import) history.Add(import);
            return history;
        }

        /// <summary>How a record came in that came with a sheet: the log has one entry for many of those.</summary>
        private async Task<Entry?> ImportOfAsync(Guid root)
        {
            var import = await db.ImportRows.Where(r => r.RecordId == root).Join(db.ImportRuns.Whole, r => r.ImportId, r => r.Id, (row, run) => new { run.UserId, At = run.WrittenAt ?? run.CreatedAt }).FirstOrDefaultAsync();
            if (import is null) return null;
            var names = await db.NamesOfUsers(new[] { import.UserId }.OfType<Guid>());
            return new Entry(import.At, import.UserId is { } user ? names.GetValueOrDefault(user, "") : Words.Actor_Machine, AuditKind.Imported, "", 1, []);
        }

        /// <summary>Who changed a record or a part of it last, and when; who only looked at it does not count.</summary>
        public async Task<(string? By, DateTimeOffset? At)> LastChangeAsync(Guid root)
        {
            var last = await db.AuditEntries.AsNoTracking().Where(e => e.RootId == root && (e.What == AuditKind.Added || e.What == AuditKind.Changed || e.What == AuditKind.Removed))
                .OrderByDescending(e => e.Id).FirstOrDefaultAsync();
            if (last is null) return await db.ImportOfAsync(root) is { } import ? (import.By, import.At) : (null, null);
            return (NameOf(last, await db.NamesOfUsers(new[] { last.ActorId }.OfType<Guid>())), last.At);
        }
    }

    internal static string NameOf(AuditEntry entry, IReadOnlyDictionary<Guid, string> names) =>
        entry.ActorId is { } id ? names.GetValueOrDefault(id, entry.ActorName) : entry.ActorName == Actor.MachineName ? Words.Actor_Machine : entry.ActorName;

    private static List<Change> Changes(AuditEntry entry, PersonCipher cipher)
    {
        var (before, after) = (Fields(entry, entry.Before, cipher), Fields(entry, entry.After, cipher));
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(f => new Change(f, before.TryGetValue(f, out var was) ? was : null, after.TryGetValue(f, out var now) ? now : null))];
    }

    private static Dictionary<string, JsonElement> Fields(AuditEntry entry, string? json, PersonCipher cipher)
    {
        if (json is null) return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToDictionary(p => p.Name, p => PersonCipher.IsEncrypted(p.Value) ? cipher.Read(p.Value, $"{entry.Entity}.{p.Name}") : p.Value.Clone(), StringComparer.Ordinal);
    }
}
