using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.SignIn;

public sealed class SignInTests
{
    private const string Good = "plum-tree-2026", Bad = "plum-tree-2027";

    [Theory, OnBoth]
    public async Task The_right_password_opens_the_desk_and_nothing_else_does(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert, password: Good);
        using var visitor = city.Stranger();
        Assert.Equal(400, (await SignInAsync(visitor, account.Name, Bad)).Code);
        Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);
        var answer = await SignInAsync(visitor, account.Name, Good);
        Assert.Equal((302, "/desk"), (answer.Code, answer.Location));
        Assert.Equal(200, (await visitor.GetAsync("/desk")).Code);
        var kinds = await city.ReadAsync(db => db.AuditEntries.Where(e => e.EntityId == account.Id).Select(e => e.What).ToListAsync());
        Assert.Contains(AuditKind.SignInFailed, kinds);
        Assert.Contains(AuditKind.SignedIn, kinds);
    }

    [Theory, OnBoth]
    public async Task An_unknown_name_a_wrong_password_and_a_disabled_account_read_alike(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var known = await city.Data.UserAsync(Role.Expert, password: Good);
        var disabled = await city.Data.UserAsync(Role.Expert, password: Good);
        await city.WriteAsync(async db => (await db.Users.SingleAsync(u => u.Id == disabled.Id)).IsDisabled = true);
        string[] texts =
        [
            Errors(await SignInAsync(city.Stranger(), "nobody-of-that-name", Good)), Errors(await SignInAsync(city.Stranger(), known.Name, Bad)),
            Errors(await SignInAsync(city.Stranger(), disabled.Name, Good)),
        ];
        Assert.NotEmpty(texts[0]);
        Assert.Single(texts.Distinct());
    }

    [Theory, OnBoth]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert, password: Good);
        using var visitor = city.Stranger();
        for (var i = 0; i < 5; i++) Assert.Equal(400, (await SignInAsync(visitor, account.Name, Bad)).Code);
        var refused = await SignInAsync(visitor, account.Name, Good);
        Assert.Equal(400, refused.Code);
        Assert.Equal(Errors(await SignInAsync(city.Stranger(), "nobody-of-that-name", Good)), Errors(refused));
        Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);
        Assert.NotNull(await city.ReadAsync(db => db.Users.Where(u => u.Id == account.Id).Select(u => u.LockoutEnd).SingleAsync()));
    }

    [Theory, OnBoth]
    public async Task An_open_session_ends_with_the_next_request_once_the_account_is_disabled(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        Assert.Equal(200, (await visitor.GetAsync("/attraction/projects")).Code);
        await city.WriteAsync(async db => (await db.Users.SingleAsync(u => u.Id == post.UserId)).IsDisabled = true);
        Assert.StartsWith("/signin", Path((await visitor.GetAsync("/attraction/projects")).Location));
        Assert.Equal(401, (await visitor.CallAsync(HttpMethod.Get, "/api/attraction/projects")).Code);
    }

    [Theory, OnBoth]
    public async Task A_role_that_was_withdrawn_is_gone_with_the_next_request(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        Assert.Equal(200, (await visitor.GetAsync("/attraction/projects")).Code);
        await city.WriteAsync(async db => { (await db.Users.Include(u => u.Bindings).SingleAsync(u => u.Id == post.UserId)).Bindings.Clear(); return true; });
        Assert.Equal(403, (await visitor.GetAsync("/attraction/projects")).Code);
    }

    [Theory, OnBoth]
    public async Task Signing_out_everywhere_ends_the_other_sessions(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var here = await city.NewVisitorAsync(post.Account);
        using var elsewhere = await city.NewVisitorAsync(post.Account);
        Assert.Equal(302, (await here.SubmitAsync("/account/sessions", [], "Others")).Code);
        Assert.Equal(200, (await here.GetAsync("/desk")).Code);
        Assert.Equal(302, (await elsewhere.GetAsync("/desk")).Code);
    }

    [Theory, OnBoth]
    public async Task A_second_step_is_asked_for_and_a_recovery_code_works_once(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert, password: Good);
        using var owner = city.Stranger();
        await SignInAsync(owner, account.Name, Good);
        await owner.SubmitAsync("/account/totp", [], "Start");
        var key = (await owner.GetAsync("/account/totp")).Page.QuerySelector(".secret")!.TextContent.Replace(" ", "");
        var on = await owner.SubmitAsync("/account/totp", [("Code", Totp.Code(key))], "Confirm");
        var codes = on.Page.QuerySelectorAll(".codes li").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(10, codes.Count);

        using var visitor = city.Stranger();
        var first = await SignInAsync(visitor, account.Name, Good);
        Assert.StartsWith("/signin/second", first.Location);
        Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);
        Assert.Equal(400, (await visitor.SubmitAsync("/signin/second", [("Code", "000000")])).Code);
        Assert.Equal(302, (await visitor.SubmitAsync("/signin/second?recovery=true", [("RecoveryCode", codes[0])])).Code);
        Assert.Equal(200, (await visitor.GetAsync("/desk")).Code);

        using var again = city.Stranger();
        await SignInAsync(again, account.Name, Good);
        Assert.Equal(400, (await again.SubmitAsync("/signin/second?recovery=true", [("RecoveryCode", codes[0])])).Code);
        Assert.Equal(302, (await again.SubmitAsync("/signin/second", [("Code", Totp.Code(key))])).Code);
    }

    [Theory, OnBoth]
    public async Task The_security_administrator_makes_an_account_whose_link_sets_a_password_once(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var name = TestData.Unique("new");
        var made = await (await city.VisitorAsync("anquan")).SubmitAsync("/settings/users/new",
            [("Input.UserName", name), ("Input.DisplayName", "新来的"), ("Input.Role", "Expert"), ("Input.OfficeId", ""), ("Organisation", "")]);
        var link = Regex.Match(made.Body, "/welcome\\?link=[0-9a-f]+").Value;
        Assert.NotEmpty(link);

        using var visitor = city.Stranger();
        Assert.Equal(400, (await visitor.SubmitAsync(link, [("Input.Password", "short"), ("Input.Again", "short")])).Code);
        Assert.Equal(400, (await visitor.SubmitAsync(link, [("Input.Password", Good), ("Input.Again", Bad)])).Code);
        Assert.Equal(302, (await visitor.SubmitAsync(link, [("Input.Password", Good), ("Input.Again", Good)])).Code);
        Assert.Null((await visitor.GetAsync(link)).Page.QuerySelector("main input[type=password]"));
        Assert.Equal("/desk", (await SignInAsync(visitor, name, Good)).Location);
    }

    [Fact]
    public async Task More_attempts_than_allowed_are_answered_429()
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { SignInsPerMinute = 4 });
        using var visitor = city.Stranger();
        List<int> codes = [];
        for (var i = 0; i < 6; i++) codes.Add((await SignInAsync(visitor, "nobody", Bad)).Code);
        Assert.Equal([400, 400, 400, 400, 429, 429], codes);
    }

    [Theory, OnBoth]
    public async Task Nobody_is_led_to_another_site_after_signing_in(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert, password: Good);
        foreach (var next in new[] { "https://evil.example", "//evil.example", "/\\evil.example" })
        {
            using var visitor = city.Stranger();
            var answer = await visitor.SubmitAsync("/signin", [("Input.Name", account.Name), ("Input.Password", Good), ("Next", next)]);
            Assert.Equal((302, "/desk"), (answer.Code, answer.Location));
        }
    }

    internal static Task<Answer> SignInAsync(Visitor visitor, string name, string password) => visitor.SubmitAsync("/signin", [("Input.Name", name), ("Input.Password", password)]);

    private static string Errors(Answer answer) => answer.Page.QuerySelector("main [role=alert], main .errors, main .notice")?.TextContent.Trim() ?? "";

    private static string Path(string? location) => location is null ? "" : new Uri(new Uri("http://x"), location).AbsolutePath;
}
