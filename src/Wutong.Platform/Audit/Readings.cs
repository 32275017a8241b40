using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Audit;

/// <summary>Who looked at somebody's personal data, when and what for: what that person has a right to be told.</summary>
public static class Readings
{
    private const int Most = 1000;

    /// <summary>One look; <see cref="Purpose"/> is what whoever looked had stated.</summary>
    public sealed record Reading(DateTimeOffset At, string By, string? Purpose);

    extension(WutongDb db)
    {
        /// <summary>The looks at one record, the newest first.</summary>
        public async Task<IReadOnlyList<Reading>> ReadingsAsync(Guid subject)
        {
            var entries = await db.AuditEntries.AsNoTracking().Where(e => e.RootId == subject && e.What == AuditKind.PersonalDataRead).OrderByDescending(e => e.Id).Take(Most).ToListAsync();
            var names = await db.NamesOfUsers(entries.Select(e => e.ActorId).OfType<Guid>());
            return [.. entries.Select(e => new Reading(e.At, History.NameOf(e, names), PurposeOf(e.After)))];
        }

        /// <summary>What happened to one's own account, the newest first: sign-ins, what administrators changed, who looked.</summary>
        public async Task<IReadOnlyList<History.Entry>> OwnTrailAsync(Actor actor, int most = 200) => actor.Id is { } id ? await db.HistoryAsync(id, most) : [];
    }

    /// <summary>The purpose in the details of a look; null where there is none.</summary>
    internal static string? PurposeOf(string? details)
    {
        if (details is null) return null;
        using var json = JsonDocument.Parse(details);
        return json.RootElement.TryGetProperty("purpose", out var purpose) ? purpose.GetString() : null;
    }
}
