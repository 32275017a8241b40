using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Database;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.SignIn;

namespace Wutong.Web.Tests.Operation;

/// <summary>The command line: results on standard output, the rest on standard error, exit code 0 only on success.</summary>
public sealed class CommandLineTests
{
    [Theory, OnBoth]
    public async Task The_letters_facts_hold_in_the_demo_city_and_say_so_to_programs(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var result = await ProgramProcess.RunAsync(target, "letter", "facts", "--format", "json");
        Assert.Equal(0, result.Code);
        Assert.Contains("信义集团", result.Out, StringComparison.Ordinal);
        var facts = JsonDocument.Parse(result.Out).RootElement.EnumerateArray().ToList();
        var held = facts.Where(f => f.GetProperty("computed").ValueKind != JsonValueKind.Null).ToList();
        Assert.True(held.Count >= 11);
        Assert.All(held, f => Assert.Equal(f.GetProperty("expected").GetString(), f.GetProperty("computed").GetString()));
        Assert.All(held, f => Assert.NotEqual(0, f.GetProperty("records").GetArrayLength()));
        Assert.Equal(Enumerable.Range(1, 18).Select(n => $"F{n:00}"), facts.Select(f => f.GetProperty("fact").GetString()).Distinct().Order());
    }

    [Theory, OnBoth]
    public async Task They_fail_when_the_city_is_empty_and_when_one_differs(DatabaseKind database)
    {
        var empty = await Cities.NewDatabaseAsync(database, empty: true);
        Assert.Equal(0, (await Terminal.RunAsync(empty, "migrate")).Code);
        Assert.Equal(1, (await Terminal.RunAsync(empty, "letter", "facts")).Code);

        var changed = await Cities.NewDatabaseAsync(database);
        await changed.RawAsync("UPDATE \"InvestmentProjects\" SET \"DistrictId\" = NULL WHERE \"Name\" LIKE '德国默克%'");
        var result = await Terminal.RunAsync(changed, "letter", "facts");
        Assert.Equal(1, result.Code);
        Assert.Contains("✗ F04", result.Out, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Loading_the_demo_again_adds_nothing(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var before = await CountsAsync(target);
        Assert.Equal(0, (await Terminal.RunAsync(target, "demo", "load")).Code);
        Assert.Equal(before, await CountsAsync(target));
        Assert.All(before, count => Assert.NotEqual(0, count));
    }

    [Theory, OnBoth]
    public async Task The_demo_is_not_loaded_into_a_database_of_somebody_else(DatabaseKind database)
    {
        foreach (var marked in new[] { true, false })
        {
            var target = await Cities.NewDatabaseAsync(database, empty: true);
            await DatabaseUpgrade.RunAsync(target);
            await using (var db = target.Open())
                await db.WriteAsync(() =>
                {
                    if (marked) db.Deployments.Add(new Deployment { CityName = "真城", BureauName = "真局", IsDemo = false });
                    db.Users.Add(NewAccount.Make("real", "真人", []));
                    return Task.CompletedTask;
                });
            var result = await Terminal.RunAsync(target, "demo", "load");
            Assert.Equal((1, ""), (result.Code, result.Out));
            Assert.NotEmpty(result.Error);
            var counts = await CountsAsync(target);
            Assert.Equal([0, 0, 1, 0], counts);
        }
    }

    [Theory, OnBoth]
    public async Task Accounts_are_listed_with_Chinese_as_itself_and_only_to_who_keeps_them(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var result = await Terminal.RunAsync(target, "user", "list", "--format", "json");
        Assert.Equal(0, result.Code);
        Assert.Contains("周岚", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", result.Out, StringComparison.Ordinal);
        var roles = JsonDocument.Parse(result.Out).RootElement.EnumerateArray().SelectMany(u => u.GetProperty("roles").EnumerateArray()).Select(r => r.GetProperty("role").GetString()).ToHashSet();
        Assert.Equal(Enum.GetNames<Role>().Order(), roles.Order());

        Assert.Equal(0, (await Terminal.RunAsync(target, "user", "list", "--as", "anquan")).Code);
        foreach (var account in new[] { "xitong", "nobody" })
        {
            var refused = await Terminal.RunAsync(target, "user", "list", "--as", account);
            Assert.Equal((1, ""), (refused.Code, refused.Out));
        }
    }

    [Fact]
    public async Task An_account_gets_a_password_that_works_once_and_a_token_works_at_once()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite);
        var made = await Terminal.RunAsync(target, "user", "create", "--name", "newcomer", "--role", "InvestmentOfficer", "--office", "高新区招商局", "--display-name", "新同事", "--as", "anquan");
        Assert.True(made.Code == 0, made.Error);
        var password = made.Out.Trim();
        var token = await Terminal.RunAsync(target, "token", "create", "--user", "newcomer", "--scopes", "attraction.read");
        Assert.True(token.Code == 0, token.Error);
        Assert.Matches("^wt_[0-9a-f]{64}\n$", token.Out);
        foreach (var bad in new string[][]
        {
            ["user", "create", "--name", "newcomer", "--role", "Expert"], ["user", "create", "--name", "x2", "--role", "Section"], ["user", "create", "--name", "大写", "--role", "Expert"],
            ["user", "create", "--name", "x3", "--role", "Section", "--office", "没有这个处"], ["user", "create", "--name", "x4", "--role", "Emperor"],
            ["token", "create", "--user", "newcomer", "--scopes", "everything"], ["token", "create", "--user", "newcomer", "--scopes", "attraction.read", "--as", "zhoulan"],
        })
        {
            var result = await Terminal.RunAsync(target, bad);
            Assert.True(result.Code != 0 && result.Error.Length > 0, string.Join(' ', bad));
        }

        await using var city = await City.StartAsync(target);
        Assert.Equal("anquan", await city.ReadAsync(db => db.AuditEntries.Where(e => e.Entity == "User" && e.After!.Contains("newcomer")).Select(e => e.ActorName).SingleAsync()));
        using var visitor = city.Stranger();
        // A one-time password opens nothing but the page where another is chosen; nor does a token before that.
        Assert.Equal(302, (await SignInTests.SignInAsync(visitor, "newcomer", password)).Code);
        Assert.Equal("/account/password", (await visitor.GetAsync("/attraction/projects")).Location);
        Assert.Equal(302, (await visitor.SubmitAsync("/account/password", [("Input.Current", password), ("Input.New", "plum-tree-2026"), ("Input.Again", "plum-tree-2026")])).Code);
        Assert.Equal(200, (await visitor.GetAsync("/attraction/projects")).Code);
        Assert.Equal(200, (await city.Stranger().CallAsync(HttpMethod.Get, "/api/attraction/projects", null, token.Out.Trim())).Code);
        Assert.Equal(400, (await SignInTests.SignInAsync(city.Stranger(), "newcomer", password)).Code);
    }

    [Fact]
    public async Task Without_a_database_a_command_says_so_and_makes_none()
    {
        var target = new DatabaseTarget(Path.Combine(Places.NewFolder("nothing"), "data"), null);
        var result = await Terminal.RunAsync(target, "user", "list");
        Assert.Equal((1, ""), (result.Code, result.Out));
        Assert.False(Directory.Exists(target.Folder));
    }

    [Fact]
    public async Task A_taken_port_is_told_and_another_proposed()
    {
        var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        var port = ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
        var result = await ProgramProcess.RunAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), "serve", "--port", $"{port}");
        probe.Stop();
        Assert.Equal(1, result.Code);
        Assert.Contains($"--port {port + 1}", result.Error, StringComparison.Ordinal);
    }

    private static async Task<int[]> CountsAsync(DatabaseTarget target)
    {
        await using var db = target.Open();
        return [await db.Projects.Whole.CountAsync(), await db.Organisations.Whole.CountAsync(), await db.Users.CountAsync(), await db.Referrals.Whole.CountAsync() + await db.Visits.Whole.CountAsync()];
    }
}
