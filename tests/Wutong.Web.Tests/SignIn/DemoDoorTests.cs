using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.SignIn;

/// <summary>Sign-in without a password is for the demo city alone, on the machine itself alone.</summary>
public sealed class DemoDoorTests
{
    private static readonly (string, string)[] Traces =
    [
        ("Forwarded", "for=10.0.0.1"), ("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-Host", "city.example"), ("X-Forwarded-Proto", "https"), ("X-Real-IP", "10.0.0.1"), ("Via", "1.1 proxy"),
        ("Host", "city.example"), ("Host", "127.0.0.1.city.example"),
    ];

    [Theory, OnBoth]
    public async Task It_is_open_on_the_machine_itself_with_at_least_one_account_a_role(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var visitor = city.Stranger();
        var accounts = (await visitor.GetAsync("/signin")).Page.QuerySelectorAll("input[name=account]").Select(i => i.GetAttribute("value")!).ToList();
        Assert.Contains("zhoulan", accounts);
        var roles = await city.ReadAsync(db => db.Users.Where(u => accounts.Contains(u.UserName!)).SelectMany(u => u.Bindings).Select(b => b.Role).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<Role>().Order(), roles.Order());
    }

    [Theory, OnBoth]
    public async Task It_is_closed_behind_a_proxy_and_under_a_foreign_name(DatabaseKind database)
    {
        var city = await Cities.On(database);
        foreach (var trace in Traces)
        {
            using var visitor = city.Stranger();
            var token = await visitor.FormTokenAsync();
            Assert.Empty((await visitor.GetAsync("/signin", trace)).Page.QuerySelectorAll("input[name=account]"));
            var answer = await visitor.PostAsync("/signin?handler=Demo", [("__RequestVerificationToken", token), ("account", "zhoulan")], trace);
            Assert.True(answer.Code == 404, $"{trace}: {answer.Code}");
            Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);
        }
    }

    [Fact]
    public async Task It_is_closed_when_the_server_listens_to_the_network()
    {
        await using var site = await RunningSite.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { Url = "http://0.0.0.0:0" });
        using var client = new HttpClient();
        var page = await Answer.ReadAsync(await client.GetAsync($"http://127.0.0.1:{site.Address.Port}/signin"));
        Assert.Equal(200, page.Code);
        Assert.Empty(page.Page.QuerySelectorAll("input[name=account]"));
    }

    [Theory, OnBoth]
    public async Task It_is_closed_where_the_database_is_no_demo(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database, empty: true);
        await DatabaseUpgrade.RunAsync(target);
        await using (var db = target.Open())
            await db.WriteAsync(() =>
            {
                db.Deployments.Add(new Deployment { CityName = "真城", BureauName = "真局", IsDemo = false });
                db.Users.Add(NewAccount.Make("zhoulan", "周岚", [], isExample: true));
                return Task.CompletedTask;
            });
        await using var city = await City.StartAsync(target);
        using var visitor = city.Stranger();
        Assert.Empty((await visitor.GetAsync("/signin")).Page.QuerySelectorAll("input[name=account]"));
        Assert.Equal(404, (await visitor.PostWithTokenAsync("/signin?handler=Demo", ("account", "zhoulan"))).Code);
    }

    [Theory, OnBoth]
    public async Task It_lets_in_examples_alone(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var name = TestData.Unique("real");
        await city.WriteAsync(db => db.Users.Add(NewAccount.Make(name, "真人", [])));
        Assert.Equal(404, (await city.Stranger().PostWithTokenAsync("/signin?handler=Demo", ("account", name))).Code);
    }
}
