using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Operation;

namespace Wutong.Web.Tests.Search;

/// <summary>The page, the command line, the job and what a token finds.</summary>
public sealed class SearchPagesTests
{
    [Theory, OnBoth]
    public async Task The_page_marks_what_was_found_and_counts_by_kind(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        var page = (await visitor.GetAsync("/search?q=%E6%99%BA%E8%83%BD%E5%BA%A7%E8%88%B1")).Page;
        Assert.NotEmpty(page.QuerySelectorAll(".results mark"));
        Assert.All(page.QuerySelectorAll(".results mark"), m => Assert.Equal("智能座舱", m.TextContent));
        Assert.Contains(page.QuerySelectorAll("nav.tabs a"), a => a.GetAttribute("href")!.EndsWith("kind=projects", StringComparison.Ordinal));
        var projects = (await visitor.GetAsync("/search?q=%E6%99%BA%E8%83%BD%E5%BA%A7%E8%88%B1&kind=projects")).Page.QuerySelectorAll(".results a");
        Assert.All(projects, a => Assert.StartsWith("/attraction/projects/", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(400, (await visitor.GetAsync("/search?q=a&kind=nothing")).Code);
        Assert.Contains("没有符合条件的记录", (await visitor.GetAsync("/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84%E8%AE%B0%E5%BD%95")).Text, StringComparison.Ordinal);
        foreach (var odd in new[] { "%25", "%22%2A", "%27%3B--", "AND", "NOT+x", "%28", "a%3A%2A", "%F0%A0%AE%B7" })
            foreach (var address in new[] { "/search?q=", "/search/options?q=", "/api/search?q=" }) Assert.Equal(200, (await visitor.GetAsync(address + odd)).Code);
        Assert.Equal(200, (await visitor.GetAsync("/search?q=%E6%99%BA%E8%83%BD&after=9-x&before=1-99999999999999999999")).Code);
    }

    [Theory, OnBoth]
    public async Task A_token_finds_what_it_may_read(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var user = await city.UserIdAsync("zhoulan");
        async Task<List<string>> Kinds(params string[] scopes)
        {
            var answer = await city.Stranger().CallAsync(HttpMethod.Get, $"/api/search?q={Uri.EscapeDataString("锐迈")}", null, await city.Data.TokenAsync(user, null, scopes));
            Assert.Equal(200, answer.Code);
            return [.. answer.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("kind").GetString()!).Distinct().Order()];
        }
        Assert.Equal(["organisations", "people"], await Kinds("registry.read"));
        Assert.Equal(["projects", "referrals"], await Kinds("attraction.read"));
        Assert.Empty(await Kinds("attraction.write"));
    }

    [Fact]
    public async Task The_command_line_finds_the_same()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite);
        var result = await Terminal.RunAsync(target, "search", "rmkj", "--as", "zhoulan", "--format", "json");
        Assert.Equal(0, result.Code);
        var items = JsonDocument.Parse(result.Out).RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("锐迈科技", items[0].GetProperty("title").GetString());
        Assert.Equal("organisations", items[0].GetProperty("kind").GetString());
        Assert.NotEqual(0, (await Terminal.RunAsync(target, "search", "锐迈", "--kind", "nothing")).Code);
    }

    [Theory, OnBoth]
    public async Task The_job_builds_the_index_from_nothing_and_the_start_asks_for_it(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        await target.RawAsync("DELETE FROM \"SearchDocuments\"", "DELETE FROM \"SearchTerms\"");
        var machine = Actor.Machine(TimeProvider.System.Now());
        await using (var db = Template.Open(target, machine))
        {
            Assert.True(await SearchIndexing.EnqueueIfEmptyAsync(db, machine.Now));
            Assert.False(await SearchIndexing.EnqueueIfEmptyAsync(db, machine.Now));
        }
        // A document of a record that is no more.
        await using (var db = Template.Open(target, machine))
            await db.WriteAsync(async () => { await using var store = SearchStore.For(db); await store.WriteAsync("projects", new SearchDocument { Id = Guid.CreateVersion7(), Title = "旧的", Audience = [SearchAudience.Staff] }); });
        var run = await Terminal.RunAsync(target, "job", "run", SearchIndexing.Name);
        Assert.Equal(0, run.Code);
        await using (var db = Template.Open(target, machine))
        {
            var page = await db.SearchAsync(machine, "锐迈", null, null, null, 20);
            Assert.Equal("organisations", page.Hits[0].Kind.Kind);
            Assert.Equal(0L, await target.ScalarAsync("SELECT count(*) FROM \"SearchDocuments\" WHERE \"Title\" = '旧的'"));
            Assert.False(await SearchIndexing.EnqueueIfEmptyAsync(db, machine.Now));
        }

        // Each batch left a part of its own. Put together, they are one, and find the same.
        var before = await FoundAsync();
        Assert.Equal(0, (await Terminal.RunAsync(target, "job", "run", SearchTidying.Name)).Code);
        Assert.Equal(before, await FoundAsync());
        Assert.NotEmpty(before);
        if (database == DatabaseKind.Sqlite) Assert.Equal(1L, await target.ScalarAsync("SELECT count(DISTINCT segid) FROM \"SearchTerms_idx\""));
        // With nothing to do it is done at once.
        Assert.Equal(0, (await Terminal.RunAsync(target, "job", "run", SearchTidying.Name)).Code);

        async Task<IReadOnlyList<Guid>> FoundAsync()
        {
            await using var db = Template.Open(target, machine);
            return [.. (await db.SearchAsync(machine, "项目", null, null, null, 50)).Hits.Select(h => h.Id)];
        }
    }
}
