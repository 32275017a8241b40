using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Operation;

/// <summary>Slow statements as the system administrator sees them: their shape, who asked, and not one value.</summary>
public sealed class SlowQueryTests
{
    [Theory, OnBoth]
    public async Task A_slow_statement_is_shown_by_its_shape_with_the_route_and_the_number_of_the_request(DatabaseKind database)
    {
        // Here every statement is slow.
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database), o => o with { SlowQuery = TimeSpan.FromTicks(1) });
        using var visitor = await city.NewVisitorAsync("zhoulan");
        using var keeper = await city.NewVisitorAsync("xitong");
        var word = TestData.Unique("密语");
        var list = await visitor.GetAsync($"/attraction/projects?q={word}");
        var search = await visitor.GetAsync($"/search?q={word}");
        var page = await keeper.GetAsync("/settings/slow");
        Assert.Equal((200, 200, 200), (list.Code, search.Code, page.Code));
        Assert.Contains("\"InvestmentProjects\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("\"SearchTerms\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("GET /attraction/projects", page.Text, StringComparison.Ordinal);
        Assert.Contains(list.Header("x-request-id")!, page.Text, StringComparison.Ordinal);
        Assert.Contains(search.Header("x-request-id")!, page.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { word, word.ToLowerInvariant(), "zhoulan", "周岚" }) Assert.DoesNotContain(hidden, page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var link = page.Page.QuerySelector("main table a[href^='#s']")!.GetAttribute("href")!;
        Assert.NotNull(page.Page.QuerySelector(link));

        Assert.Equal(302, (await keeper.GetAsync("/language/en?back=/")).Code);
        var english = (await keeper.GetAsync("/settings/slow")).Page.QuerySelector("main")!.TextContent;
        Assert.DoesNotMatch("[\u2E80-\u9FFF]", english);
        Assert.Equal(403, (await visitor.GetAsync("/settings/slow")).Code);
    }

    [Fact]
    public async Task Nothing_is_noted_while_it_is_off()
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { SlowQuery = TimeSpan.Zero });
        using var keeper = await city.NewVisitorAsync("xitong");
        Assert.Contains(Wutong.Platform.Words.Slow_OffHint, (await keeper.GetAsync("/settings/slow")).Text, StringComparison.Ordinal);
        var result = await ProgramProcess.RunAsync(city.Target, "serve", "--slow-query-ms", "-1");
        Assert.Equal(1, result.Code);
        Assert.Contains("--slow-query-ms", result.Error, StringComparison.Ordinal);
    }
}
