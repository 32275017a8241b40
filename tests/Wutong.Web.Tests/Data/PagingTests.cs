using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Data;

public sealed class PagingTests
{
    private const int Many = 130;

    [Theory, OnBoth]
    public async Task Paging_by_key_yields_every_row_once_and_in_order_both_ways(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var made = await ManyAsync(city, post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        (string Sort, Comparison<InvestmentProject> Order)[] orders =
        [
            ("Name", (a, b) => string.CompareOrdinal(a.NameSortKey, b.NameSortKey) is var c and not 0 ? c : Text(a).CompareTo(Text(b))),
            ("-Total", (a, b) => b.TotalSortValue.CompareTo(a.TotalSortValue) is var c and not 0 ? c : Text(b).CompareTo(Text(a))),
            ("-Changed", (a, b) => b.ChangedAt.CompareTo(a.ChangedAt) is var c and not 0 ? c : Text(b).CompareTo(Text(a))),
        ];
        foreach (var (sort, order) in orders)
        {
            var expected = made.ToList();
            expected.Sort(order);
            var (ids, last) = await WalkAsync(visitor, $"/attraction/projects?sort={sort}", "next");
            Assert.Equal(expected.Select(p => p.Id), ids);
            var (back, _) = await WalkAsync(visitor, last, "prev");
            Assert.Equal(made.Count, back.Distinct().Count());
        }
    }

    [Theory, OnBoth]
    public async Task The_API_pages_through_the_same_rows(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var made = await ManyAsync(city, post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        List<Guid> seen = [];
        for (var after = ""; ;)
        {
            var page = (await visitor.GetAsync($"/api/attraction/projects?limit=40&after={after}")).Json;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()));
            if (page.GetProperty("next").GetString() is not { } next) break;
            after = next;
        }
        Assert.Equal(made.OrderByDescending(p => p.ChangedAt).ThenByDescending(Text).Select(p => p.Id), seen);
    }

    [Theory, OnBoth]
    public async Task The_position_is_compared_as_one_row_value_that_an_index_can_seek(DatabaseKind database)
    {
        var city = await Cities.On(database);
        List<string> statements = [];
        await using var db = Template.Open(city.Target, Actor.Machine(TimeProvider.System.Now()), o => o.LogTo(statements.Add, [Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuted]));
        await db.Projects.Whole.PageAsync(p => p.NameSortKey, p => p.Id, false, new Position<string>("m", Guid.CreateVersion7()), false, 5);
        await db.Projects.Whole.PageAsync(p => p.TotalSortValue, p => p.Id, true, new Position<long>(5, Guid.CreateVersion7()), false, 5);
        await db.Projects.Whole.PageAsync(p => p.ChangedAt, p => p.Id, true, new Position<DateTimeOffset>(TimeProvider.System.Now(), Guid.CreateVersion7()), true, 5);
        Assert.Matches(@"\(""?\w+""?\.""NameSortKey"", ""?\w+""?\.""Id""\) > \(@", string.Join('\n', statements));
        Assert.Matches(@"\(""?\w+""?\.""TotalSortValue"", ""?\w+""?\.""Id""\) < \(@", string.Join('\n', statements));
        Assert.Matches(@"\(""?\w+""?\.""ChangedAt"", ""?\w+""?\.""Id""\) > \(@", string.Join('\n', statements));
        Assert.DoesNotContain(statements, s => s.Contains(" OR ", StringComparison.Ordinal));
    }

    [Theory, OnBoth]
    public async Task A_position_that_somebody_made_up_shows_the_first_page(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        foreach (var after in new[] { "x", "AAAA", "%00", "eyJrZXkiOm51bGx9", "%EF%BF%BF" })
            Assert.True((await visitor.GetAsync($"/attraction/projects?sort=Name&after={after}")).Code is 200 or 400);
    }

    /// <summary>Projects of one office with Chinese and Latin names, many of them equal, so that the id must decide.</summary>
    private static async Task<List<InvestmentProject>> ManyAsync(City city, Post post)
    {
        string[] names = ["安徽传感器", "重庆电池", "Alpha", "alpha", "长江存储", "阿尔法", "𠮷田机床", "ZZ 项目", "12 号项目"];
        var investor = (await city.Data.OrganisationAsync()).Id;
        var now = TimeProvider.System.Now();
        var made = Enumerable.Range(0, Many).Select(i =>
        {
            var project = new InvestmentProject
            {
                Name = names[i % names.Length], InvestorId = investor, OfficeId = post.OfficeId, DistrictId = post.DistrictId,
                TotalInvestment = i % 5 == 0 ? null : Amount.Cny(i % 4 * 1_000_000),
            };
            project.Begin(post.UserId, now.AddSeconds(-i / 3));
            return project;
        }).ToList();
        await city.WriteAsync(db => { foreach (var project in made) db.Projects.Add(project); });
        return made;
    }

    private static async Task<(List<Guid> Ids, string Last)> WalkAsync(Visitor visitor, string path, string way)
    {
        List<Guid> ids = [];
        while (true)
        {
            var page = await visitor.GetAsync(path);
            Assert.Equal(200, page.Code);
            ids.AddRange(page.Page.QuerySelectorAll("main tbody th a").Select(a => Guid.Parse(a.GetAttribute("href")!.Split('/')[^1])));
            if (page.Page.QuerySelector($"a[rel={way}]")?.GetAttribute("href") is not { } further) return (ids, path);
            path = further;
        }
    }

    // Both databases order ids as their text does.
    private static string Text(InvestmentProject project) => project.Id.ToString();
}
