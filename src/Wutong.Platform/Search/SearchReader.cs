using System.Globalization;
using System.Text.Json;
using Wutong.Platform.Data;

namespace Wutong.Platform.Search;

/// <summary>A document as it was found.</summary>
internal sealed record SearchRow(long Row, Guid Id, int Face, string Kind, string Title, string Others, string? Subtitle, string? Body, bool IsExample, Tier Tier);

/// <summary>
/// Asks the index. Everything that limits what may be found, the words, the kinds and whom the document is for, is one question to it; the kept
/// text then decides row by row, the last changed first, until enough are found.
/// </summary>
internal sealed class SearchReader(WutongDb db, SearchQuery query, IReadOnlyList<string> kinds, IReadOnlyList<string> keys, Tier last = Tier.Body)
{
    /// <summary>PostgreSQL's index finds rows in no order, so of a common word it would fetch all. How common it is, so many of the last changed rows say.</summary>
    private const int Probed = 500;

    /// <summary>
    /// PostgreSQL's index goes to the rarest term by itself, but then looks for each other term of each hit, and every key is one. Of so many hits it is quicker to have
    /// them by their words alone and ask each itself whom it is for.
    /// </summary>
    private const int FewWords = 20_000;

    /// <summary>In the time of one hit by its words alone, and of one by all terms, so many of the last changed documents are asked.</summary>
    private const int DocumentsAHit = 4, DocumentsALook = 100;

    /// <summary>
    /// SQLite's index looks through each term from its beginning, and what is for somebody is most of it. Of so few hits each is asked itself instead whom it is for.
    /// A test that sets none asks the index.
    /// </summary>
    internal int FewHits { get; init; } = 5000;

    /// <summary>Which hits are looked through.</summary>
    /// <param name="From">Beyond this row: older ones, or newer ones the other way.</param>
    /// <param name="Few">These rows alone hold the words; each is asked itself whom it is for.</param>
    /// <param name="Depth">So many of the last changed; each is asked itself, and the index not at all.</param>
    /// <param name="IsAskedByWords">The index is asked for the words alone, and each hit itself whom it is for.</param>
    private sealed record Stretch(Tier Tier, long? From = null, bool Newer = false, IReadOnlyList<long>? Few = null, long? Depth = null, bool IsAskedByWords = false);

    /// <summary>The last changed of all hits, whatever their tier, each with its tier.</summary>
    public Task<List<SearchRow>> RecentAsync(int most) => RowsAsync(sql => query.Condition(last, sql), new(last), TierOf, most);

    /// <summary>Hits of one tier and no better one, beyond a row: older ones, or newer ones the other way.</summary>
    public Task<List<SearchRow>> OfTierAsync(Tier tier, long? from, bool newer, int most) =>
        RowsAsync(sql => OnlyOf(tier, sql), new(tier, from, newer), _ => ((int)tier).ToString(CultureInfo.InvariantCulture), most);

