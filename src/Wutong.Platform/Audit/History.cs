using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Audit;

/// <summary>What happened to one record, newest first. Ask only for a record that the actor was already found to see.</summary>
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
#pragma warning disable RS0030 // the audit trail has no rows of its own to show
            var entries = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.RootId == root).OrderByDescending(e => e.Id).Take(most).ToListAsync();
#pragma warning restore RS0030
            var names = await db.NamesOfUsers(entries.Select(e => e.ActorId).OfType<Guid>());
            return [.. entries.Select(e => new Entry(e.At, e.ActorId is { } id ? names.GetValueOrDefault(id, e.ActorName) : e.ActorName == Actor.MachineName ? Words.Actor_Machine : e.ActorName, e.What, e.Entity, e.Version, Changes(e)))];
        }

        /// <summary>Who changed a record last, and when.</summary>
        public async Task<(string? By, DateTimeOffset? At)> LastChangeAsync(Guid root) =>
            (await db.HistoryAsync(root, 1)) is [var last] ? (last.By, last.At) : (null, null);
    }

    private static List<Change> Changes(AuditEntry entry)
    {
        var (before, after) = (Fields(entry.Before), Fields(entry.After));
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(f => new Change(f, before.TryGetValue(f, out var was) ? was : null, after.TryGetValue(f, out var now) ? now : null))];
    }

    private static Dictionary<string, JsonElement> Fields(string? json)
    {
        if (json is null) return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToDictionary(p => p.Name, p => p.Value.Clone(), StringComparer.Ordinal);
    }
}
