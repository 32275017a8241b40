using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;

namespace Wutong.Platform.Tables.Import;

/// <summary>Why a record of an import cannot be taken back: somebody has changed it since, or other records or files refer to it.</summary>
/// <param name="What">The kind of record that refers to it; null where it was itself changed.</param>
internal sealed record ImportBlocker(int Number, Guid RecordId, string? What, int Count);

internal static class ImportBlockers
{
    private sealed class Found
    {
        public int Number { get; init; }
        public Guid RecordId { get; init; }
        public int Count { get; init; }
    }

    /// <summary>The first blockers among the rows with numbers from <paramref name="from"/> to <paramref name="to"/>, from every table that may refer to such a record.</summary>
    public static async Task<IReadOnlyList<ImportBlocker>> FindAsync(WutongDb db, Type root, Guid import, int from, int to, int most)
    {
        var type = db.Model.FindEntityType(root)!;
        List<ImportBlocker> blockers = [];
        if (typeof(IVersioned).IsAssignableFrom(root)) await AddAsync(null, type.GetTableName()!, "Id", " AND t.\"Version\" > 1");
        foreach (var key in type.GetReferencingForeignKeys().Where(k => k.DeleteBehavior != DeleteBehavior.Cascade && k.Properties.Count == 1))
            await AddAsync(key.DeclaringEntityType.ClrType.Name, key.DeclaringEntityType.GetTableName()!, key.Properties[0].GetColumnName());
        await AddAsync(nameof(StoredFile), "Files", nameof(StoredFile.RecordId), $" AND t.\"State\" = '{nameof(FileState.Whole)}'");
        return [.. blockers.OrderBy(b => b.Number)];

        async Task AddAsync(string? what, string table, string column, string condition = "")
        {
            if (blockers.Count >= most) return;
            // Names come from the model, values as parameters.
            var sql = $$"""
                SELECT r."Number" AS "Number", r."RecordId" AS "RecordId", CAST(count(*) AS integer) AS "Count" FROM "ImportRows" r JOIN "{{table}}" t ON t."{{column}}" = r."RecordId"
                WHERE r."ImportId" = {0} AND r."Number" >= {1} AND r."Number" <= {2} AND r."State" IN ('{{nameof(ImportRowState.Good)}}', '{{nameof(ImportRowState.Taken)}}'){{condition}}
                GROUP BY r."Number", r."RecordId" ORDER BY r."Number" LIMIT {3}
                """;
            var found = await db.Database.SqlQueryRaw<Found>(sql, import, from, to, most).ToListAsync();
            blockers.AddRange(found.Select(f => new ImportBlocker(f.Number, f.RecordId, what, f.Count)));
        }
    }
}
