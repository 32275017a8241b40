using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Events;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables;

/// <summary>A search that finds more than a list sorts. A database of its own: ten thousand entries of the index would be in everybody's way.</summary>
public sealed class WideSearchTests
{
    [Theory, OnBoth]
    public async Task Whoever_finds_more_than_is_sorted_is_asked_to_narrow_it(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        const string word = "宽泛推介";
        await city.WriteAsync(db => db.PromotionEvents.Add(new PromotionEvent { Name = word, Year = 2026, Place = "北京" }));
        using var visitor = await city.NewVisitorAsync("zhoulan");
        var narrow = await visitor.GetAsync($"/attraction/events?q={word}");
        Assert.Null(narrow.Page.QuerySelector("#list .notice"));
        Assert.Equal(200, (await visitor.GetAsync($"/tables/events/export?q={word}")).Code);

        await city.ReadAsync(db => CopyAsync(db, word, Searching.MostIds));
        var wide = await visitor.GetAsync($"/attraction/events?q={word}");
        Assert.Contains("10,000", wide.Page.QuerySelector("#list .notice")!.TextContent, StringComparison.Ordinal);
        // A file or an answer for a program would silently lack rows, so there is none.
        var export = await visitor.GetAsync($"/tables/events/export?q={word}");
        Assert.Equal(400, export.Code);
        Assert.Contains("导出会缺行", export.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await visitor.GetAsync($"/api/attraction/events?q={word}")).Code);
        Assert.Equal(200, (await visitor.GetAsync($"/api/attraction/events?q={word}不存在")).Code);
    }

    // Entries without records: whether there are too many is asked of the index alone.
    private static async Task<int> CopyAsync(WutongDb db, string word, int count)
    {
        var isSqlite = db.Kind == DatabaseKind.Sqlite;
        const string columns = "\"Audience\", \"Except\", \"Face\", \"Kind\", \"Title\", \"Others\", \"Subtitle\", \"Body\", \"IsExample\", \"TitleKeys\", \"NameKeys\", \"BodyKeys\"";
        const string ids = "01900000-0000-7000-8000-";
        var row = isSqlite ? "(SELECT max(\"Row\") FROM \"SearchDocuments\") + s.i" : "nextval('\"SearchRows\"')";
        var source = await db.PromotionEvents.Whole.SingleAsync(e => e.Name == word);
#pragma warning disable EF1002 // Nothing in it was typed by anybody.
        await db.Database.ExecuteSqlRawAsync($"""INSERT INTO "SearchDocuments" ("Row", "Id", {columns}) SELECT {row}, s.id, {columns} FROM "SearchDocuments" d CROSS JOIN {db.Kind.Numbers(count, ids)} s WHERE d."Title" = '{word}'""");
#pragma warning restore EF1002
        if (!isSqlite) return await db.Database.ExecuteSqlRawAsync("""INSERT INTO "SearchTerms" ("Id", "Face", "Row", "Terms") SELECT d."Id", d."Face", d."Row", t."Terms" FROM "SearchDocuments" d CROSS JOIN "SearchTerms" t WHERE d."Title" = {0} AND t."Id" = {1} AND d."Id" <> t."Id" """, word, source.Id);
        // The text of a full-text table without text is not to be had back: it is made again.
        var kind = db.Searchables.Find("events")!;
        var document = (await kind.MakeAsync(db, [source.Id])).Single();
        return await db.Database.ExecuteSqlRawAsync("""INSERT INTO "SearchTerms" (rowid, "Terms") SELECT "Row", {0} FROM "SearchDocuments" WHERE "Title" = {1} AND "Id" LIKE {2}""", string.Join(' ', Grams.Of(document, "events")), word, ids + "%");
    }
}
