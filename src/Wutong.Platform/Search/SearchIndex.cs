using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Wutong.Platform.Data;

namespace Wutong.Platform.Search;

/// <summary>
/// Keeps the index: what a write changed is read again and its documents are written anew before the write is committed, so that search never
/// knows less or more than the records.
/// </summary>
internal sealed class SearchIndex(SearchKinds kinds)
{
    /// <summary>Documents made at once.</summary>
    internal const int Batch = 200;

    private readonly Dictionary<Searchable, Dictionary<Guid, Change>> touched = [];

    [Flags]
    private enum Change { None = 0, New = 1, Renamed = 2 }

    /// <summary>Forgets what an attempt that was rolled back had noted.</summary>
    public void Forget() => touched.Clear();

    /// <summary>Notes the records that a save is about to change.</summary>
    public void Note(IEnumerable<EntityEntry> entries)
    {
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var (root, id) = entry.Entity switch
            {
                IPart part => (part.Root, part.RootId),
                IVersioned versioned => (entry.Metadata.ClrType, versioned.Id),
                _ => (null, Guid.Empty),
            };
            if (root is null || kinds.OfRoot(root) is not { } kind) continue;
            if (!touched.TryGetValue(kind, out var ids)) touched[kind] = ids = [];
            var change = ids.GetValueOrDefault(id);
            if (entry is { State: EntityState.Added, Entity: not IPart }) change |= Change.New;
            else if (kind.IsRename(entry)) change |= Change.Renamed;
            ids[id] = change;
            foreach (var other in kind.AlsoChanged(entry)) ids[other] = ids.GetValueOrDefault(other) | Change.Renamed;
        }
    }

    /// <summary>Writes the documents of everything noted, and of what shows their names. Inside the transaction.</summary>
    public async Task WriteAsync(WutongDb db)
    {
        if (touched.Count == 0) return;
        var noted = touched.ToList();
        touched.Clear();
        HashSet<(Searchable Kind, Guid Id)> showing = [];
        foreach (var (kind, ids) in noted)
        {
            // Nothing shows a new record yet.
            IReadOnlyList<Guid> renamed = [.. ids.Where(i => i.Value == Change.Renamed).Select(i => i.Key)];
            if (renamed.Count == 0) continue;
            renamed = await kind.ReadAlikeAsync(db, renamed);
            foreach (var other in kinds.All)
                if (other.Showing(db, kind.Kind, renamed) is { } query) showing.UnionWith((await query.ToListAsync()).Select(id => (other, id)));
        }
        foreach (var (kind, ids) in noted)
        {
            foreach (var isNew in new[] { true, false })
                foreach (var some in ids.Where(i => i.Value.HasFlag(Change.New) == isNew).Select(i => i.Key).Chunk(Batch)) await WriteAsync(db, kind, some, isNew);
            showing.ExceptWith(ids.Keys.Select(id => (kind, id)));
        }
        foreach (var group in showing.GroupBy(s => s.Kind, s => s.Id))
            foreach (var some in group.Chunk(Batch)) await WriteAsync(db, group.Key, some);
    }

    /// <summary>Writes the documents of these records anew and removes those of records that are gone. Inside a transaction.</summary>
    public static async Task WriteAsync(WutongDb db, Searchable kind, IReadOnlyCollection<Guid> ids, bool areNew = false)
    {
        var documents = await kind.MakeAsync(db, ids);
        var kept = documents.Select(d => (d.Id, d.Face)).ToHashSet();
        await using var store = SearchStore.For(db);
        // What has one face keeps it for as long as it is there.
        IReadOnlyCollection<Guid> mayHaveOthers = areNew ? [] : kind.HasFaces ? ids : [.. ids.Where(id => !kept.Contains((id, 0)))];
        await store.KeepOnlyAsync(mayHaveOthers, kept);
        foreach (var document in documents.OrderBy(d => d.Id)) await store.WriteAsync(kind.Kind, document);
    }
}

/// <summary>The two tables of the index on one database, written in the transaction that is open.</summary>
internal abstract class SearchStore(DbConnection connection, DbTransaction? transaction) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> commands = [];

    public static SearchStore For(WutongDb db)
    {
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());
        return db.Kind == DatabaseKind.Sqlite ? new SqliteSearchStore(connection, transaction) : new PostgresSearchStore(connection, transaction);
    }

    /// <summary>Removes the documents of these records whose faces are not among <paramref name="kept"/>.</summary>
    public abstract Task KeepOnlyAsync(IReadOnlyCollection<Guid> ids, IReadOnlySet<(Guid, int)> kept);

    public abstract Task WriteAsync(string kind, SearchDocument document);

    protected static string TermsOf(string kind, SearchDocument document) => string.Join(' ', Grams.Of(document, kind));

    protected static object[] Columns(string kind, SearchDocument d) =>
    [
        d.Id, d.Face, kind, d.Title, KeptText.ShownOthers(d), (object?)d.Subtitle ?? DBNull.Value, (object?)d.Body ?? DBNull.Value, d.IsExample,
        KeptText.OfTitle(d), KeptText.OfOthers(d), KeptText.OfBody(d), KeptText.OfKeys(d.Audience), KeptText.OfKeys(d.Except),
    ];

    protected async Task<object?> RunAsync(string sql, params object[] values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = transaction;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"p{i}";
                command.Parameters.Add(parameter);
            }
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values) await command.DisposeAsync();
    }
}

