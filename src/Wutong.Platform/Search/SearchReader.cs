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
    /// <summary>
    /// PostgreSQL's index finds rows in no order, so of a common word it would fetch all. Among so many of the last changed a common word stands
    /// often enough; a word that is not among the fewest of them at all, or not often enough among the most, is rare enough to fetch.
    /// </summary>
    private static readonly int[] RecentRows = [500, 4000];

    /// <summary>
    /// SQLite's index looks through each term from its beginning, and what is for somebody is most of it. Of so few hits each is asked itself instead whom it is for.
    /// </summary>
    private const int FewHits = 5000;

    /// <summary>Which hits are looked through.</summary>
    /// <param name="From">Beyond this row: older ones, or newer ones the other way.</param>
    /// <param name="Recent">Among the rows behind this one only.</param>
    /// <param name="Most">Among so many that hold the words.</param>
    /// <param name="Few">These rows alone hold the words; each is asked itself whom it is for.</param>
    private sealed record Stretch(Tier Tier, long? From = null, bool Newer = false, long? Recent = null, int? Most = null, IReadOnlyList<long>? Few = null);

    /// <summary>The last changed of all hits, whatever their tier, each with its tier.</summary>
    public Task<List<SearchRow>> RecentAsync(int most) => RowsAsync(sql => query.Condition(last, sql), new(last), TierOf, most);

    /// <summary>Hits of one tier and no better one, beyond a row: older ones, or newer ones the other way.</summary>
    public Task<List<SearchRow>> OfTierAsync(Tier tier, long? from, bool newer, int most) =>
        RowsAsync(sql => OnlyOf(tier, sql), new(tier, from, newer), _ => ((int)tier).ToString(CultureInfo.InvariantCulture), most);

    /// <summary>The statement of whoever finds nothing.</summary>
    public static readonly (string Text, object[] Values) NoIds = ("SELECT \"Id\" AS \"Value\" FROM \"SearchDocuments\" WHERE 1 = 0", []);

    /// <summary>The ids of the last changed hits, as a statement to be put into another.</summary>
    public (string Text, object[] Values) Ids(int most)
    {
        if (IsVain) return NoIds;
        var sql = new SearchSql(db.Kind);
        return ($"SELECT c.\"Id\" AS \"Value\" FROM ({IdsOf(sql, new(last), most)}) c", [.. sql.Values]);
    }

    /// <summary>The ids of the last changed hits.</summary>
    public async Task<List<Guid>> IdsAsync(int most)
    {
        if (IsVain || await FewAsync(last) is var few && few is []) return [];
        await using var connection = await OpenConnection.OfAsync(db);
        // The terms may stand where the words do not, so some more rows than are wanted; where these were not enough, all.
        if (await IsCommonAsync() && await IdsAsync(new(last, Recent: 0, Most: 2 * most), most) is var recent && recent.Count == most) return recent;
        return await IdsAsync(new(last, Few: few), most);
    }

    private async Task<List<Guid>> IdsAsync(Stretch stretch, int most)
    {
        List<Guid> ids = [];
        var sql = new SearchSql(db.Kind);
        await using var reader = await db.ReadAsync(IdsOf(sql, stretch, most), sql.Values);
        while (await reader.ReadAsync()) ids.Add(reader.DbDataReader.GetGuid(0));
        return ids;
    }

    // Whether so many of the last changed rows are hits that, on PostgreSQL, to go on among them takes less than to fetch all hits.
    private async Task<bool> IsCommonAsync() =>
        db.Kind == DatabaseKind.Postgres && await TopAsync(from: null) is { } top && top > RecentRows[0]
        && (await IdsAsync(new Stretch(last, Recent: top - RecentRows[0]), RecentRows[0])).Count > RecentRows[0] / 10;

    private bool IsVain => kinds.Count == 0 || keys.Count == 0;

    private string IdsOf(SearchSql sql, Stretch stretch, int most) => $"{Rows(sql, "d.\"Id\"", query.Condition(last, sql), stretch)} LIMIT {sql.Value(most)}";

    // All rows that hold the words, where they are few; never on PostgreSQL, which finds the few by itself.
    private async Task<IReadOnlyList<long>?> FewAsync(Tier tier)
    {
        if (db.Kind != DatabaseKind.Sqlite) return null;
        List<long> rows = [];
        await using var reader = await db.ReadAsync("SELECT rowid FROM \"SearchTerms\" WHERE \"SearchTerms\" MATCH {0} LIMIT {1}", [query.TermsOf(tier).ToFts5(), FewHits + 1]);
        while (await reader.ReadAsync()) rows.Add(reader.DbDataReader.GetInt64(0));
        return rows.Count <= FewHits ? rows : null;
    }

    private string TierOf(SearchSql sql) =>
        $"CASE {string.Concat(Enum.GetValues<Tier>().Where(t => t < last).Select(t => $"WHEN {query.Condition(t, sql)} THEN {(int)t} "))}ELSE {(int)last} END";

    private string OnlyOf(Tier tier, SearchSql sql) =>
        string.Concat(query.Condition(tier, sql), string.Concat(Enum.GetValues<Tier>().Where(t => t < tier).Select(t => $" AND NOT {query.Condition(t, sql)}")));

    private async Task<List<SearchRow>> RowsAsync(Func<SearchSql, string> condition, Stretch stretch, Func<SearchSql, string> tierOf, int most)
    {
        if (IsVain || most <= 0) return [];
        await using var connection = await OpenConnection.OfAsync(db);
        if (db.Kind == DatabaseKind.Sqlite) return await FewAsync(stretch.Tier) is var few && few is [] ? [] : await ReadAsync(condition, stretch with { Few = few }, tierOf, most);
        if (!stretch.Newer && await TopAsync(stretch.From) is { } top)
            foreach (var depth in RecentRows.Where(d => top > d))
            {
                var recent = await ReadAsync(condition, stretch with { Recent = top - depth }, tierOf, most);
                if (recent.Count == most) return recent;
                if (recent.Count == 0) break;
            }
        return await ReadAsync(condition, stretch, tierOf, most);
    }

    /// <summary>The last row that may be found; null where there is none.</summary>
    private async Task<long?> TopAsync(long? from)
    {
        await using var reader = await db.ReadAsync("SELECT max(\"Row\") FROM \"SearchTerms\"", []);
        return await reader.ReadAsync() && !reader.DbDataReader.IsDBNull(0) ? Math.Min(reader.DbDataReader.GetInt64(0), from ?? long.MaxValue) : null;
    }

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

    private string Rows(SearchSql sql, string columns, string condition, Stretch stretch) =>
        sql.Kind == DatabaseKind.Sqlite ? OnSqlite(sql, columns, condition, stretch) : OnPostgres(sql, columns, condition, stretch);

    // CROSS JOIN: the index first, in its own order, and a row of it at a time.
    private string OnSqlite(SearchSql sql, string columns, string condition, Stretch stretch)
    {
        var (from, rows) = stretch.Few is { } few
            ? ("\"SearchDocuments\" d", $"d.\"Row\" IN (SELECT value FROM json_each({sql.Value(JsonSerializer.Serialize(few))})) AND {MayBeFound(sql)}")
            : ("\"SearchTerms\" t CROSS JOIN \"SearchDocuments\" d ON d.\"Row\" = t.rowid", $"t.\"SearchTerms\" MATCH {sql.Value(TermsOf(stretch.Tier).ToFts5())}");
        var (row, order) = (stretch.Few is null ? "t.rowid" : "d.\"Row\"", stretch.Newer ? "ASC" : "DESC");
        if (stretch.From is { } beyond) rows += $" AND {row} {(stretch.Newer ? ">" : "<")} {sql.Value(beyond)}";
        return $"SELECT {columns} FROM {from} WHERE {rows} AND {condition} ORDER BY {row} {order}";
    }

    // OFFSET 0 keeps the planner from turning the question round: it knows neither how common a pair of characters is nor who may see what.
    private string OnPostgres(SearchSql sql, string columns, string condition, Stretch stretch)
    {
        var (order, terms) = (stretch.Newer ? "ASC" : "DESC", sql.Value(TermsOf(stretch.Tier).ToTsQuery()));
        List<string> bounds = [];
        if (stretch.From is { } row) bounds.Add($"\"Row\" {(stretch.Newer ? ">" : "<")} {sql.Value(row)}");
        if (stretch.Recent is { } floor) bounds.Add($"\"Row\" > {sql.Value(floor)}");
        var found = stretch.Recent is null
            ? $"SELECT \"Row\" + 0 AS \"Row\" FROM \"SearchTerms\" WHERE \"Terms\" @@ {terms}::tsquery{string.Concat(bounds.Select(b => " AND " + b))} ORDER BY 1 {order} OFFSET 0"
            : $"SELECT w.\"Row\" FROM (SELECT \"Row\", \"Terms\" FROM \"SearchTerms\" WHERE {string.Join(" AND ", bounds)} ORDER BY \"Row\" {order} OFFSET 0) w WHERE w.\"Terms\" @@ {terms}::tsquery {(stretch.Most is { } most ? $"LIMIT {sql.Value(most)}" : "OFFSET 0")}";
        return $"SELECT {columns} FROM ({found}) t CROSS JOIN LATERAL (SELECT * FROM \"SearchDocuments\" s WHERE s.\"Row\" = t.\"Row\" OFFSET 0) d WHERE {condition} ORDER BY t.\"Row\" {order}";
    }
}