    /// <summary>The ids of the last changed hits.</summary>
    public Task<List<Guid>> IdsAsync(int most) => LastChangedAsync(new(last), most, async stretch =>
    {
        List<Guid> ids = [];
        var sql = new SearchSql(db.Kind);
        await using var reader = await db.ReadAsync($"{Rows(sql, "d.\"Id\"", query.Condition(last, sql), stretch)} LIMIT {sql.Value(most)}", sql.Values);
        while (await reader.ReadAsync()) ids.Add(reader.DbDataReader.GetGuid(0));
        return ids;
    });

    private bool IsVain => kinds.Count == 0 || keys.Count == 0;

    // Of SQLite's index: all rows that hold the words, where they are few.
    private async Task<IReadOnlyList<long>?> FewAsync(Tier tier)
    {
        List<long> rows = [];
        await using var reader = await db.ReadAsync("SELECT rowid FROM \"SearchTerms\" WHERE \"SearchTerms\" MATCH {0} LIMIT {1}", [query.TermsOf(tier).ToFts5(), FewHits + 1]);
        while (await reader.ReadAsync()) rows.Add(reader.DbDataReader.GetInt64(0));
        return rows.Count <= FewHits ? rows : null;
    }

    private string TierOf(SearchSql sql) =>
        $"CASE {string.Concat(Enum.GetValues<Tier>().Where(t => t < last).Select(t => $"WHEN {query.Condition(t, sql)} THEN {(int)t} "))}ELSE {(int)last} END";

    private string OnlyOf(Tier tier, SearchSql sql) =>
        string.Concat(query.Condition(tier, sql), string.Concat(Enum.GetValues<Tier>().Where(t => t < tier).Select(t => $" AND NOT {query.Condition(t, sql)}")));

    private Task<List<SearchRow>> RowsAsync(Func<SearchSql, string> condition, Stretch stretch, Func<SearchSql, string> tierOf, int most) =>
        LastChangedAsync(stretch, most, s => ReadAsync(condition, s, tierOf, most));

    /// <summary>Reads the last changed hits of a stretch, by the way that takes least.</summary>
    private async Task<List<T>> LastChangedAsync<T>(Stretch stretch, int most, Func<Stretch, Task<List<T>>> read)
    {
        if (IsVain || most <= 0) return [];
        await using var connection = await OpenConnection.OfAsync(db);
        if (db.Kind == DatabaseKind.Sqlite) return await FewAsync(stretch.Tier) is var few && few is [] ? [] : await read(stretch with { Few = few });
        var recent = stretch.Newer ? [] : await read(stretch with { Depth = Probed });
        if (recent.Count == most) return recent;
        var (words, rows) = await HoldTheWordsAsync(stretch.Tier);
        var areRare = words <= FewWords;
        // Among how many of the last changed as many hits stand as are wanted, twice over to be safe; where that takes longer than to fetch all hits, these.
        if (recent.Count > 0 && 2L * most * Probed / recent.Count is var depth && depth < (areRare ? DocumentsAHit : DocumentsALook) * rows * recent.Count / Probed)
            recent = await read(stretch with { Depth = depth });
        return recent.Count == most ? recent : await read(stretch with { IsAskedByWords = areRare });
    }

    /// <summary>How many documents, as the last changed say, hold the words, whoever may find them; and how many there are.</summary>
    private async Task<(long Words, long Rows)> HoldTheWordsAsync(Tier tier)
    {
        var sql = new SearchSql(db.Kind);
        await using var reader = await db.ReadAsync($"SELECT count(*), (SELECT coalesce(max(\"Row\"), 0) FROM \"SearchDocuments\") FROM {LastChanged(sql.Value(Probed))} WHERE {query.Condition(tier, sql)}", sql.Values);
        await reader.ReadAsync();
        var (held, rows) = (reader.DbDataReader.GetInt64(0), reader.DbDataReader.GetInt64(1));
        return (held * rows / Probed, rows);
    }

    private static string LastChanged(string depth, string beyond = "TRUE") => $"(SELECT * FROM \"SearchDocuments\" WHERE {beyond} ORDER BY \"Row\" DESC LIMIT {depth}) d";

    private async Task<List<SearchRow>> ReadAsync(Func<SearchSql, string> condition, Stretch stretch, Func<SearchSql, string> tierOf, int most)
    {
        var sql = new SearchSql(db.Kind);
        var columns = $"d.\"Row\", d.\"Id\", d.\"Face\", d.\"Kind\", d.\"Title\", d.\"Others\", d.\"Subtitle\", d.\"Body\", d.\"IsExample\", {tierOf(sql)}";
        await using var hits = await db.ReadAsync($"{Rows(sql, columns, condition(sql), stretch)} LIMIT {sql.Value(most)}", sql.Values);
        var reader = hits.DbDataReader;
        List<SearchRow> rows = [];
        while (await hits.ReadAsync())
            rows.Add(new SearchRow(reader.GetInt64(0), reader.GetGuid(1), reader.GetInt32(2), reader.GetString(3), reader.GetString(4), reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetString(6), reader.IsDBNull(7) ? null : reader.GetString(7), reader.GetBoolean(8), (Tier)reader.GetInt32(9)));
        return rows;
    }

    private Terms TermsOf(Tier tier) =>
        Terms.All(query.TermsOf(tier), Terms.Any(keys.Select(k => Terms.One(Grams.Audience + k))), Terms.Any(kinds.Select(k => Terms.One(Grams.Kind + k))))
            .But([.. keys.Select(k => Grams.Except + k)]);

    /// <summary>What <see cref="TermsOf"/> says of kind and audience, asked of the document itself.</summary>
    private string MayBeFound(SearchSql sql)
    {
        string HasAKey(string column) => sql.HasAny(column, [.. keys.Select(k => KeptText.OfKeys(k))]);
        return $"d.\"Kind\" IN ({string.Join(", ", kinds.Select(k => sql.Value(k)))}) AND {HasAKey(SearchSchema.Audience)} AND (d.\"{SearchSchema.Except}\" = '' OR NOT {HasAKey(SearchSchema.Except)})";
    }

    /// <summary>Documents that are asked themselves, or that the index names.</summary>
    /// <remarks>
    /// SQLite: CROSS JOIN, so that the index comes first, in its own order, and a document at a time. PostgreSQL: OFFSET 0 keeps the planner from turning the
    /// question round: it knows neither how common a pair of characters is nor who may see what.
    /// </remarks>
    private string Rows(SearchSql sql, string columns, string condition, Stretch stretch)
    {
        var order = stretch.Newer ? "ASC" : "DESC";
        string Beyond(string row) => stretch.From is { } from ? $"{row} {(stretch.Newer ? ">" : "<")} {sql.Value(from)}" : "TRUE";
        var (rows, row, where) = stretch switch
        {
            { Few: { } few } => ("\"SearchDocuments\" d", "d.\"Row\"", $"d.\"Row\" IN (SELECT value FROM json_each({sql.Value(JsonSerializer.Serialize(few))})) AND {Beyond("d.\"Row\"")} AND {MayBeFound(sql)}"),
            { Depth: { } depth } => (LastChanged(sql.Value(depth), Beyond("\"Row\"")), "d.\"Row\"", MayBeFound(sql)),
            _ when sql.Kind == DatabaseKind.Sqlite =>
                ("\"SearchTerms\" t CROSS JOIN \"SearchDocuments\" d ON d.\"Row\" = t.rowid", "t.rowid", $"t.\"SearchTerms\" MATCH {sql.Value(TermsOf(stretch.Tier).ToFts5())} AND {Beyond("t.rowid")}"),
            _ => ($"""
                (SELECT "Row" + 0 AS "Row" FROM "SearchTerms" WHERE "Terms" @@ {sql.Value((stretch.IsAskedByWords ? query.TermsOf(stretch.Tier) : TermsOf(stretch.Tier)).ToTsQuery())}::tsquery AND {Beyond("\"Row\"")} ORDER BY 1 {order} OFFSET 0) t
                CROSS JOIN LATERAL (SELECT * FROM "SearchDocuments" s WHERE s."Row" = t."Row" OFFSET 0) d
                """, "t.\"Row\"", stretch.IsAskedByWords ? MayBeFound(sql) : "TRUE"),
        };
        return $"SELECT {columns} FROM {rows} WHERE {where} AND {condition} ORDER BY {row} {order}";
    }
}