/// <inheritdoc/>
internal sealed class SqliteSearchStore(DbConnection connection, DbTransaction? transaction) : SearchStore(connection, transaction)
{
    public override async Task KeepOnlyAsync(IReadOnlyCollection<Guid> ids, IReadOnlySet<(Guid, int)> kept)
    {
        foreach (var id in ids)
        {
            // Two faces at most have been made of any record so far; a third would only be one more turn.
            for (var face = 0; face < 2; face++)
                if (!kept.Contains((id, face))) await RemoveAsync(id, face);
        }
    }

    public override async Task WriteAsync(string kind, SearchDocument document)
    {
        await RemoveAsync(document.Id, document.Face);
        var row = (long)(await RunAsync("""
            INSERT INTO "SearchDocuments" ("Row", "Id", "Face", "Kind", "Title", "Others", "Subtitle", "Body", "IsExample", "TitleKeys", "NameKeys", "BodyKeys", "Audience", "Except")
            VALUES ((SELECT coalesce(max("Row"), 0) + 1 FROM "SearchDocuments"), @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12) RETURNING "Row"
            """, Columns(kind, document)))!;
        await RunAsync("""INSERT INTO "SearchTerms" (rowid, "Terms") VALUES (@p0, @p1)""", row, TermsOf(kind, document));
    }

    private async Task RemoveAsync(Guid id, int face)
    {
        if (await RunAsync("""DELETE FROM "SearchDocuments" WHERE "Id" = @p0 AND "Face" = @p1 RETURNING "Row" """, id, face) is long row)
            await RunAsync("""DELETE FROM "SearchTerms" WHERE rowid = @p0""", row);
    }
}

/// <inheritdoc/>
/// <remarks>
/// Written by INSERT … ON CONFLICT, which reads nothing in the sense of a serialisable transaction: two officers who save two records at once
/// do not wait for each other's neighbours in the index.
/// </remarks>
internal sealed class PostgresSearchStore(DbConnection connection, DbTransaction? transaction) : SearchStore(connection, transaction)
{
    public override async Task KeepOnlyAsync(IReadOnlyCollection<Guid> ids, IReadOnlySet<(Guid, int)> kept)
    {
        // Together by the one face that they keep; -1 for none.
        foreach (var alike in ids.Where(id => !kept.Contains((id, 0)) || !kept.Contains((id, 1))).GroupBy(id => kept.Contains((id, 0)) ? 0 : kept.Contains((id, 1)) ? 1 : -1))
            await RunAsync("""
                WITH documents AS (DELETE FROM "SearchDocuments" WHERE "Id" = ANY(@p0) AND "Face" <> @p1)
                DELETE FROM "SearchTerms" WHERE "Id" = ANY(@p0) AND "Face" <> @p1
                """, alike.ToArray(), alike.Key);
    }

    public override Task WriteAsync(string kind, SearchDocument document) =>
        RunAsync("""
            WITH document AS (
                INSERT INTO "SearchDocuments" ("Row", "Id", "Face", "Kind", "Title", "Others", "Subtitle", "Body", "IsExample", "TitleKeys", "NameKeys", "BodyKeys", "Audience", "Except")
                VALUES (nextval('"SearchRows"'), @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
                ON CONFLICT ("Id", "Face") DO UPDATE SET "Row" = EXCLUDED."Row", "Kind" = EXCLUDED."Kind", "Title" = EXCLUDED."Title", "Others" = EXCLUDED."Others", "Subtitle" = EXCLUDED."Subtitle",
                    "Body" = EXCLUDED."Body", "IsExample" = EXCLUDED."IsExample", "TitleKeys" = EXCLUDED."TitleKeys", "NameKeys" = EXCLUDED."NameKeys", "BodyKeys" = EXCLUDED."BodyKeys",
                    "Audience" = EXCLUDED."Audience", "Except" = EXCLUDED."Except"
                RETURNING "Id", "Face", "Row")
            INSERT INTO "SearchTerms" ("Id", "Face", "Row", "Terms") SELECT "Id", "Face", "Row", array_to_tsvector(string_to_array(@p13, ' ')) FROM document
            ON CONFLICT ("Id", "Face") DO UPDATE SET "Row" = EXCLUDED."Row", "Terms" = EXCLUDED."Terms"
            """, [.. Columns(kind, document), TermsOf(kind, document)]);
}
