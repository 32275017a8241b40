using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Audit;

/// <summary>A row that was added, changed or removed.</summary>
/// <param name="Entity">The entity's name in code.</param>
/// <param name="RootId">The root that it belongs to; the row itself where it is a root.</param>
public sealed record ChangedRow(string Entity, Guid Id, Guid RootId);

/// <summary>
/// Tells whoever keeps rows in memory which have changed since they last asked, whichever process wrote them: the log says so, in the transaction of the change
/// itself. Asked by one at a time.
/// </summary>
public sealed class ChangeFeed(params IReadOnlyList<string> entities)
{
    /// <summary>Longer than it takes from the making of an entry to the commit that shows it; an entry may come to light behind later ones.</summary>
    private static readonly TimeSpan Late = WutongDb.LongestWrite + TimeSpan.FromMinutes(1);

    private HashSet<Guid> told = [];

    /// <summary>The changes that were not told before. The first call only begins: whoever reads the rows after it has them all.</summary>
    public async Task<IReadOnlyList<ChangedRow>> NextAsync(WutongDb db)
    {
        var latest = await db.AuditEntries.OrderByDescending(e => e.Id).Select(e => (Guid?)e.Id).FirstOrDefaultAsync();
        if (Sealing.MadeAt(latest) is not { } moment) return [];
        var lowest = Sealing.FirstIdAt(moment - Late);
        var recent = await db.AuditEntries.FromSql($"SELECT * FROM \"AuditEntries\" WHERE \"Id\" > {lowest}").Where(e => entities.Contains(e.Entity))
            .OrderBy(e => e.Id).Select(e => new { e.Id, e.Entity, e.EntityId, e.RootId }).ToListAsync();
        var news = recent.Where(e => !told.Contains(e.Id)).Select(e => new ChangedRow(e.Entity, e.EntityId, e.RootId)).ToList();
        told = [.. recent.Select(e => e.Id)];
        return news;
    }
}
