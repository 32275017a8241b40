using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.SignIn;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.SignIn;

public sealed class SessionTests
{
    private const string Good = "plum-tree-2026";

    [Theory, OnBoth]
    public async Task One_sees_where_one_is_signed_in_and_ends_what_one_does_not_know(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var here = await city.NewVisitorAsync(post.Account);
        using var elsewhere = await city.NewVisitorAsync(post.Account);
        var page = await here.GetAsync("/account/sessions");
        Assert.Equal(2, page.Page.QuerySelectorAll("section[aria-labelledby=open] li").Length);
        Assert.Single(page.Page.QuerySelectorAll("section[aria-labelledby=open] .tag.ok"));
        var other = page.Page.QuerySelector("form[action*=End] input[name=id]")!.GetAttribute("value")!;
        Assert.Equal(302, (await here.SubmitAsync("/account/sessions", [("id", other)], "handler=End")).Code);
        Assert.Equal(302, (await elsewhere.GetAsync("/desk")).Code);
        Assert.Equal(401, (await elsewhere.CallAsync(HttpMethod.Get, "/api/attraction/projects")).Code);
        Assert.Equal(200, (await here.GetAsync("/desk")).Code);
        Assert.Equal(2, await city.ReadAsync(db => db.AuditEntries.CountAsync(e => e.EntityId == post.UserId && e.What == AuditKind.SignedIn)));
        Assert.Equal(1, await city.ReadAsync(db => db.AuditEntries.CountAsync(e => e.EntityId == post.UserId && e.What == AuditKind.SignedOut)));
    }

    [Theory, OnBoth]
    public async Task Nobody_ends_anothers_session_by_its_id(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (one, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        using var visitor = await city.NewVisitorAsync(one.Account);
        using var victim = await city.NewVisitorAsync(other.Account);
        var session = await city.ReadAsync(db => db.SignInSessions.Where(s => s.UserId == other.UserId).Select(s => s.Id).SingleAsync());
        Assert.Equal(404, (await visitor.PostWithTokenAsync("/account/sessions?handler=End", ("id", session.ToString()))).Code);
        Assert.Equal(200, (await victim.GetAsync("/desk")).Code);
    }

    [Theory, OnBoth]
    public async Task A_cookie_that_was_kept_is_worth_nothing_after_signing_out(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var kept = visitor.CookieHeader;
        Assert.Equal(302, (await visitor.PostWithTokenAsync("/signout")).Code);
        using var thief = city.Stranger();
        Assert.Equal(302, (await thief.GetAsync("/desk", ("Cookie", kept))).Code);
    }

    [Theory, OnBoth]
    public async Task A_device_that_was_never_seen_is_told_of_and_a_known_one_is_not(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert, password: Good);
        using var first = city.Stranger();
        await SignInTests.SignInAsync(first, account.Name, Good);
        await SignInTests.SignInAsync(first, account.Name, Good);
        Assert.Equal(0, await ToldAsync(city, account.Id));
        using var second = city.Stranger();
        await SignInTests.SignInAsync(second, account.Name, Good);
        Assert.Equal(1, await ToldAsync(city, account.Id));
        await SignInTests.SignInAsync(second, account.Name, Good);
        Assert.Equal(1, await ToldAsync(city, account.Id));
        Assert.NotNull(await city.ReadAsync(db => db.Users.Where(u => u.Id == account.Id).Select(u => u.LastSignInAt).SingleAsync()));
    }

    [Theory, OnBoth]
    public async Task The_security_administrator_ends_anothers_sessions_but_administers_nothing_of_their_own(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var keeper = await city.Data.UserAsync(Role.SecurityAdministrator);
        using var visitor = await city.NewVisitorAsync(post.Account);
        using var administrator = await city.NewVisitorAsync(keeper.Name);
        Assert.Equal(302, (await administrator.SubmitAsync($"/settings/users/{post.UserId}", [], "EndSessions")).Code);
        Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);

