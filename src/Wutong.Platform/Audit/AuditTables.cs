using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Audit;

internal static class AuditTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // the log has no row rule: its page is open to the audit administrator alone
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();
#pragma warning restore RS0030

        /// <summary>Who saved a record last, by the name that colleagues know, and when.</summary>
        public async Task<(string? By, DateTimeOffset? At)> LastSaveAsync(Guid root)
        {
            var last = await db.AuditEntries.AsNoTracking().Where(e => e.RootId == root && (e.What == AuditKind.Added || e.What == AuditKind.Changed || e.What == AuditKind.Removed))
                .OrderByDescending(e => e.Id).FirstOrDefaultAsync();
            if (last is null) return (null, null);
            return (last.ActorId is { } id ? (await db.NamesOfUsers([id])).GetValueOrDefault(id, last.ActorName) : last.ActorName, last.At);
        }
    }
}
