using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.SignIn;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.SignIn;

public sealed class ProviderTests
{
    private const string Good = "plum-tree-2026";

    [Theory, OnBoth]
    public async Task A_linked_account_is_entered_by_the_providers_sign_in_and_an_unlinked_one_is_not(DatabaseKind database)
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database), o => o with { Providers = [provider.Settings] });
        var account = await city.Data.UserAsync(Role.Expert, password: Good);
        provider.Subject = TestData.Unique("subject");
        Assert.Contains("本地认证", (await city.Stranger().GetAsync("/signin")).Text);

        // Nobody's yet: said clearly, and no account is made.
        using var stranger = city.Stranger();
        var users = await city.ReadAsync(db => db.Users.CountAsync());
        var unlinked = await ComeBackAsync(stranger, provider);
        Assert.Equal(403, unlinked.Code);
        Assert.Contains(Words.Arrived_Unlinked, unlinked.Text);
        Assert.Equal(users, await city.ReadAsync(db => db.Users.CountAsync()));
        Assert.Equal(302, (await stranger.GetAsync("/desk")).Code);

        // Its owner links it, and only by a form of our own.
        using var owner = city.Stranger();
        await SignInTests.SignInAsync(owner, account.Name, Good);
        var asks = await ComeBackAsync(owner, provider);
        Assert.Contains(provider.Subject, asks.Text);
        Assert.Equal(0, await city.ReadAsync(db => db.UserLogins.CountAsync(l => l.UserId == account.Id)));
        Assert.Equal(302, (await owner.SubmitAsync("/account/linked", [], "handler=Link")).Code);
        Assert.Equal(1, await city.ReadAsync(db => db.UserLogins.CountAsync(l => l.UserId == account.Id)));
        Assert.Contains(provider.Subject, (await (await city.VisitorAsync("anquan")).GetAsync($"/settings/users/{account.Id}")).Text);

        using var back = city.Stranger();
        var there = await ComeBackAsync(back, provider, "/account");
        Assert.Equal((302, "/account"), (there.Code, there.Location));
        Assert.Equal(SignInWay.Provider, await city.ReadAsync(db => db.SignInSessions.Where(s => s.UserId == account.Id).OrderByDescending(s => s.StartedAt).Select(s => s.Way).FirstAsync()));
        using var led = city.Stranger();
        Assert.Equal("/desk", (await ComeBackAsync(led, provider, "https://evil.example")).Location);

        // Another account cannot take the same identity.
        var other = await city.Data.UserAsync(Role.Expert, password: Good);
        using var second = city.Stranger();
        await SignInTests.SignInAsync(second, other.Name, Good);
        await ComeBackAsync(second, provider);
        Assert.Equal(400, (await second.SubmitAsync("/account/linked", [], "handler=Link")).Code);

        Assert.Equal(302, (await owner.SubmitAsync("/account/linked", [], "handler=Unlink")).Code);
        using var late = city.Stranger();
        Assert.Equal(403, (await ComeBackAsync(late, provider)).Code);
    }

    [Theory, OnBoth]
    public async Task It_is_the_first_step_alone_unless_it_says_otherwise_and_opens_no_closed_account(DatabaseKind database)
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database), o => o with { Providers = [provider.Settings] });
        var account = await city.Data.UserAsync(Role.InvestmentOfficer, (await city.Data.PostAsync()).OfficeId, password: Good);
        await city.WriteAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == account.Id)).TwoFactorEnabled = true;
            db.UserLogins.Add(new() { LoginProvider = LocalProvider.Name, ProviderKey = "officer", UserId = account.Id });
            return true;
        });
        provider.Subject = "officer";
        using var visitor = city.Stranger();
        Assert.StartsWith("/signin/second", (await ComeBackAsync(visitor, provider)).Location);
        Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);
        provider.Methods = ["pwd", "mfa"];
        using var strong = city.Stranger();
        Assert.Equal("/desk", (await ComeBackAsync(strong, provider)).Location);
        Assert.Equal(200, (await strong.GetAsync("/desk")).Code);

        await city.WriteAsync(async db => (await db.Users.SingleAsync(u => u.Id == account.Id)).IsDisabled = true);
        using var closed = city.Stranger();
        var answer = await ComeBackAsync(closed, provider);
        Assert.Equal(403, answer.Code);
        Assert.Contains(Words.Arrived_Closed, answer.Text);
    }

    [Fact]
    public async Task A_token_that_is_not_for_us_now_from_there_signs_nobody_in()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { Providers = [provider.Settings] });
        var account = await city.Data.UserAsync(Role.Expert);
        await city.WriteAsync(db => db.UserLogins.Add(new() { LoginProvider = LocalProvider.Name, ProviderKey = provider.Subject, UserId = account.Id }));
        using (var good = city.Stranger()) Assert.Equal("/desk", (await ComeBackAsync(good, provider)).Location);

        var now = DateTime.SpecifyKind(TimeProvider.System.GetUtcNow().UtcDateTime, DateTimeKind.Utc);
        Dictionary<string, Action<SecurityTokenDescriptor>> spoiled = new()
        {
            ["issuer"] = d => { d.Issuer = "https://elsewhere.example/"; d.Claims?.Remove("iss"); },
            ["audience"] = d => { d.Audience = null; d.Audiences.Clear(); d.Audiences.Add("somebody-else"); d.Claims?.Remove("aud"); Replace(d, "aud", "somebody-else"); },
            ["nonce"] = d => Replace(d, "nonce", "another"),
            ["expired"] = d => { d.NotBefore = d.IssuedAt = now.AddHours(-3); d.Expires = now.AddHours(-2); },
            ["signature"] = d => d.SigningCredentials = new SigningCredentials(new RsaSecurityKey(System.Security.Cryptography.RSA.Create(2048)) { KeyId = "other" }, SecurityAlgorithms.RsaSha256),
        };
        List<string> wrong = [];
        foreach (var (name, spoil) in spoiled)
        {
            (provider.Spoil, var issued) = (spoil, provider.Issued);
            using var visitor = city.Stranger();
            var answer = await ComeBackAsync(visitor, provider);
            // The provider did answer, and what was wrong is what we meant.
            Assert.Equal(issued + 1, provider.Issued);
            if (answer.Code != 400 || (await visitor.GetAsync("/desk")).Code != 302) wrong.Add($"{name}: {answer.Code} {answer.Location}");
        }
        Say.NothingIsWrong(wrong);
        provider.Spoil = null;

        // An answer in another browser than the one that asked, and one that was never asked for.
        using var asked = city.Stranger();
        var back = await provider.AnswerAsync((await asked.GetAsync($"/signin/with/{LocalProvider.Name}")).Location!);
        using var thief = city.Stranger();
        Assert.Equal(400, (await thief.FollowAsync(back)).Code);
        Assert.Equal(302, (await thief.GetAsync("/desk")).Code);
        Assert.Equal(400, (await thief.FollowAsync($"/signin/with/{LocalProvider.Name}/back?error=access_denied")).Code);
        Assert.Equal(404, (await thief.GetAsync("/signin/with/nobody")).Code);
    }

    [Theory]
    [InlineData("""[{"name":"province","label":"省","authority":"https://sso.example.cn","clientId":"w"}]""", true)]
    [InlineData("""[{"name":"local","label":"本机","authority":"http://127.0.0.1:9000","clientId":"w"}]""", true)]
    [InlineData("""[{"name":"plain","label":"明文","authority":"http://sso.example.cn","clientId":"w"}]""", false)]
    [InlineData("""[{"name":"Big Name","label":"省","authority":"https://sso.example.cn","clientId":"w"}]""", false)]
    [InlineData("""[{"name":"a","label":"省","authority":"https://sso.example.cn","clientId":"w","secretFile":"/no/such/file"}]""", false)]
    [InlineData("""[{"name":"a","label":"省","authority":"https://sso.example.cn","clientId":"w"},{"name":"a","label":"市","authority":"https://sso.example.cn","clientId":"w"}]""", false)]
    [InlineData("""{""", false)]
    public async Task The_file_of_providers_is_read_or_refused_in_words(string text, bool isGood)
    {
        var folder = Places.NewFolder("providers");
        var file = Path.Combine(folder, "providers.json");
        await File.WriteAllTextAsync(file, text);
        if (isGood) Assert.Single(SignInProviders.Read(file));
        else Assert.NotEmpty(Assert.Throws<ValidationException>(() => SignInProviders.Read(file)).Message);
        Places.Remove(folder);
    }

    private static void Replace(SecurityTokenDescriptor token, string claim, string value)
    {
        token.Claims?.Remove(claim);
        foreach (var old in token.Subject.FindAll(claim).ToList()) token.Subject.RemoveClaim(old);
        token.Subject.AddClaim(new Claim(claim, value));
    }

    /// <summary>To the provider and back, to where our own pages lead then.</summary>
    private static async Task<Answer> ComeBackAsync(Visitor visitor, LocalProvider provider, string? next = null)
    {
        var question = await visitor.GetAsync($"/signin/with/{LocalProvider.Name}{(next is null ? "" : $"?next={Uri.EscapeDataString(next)}")}");
        Assert.Equal(302, question.Code);
        var arrived = await visitor.GetAsync(await provider.AnswerAsync(question.Location!));
        Assert.True(arrived.Code == 302, arrived.Text);
        return await visitor.GetAsync(arrived.Location!);
    }
}
