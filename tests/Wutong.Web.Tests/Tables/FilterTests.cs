using Wutong.Attraction.Contracts;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables;

/// <summary>What the address of a list asks for is what it shows.</summary>
public sealed class FilterTests
{
    [Theory, OnBoth]
    public async Task Every_kind_of_filter_finds_its_rows(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var today = TimeProvider.System.Now().Day();
        var small = await city.Data.ProjectAsync(post, p => { p.TotalInvestment = TestData.Wan(500); p.SignedOn = today; p.Nature = Nature.Headquarters; }, name: TestData.Unique("小项目"));
        var large = await city.Data.ProjectAsync(post, p => { p.TotalInvestment = TestData.Wan(60_000); p.SignedOn = new DateOnly(2021, 3, 1); p.IsFlagship = true; }, name: TestData.Unique("大项目"), kind: ProjectKind.Industrial);
        var unknown = await city.Data.ProjectAsync(post, p => p.Origin = Origin.Fund, name: TestData.Unique("未知项目"));
        using var visitor = await city.NewVisitorAsync(post.Account);

        await Shows("kind=Industrial", large);
        await Shows("kind=Industrial&kind=Technology", small, large, unknown);
        await Shows("kind=technology&nature=headquarters", small);
        await Shows("nature.is=empty", large, unknown);
        await Shows("nature=Headquarters&nature.is=filled", small);
        await Shows($"district={post.DistrictId}", small, large, unknown);
        await Shows("flagship=true", large);
        await Shows("flagship=false", small, unknown);
        await Shows("origin=Fund", unknown);
        await Shows("total.from=500&total.to=60000", small, large);
        await Shows("total.from=500.01", large);
        await Shows("total.to=600", small);
        await Shows("total.is=empty", unknown);
        await Shows("total.is=filled", small, large);
        await Shows("signed.in=today", small);
        await Shows("signed.in=YEAR", small);
        await Shows("signed.from=2021-03-01&signed.to=2021-03-01", large);
        await Shows("signed.is=empty", unknown);
        await Shows($"changed.from={today:yyyy-MM-dd}&changed.to={today:yyyy-MM-dd}", small, large, unknown);
        await Shows($"changed.to={today.AddDays(-1):yyyy-MM-dd}");
        await Shows("mine=true", small, large, unknown);
        await Shows($"q={Uri.EscapeDataString(large.Name[..3])}", large);
        await Shows("q=%25");

        async Task Shows(string query, params InvestmentProject[] expected)
        {
            // The page, the JSON and the board read one and the same view.
            var page = (await visitor.GetAsync($"/attraction/projects?{query}")).Page;
            Assert.Equal(expected.Select(p => p.Name).Order(StringComparer.Ordinal), page.QuerySelectorAll("main tbody th a").Select(a => a.TextContent).Order(StringComparer.Ordinal));
            var api = (await visitor.GetAsync($"/api/attraction/projects?{query}")).Json;
            Assert.Equal(expected.Select(p => p.Id).Order(), api.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()).Order());
            var board = (await visitor.GetAsync($"/attraction/board?{query}")).Page;
            Assert.Equal(expected.Length, board.QuerySelectorAll(".kcol .card").Length);
        }
    }

    [Theory, OnBoth]
    public async Task A_chip_says_what_is_asked_and_takes_it_away(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var page = (await visitor.GetAsync("/attraction/projects?stage=Signed&stage=Registered&total.from=5000&sort=-total&cols=name,total")).Page;
        var chips = page.QuerySelectorAll("main a.chip").ToList();
        Assert.Equal(2, chips.Count);
        Assert.Contains("签约、注册落户", chips[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("/attraction/projects?total.from=5000&sort=-total&cols=name,total", Uri.UnescapeDataString(chips[0].GetAttribute("href")!));
        Assert.Contains("5000～万元", chips[1].TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Chosen_columns_are_shown_in_the_tables_order_and_the_title_always(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var heads = (await visitor.GetAsync("/attraction/projects?cols=total,district,nosuch")).Page.QuerySelectorAll("main thead th:not(.tick)").Select(h => h.TextContent.Trim());
        Assert.Equal(["项目", "板块", "总投资"], heads);
    }

    [Theory]
    [InlineData("sort=nosuch"), InlineData("sort=kind"), InlineData("stage=Nirvana"), InlineData("stage=1"), InlineData("district=x"), InlineData("mine=perhaps"), InlineData("total.from=much"),
     InlineData("total.from=1e9"), InlineData("signed.from=2021-13-01"), InlineData("signed.from=0001-01-01"), InlineData("signed.in=sometimes"), InlineData("signed.is=maybe"), InlineData("q=%00"), InlineData("total=5")]
    public async Task What_does_not_fit_the_table_is_refused_with_its_name(string query)
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var visitor = await city.VisitorAsync("heqing");
        Assert.Equal(400, (await visitor.GetAsync($"/attraction/projects?{query}")).Code);
        Assert.Equal(400, (await visitor.GetAsync($"/tables/projects/export?{query}")).Code);
        var api = await visitor.GetAsync($"/api/attraction/projects?{query}");
        Assert.Equal(400, api.Code);
        Assert.StartsWith(query.Split('=')[0].Split('.')[0], api.Json.GetProperty("errors").EnumerateObject().Single().Name, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task The_description_of_the_API_names_every_filter(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var parameters = (await city.Stranger().GetAsync("/openapi/v1.json")).Json.GetProperty("paths").GetProperty("/api/attraction/projects").GetProperty("get").GetProperty("parameters");
        var names = parameters.EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "q", "sort", "after", "limit", "stage", "total.from", "total.to", "signed.in", "nature.is" }, names.ToHashSet());
    }
}