        var own = $"/settings/users/{keeper.Id}";
        Assert.Empty((await administrator.GetAsync(own)).Page.QuerySelectorAll("main form"));
        var version = await city.ReadAsync(db => db.Users.Where(u => u.Id == keeper.Id).Select(u => u.Version).SingleAsync());
        foreach (var handler in new[] { "Disable", "Rename", "Link", "Unlock", "Leaving", "EndSessions", "Add" })
        {
            var answer = await administrator.PostWithTokenAsync($"{own}?handler={handler}", ("version", $"{version}"), ("disabled", "true"), ("Rename.DisplayName", "换了"), ("Input.Role", "AuditAdministrator"));
            Assert.True(answer.Code == 400, $"{handler}: {answer.Code}");
        }
        Assert.Equal(version, await city.ReadAsync(db => db.Users.Where(u => u.Id == keeper.Id).Select(u => u.Version).SingleAsync()));
    }

    [Fact]
    public async Task That_a_session_is_used_is_written_every_few_minutes_and_a_proof_counts_for_a_quarter_of_an_hour()
    {
        var time = new FakeTimeProvider(TimeProvider.System.Now());
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { Time = time });
        var account = await city.Data.UserAsync(Role.Expert, password: Good);
        using var visitor = city.Stranger();
        await SignInTests.SignInAsync(visitor, account.Name, Good);
        var begun = await SeenAsync(city, account.Id);
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(200, (await visitor.GetAsync("/desk")).Code);
        Assert.Equal(begun, await SeenAsync(city, account.Id));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, (await visitor.GetAsync("/desk")).Code);
        Assert.Equal(begun.AddMinutes(6), await SeenAsync(city, account.Id));

        (string, string)[] token = [("Input.Name", "x"), ("Input.Scopes", "calendar.read"), ("Input.Days", "9")];
        Assert.Equal(200, (await visitor.PostWithTokenAsync("/account/tokens", token)).Code);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await visitor.GetAsync("/account/tokens")).Page.QuerySelector("main [name='Input.Name']"));
        var led = await visitor.PostWithTokenAsync("/account/tokens", token);
        Assert.Equal((302, "/account/prove?next=%2Faccount%2Ftokens"), (led.Code, led.Location));
        Assert.Equal(400, (await visitor.SubmitAsync(led.Location!, [("Password", "wrong-" + Good)])).Code);
        var back = await visitor.SubmitAsync(led.Location!, [("Password", Good)]);
        Assert.Equal((302, "/account/tokens"), (back.Code, back.Location));
        Assert.Equal(200, (await visitor.PostWithTokenAsync("/account/tokens", token)).Code);
        // It was a proof and no new session: that ends when it would have ended anyway.
        Assert.Equal(1, await city.ReadAsync(db => db.SignInSessions.CountAsync(s => s.UserId == account.Id)));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge 131 · Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36", "Chrome 109 · Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1", "Safari 17 · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; V2141A) AppleWebKit/537.36 Chrome/111.0 Mobile Safari/537.36 wxwork/4.1.10 MicroMessenger/7.0.1", "WeCom 4 · Android")]
    [InlineData("curl/8.5.0", null)]
    [InlineData("", null)]
    public void A_browser_is_called_by_its_name(string agent, string? name) => Assert.Equal(name, DeviceName.Of(agent));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.*")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.*")]
    [InlineData("2001:db8:1:2::9", "2001:0db8:0001:*")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData(null, null)]
    public void An_address_is_kept_roughly(string? address, string? rough) => Assert.Equal(rough, RoughAddress.Of(address));

    private static Task<int> ToldAsync(City city, Guid user) => city.ReadAsync(db => db.Messages.Whole.CountAsync(m => m.UserId == user && m.Kind == "new-device"));

    private static Task<DateTimeOffset> SeenAsync(City city, Guid user) => city.ReadAsync(db => db.SignInSessions.Where(s => s.UserId == user).Select(s => s.SeenAt).SingleAsync());
}
