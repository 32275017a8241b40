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
        var held = new PromotionEvent { Name = word, Year = 2026, Place = "北京" };
        await city.WriteAsync(db => db.PromotionEvents.Add(held));
        using var visitor = await city.NewVisitorAsync("zhoulan");
        var narrow = await visitor.GetAsync($"/attraction/events?q={word}");
        Assert.Null(narrow.Page.QuerySelector("#list .notice"));
        Assert.Equal(200, (await visitor.GetAsync($"/tables/events/export?q={word}")).Code);

        await city.ReadAsync(db => CopyAsync(db, "events", held.Id, word));
        var wide = await visitor.GetAsync($"/attraction/events?q={word}");
        Assert.Contains("10,000", wide.Page.QuerySelector("#list .notice")!.TextContent, StringComparison.Ordinal);
        // A file or an answer for a program would silently lack rows, so there is none.
        var export = await visitor.GetAsync($"/tables/events/export?q={word}");
        Assert.Equal(400, export.Code);
        Assert.Contains("导出会缺行", export.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await visitor.GetAsync($"/api/attraction/events?q={word}")).Code);
        Assert.Equal(200, (await visitor.GetAsync($"/api/attraction/events?q={word}不存在")).Code);

        // The board shows and the funnel counts what the list lists, and say so alike.
        const string project = "宽泛项目";
        var post = await city.Data.PostAsync();
        using var officer = await city.NewVisitorAsync(post.Account);
        var worked = await city.Data.ProjectAsync(post, name: project);
        string[] pages = ["/attraction/board", "/attraction/funnel"];
        foreach (var page in pages) Assert.Null((await officer.GetAsync($"{page}?q={project}")).Page.QuerySelector("main .notice"));
        Assert.Equal(200, (await officer.GetAsync($"/api/attraction/funnel?q={project}")).Code);
        await city.ReadAsync(db => CopyAsync(db, "projects", worked.Id, project));
        foreach (var page in pages) Assert.Contains("10,000", (await officer.GetAsync($"{page}?q={project}")).Page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(400, (await officer.GetAsync($"/api/attraction/funnel?q={project}")).Code);
    }

    // Entries without records: whether there are too many is asked of the index alone.
    private static async Task<int> CopyAsync(WutongDb db, string kind, Guid source, string word)
    {
        var isSqlite = db.Kind == DatabaseKind.Sqlite;
        const string columns = "\"Audience\", \"Except\", \"Face\", \"Kind\", \"Title\", \"Others\", \"Subtitle\", \"Body\", \"IsExample\", \"TitleKeys\", \"NameKeys\", \"BodyKeys\"";
        var ids = kind == "events" ? "01900000-0000-7000-8000-" : "01900000-0000-7000-9000-";
        var row = isSqlite ? "(SELECT max(\"Row\") FROM \"SearchDocuments\") + s.i" : "nextval('\"SearchRows\"')";
#pragma warning disable EF1002 // Nothing in it was typed by anybody.
        await db.Database.ExecuteSqlRawAsync($"""INSERT INTO "SearchDocuments" ("Row", "Id", {columns}) SELECT {row}, s.id, {columns} FROM "SearchDocuments" d CROSS JOIN {db.Kind.Numbers(Searching.MostIds, ids)} s WHERE d."Title" = '{word}'""");
#pragma warning restore EF1002
        if (!isSqlite) return await db.Database.ExecuteSqlRawAsync("""INSERT INTO "SearchTerms" ("Id", "Face", "Row", "Terms") SELECT d."Id", d."Face", d."Row", t."Terms" FROM "SearchDocuments" d CROSS JOIN "SearchTerms" t WHERE d."Title" = {0} AND t."Id" = {1} AND d."Id" <> t."Id" """, word, source);
        // The text of a full-text table without text is not to be had back: it is made again.
        var document = (await db.Searchables.Find(kind)!.MakeAsync(db, [source])).Single();
        return await db.Database.ExecuteSqlRawAsync("""INSERT INTO "SearchTerms" (rowid, "Terms") SELECT "Row", {0} FROM "SearchDocuments" WHERE "Title" = {1} AND "Id" LIKE {2}""", string.Join(' ', Grams.Of(document, kind)), word, ids + "%");
    }
}
