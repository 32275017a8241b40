using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.SignIn;

public sealed class TokenTests
{
    private const string Projects = "/api/attraction/projects";

    [Theory, OnBoth]
    public async Task Without_a_valid_sign_in_the_answer_is_401_before_id_or_body_is_looked_at(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var stranger = city.Stranger();
        (HttpMethod Method, string Path, string? Body)[] calls =
        [
            (HttpMethod.Get, Projects, null), (HttpMethod.Get, $"{Projects}/{Guid.CreateVersion7()}", null), (HttpMethod.Get, $"{Projects}/no-id", null),
            (HttpMethod.Post, Projects, "{ not json"), (HttpMethod.Put, $"{Projects}/{Guid.CreateVersion7()}", "{}"), (HttpMethod.Post, $"{Projects}/no-id/advance", "\ud800"),
            (HttpMethod.Get, "/api/nothing", null), (HttpMethod.Get, $"{Projects}?q=%00", null),
        ];
        foreach (var (method, path, body) in calls)
            foreach (var token in new[] { null, "wt_" + new string('0', 64), "x" })
            {
                var answer = await stranger.CallAsync(method, path, body, token);
                Assert.True(answer.Code == 401, $"{method} {path}: {answer.Code}");
                Assert.StartsWith("application/problem+json", answer.Header("Content-Type"));
            }
    }

    [Theory, OnBoth]
    public async Task A_token_opens_what_its_scopes_say_and_no_page(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync();
        var reader = await city.Data.TokenAsync(post.UserId, null, "attraction.read");
        var writer = await city.Data.TokenAsync(post.UserId, null, "attraction.write");
        var registry = await city.Data.TokenAsync(post.UserId, null, "registry.read");
        using var program = city.Stranger();
        var project = new { name = TestData.Unique("项目"), investor = investor.Name, kind = "Technology", origin = "Visit" };
        Assert.Equal(200, (await program.CallAsync(HttpMethod.Get, Projects, null, reader)).Code);
        Assert.Equal(403, (await program.CallAsync(HttpMethod.Post, Projects, project, reader)).Code);
        Assert.Equal(200, (await program.CallAsync(HttpMethod.Post, Projects, project, writer)).Code);
        Assert.Equal(403, (await program.CallAsync(HttpMethod.Get, Projects, null, writer)).Code);
        Assert.Equal(403, (await program.CallAsync(HttpMethod.Get, Projects, null, registry)).Code);
        Assert.Equal(401, (await program.GetAsync("/attraction/projects", ("Authorization", $"Bearer {reader}"))).Code);
    }

    [Theory, OnBoth]
    public async Task An_expired_or_withdrawn_token_and_that_of_a_disabled_account_open_nothing(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var program = city.Stranger();
        var expired = await city.Data.TokenAsync(post.UserId, TimeSpan.FromSeconds(-1));
        Assert.Equal(401, (await program.CallAsync(HttpMethod.Get, Projects, null, expired)).Code);

        var good = await city.Data.TokenAsync(post.UserId);
        Assert.Equal(200, (await program.CallAsync(HttpMethod.Get, Projects, null, good)).Code);
        var hash = ApiToken.HashOf(good);
        await city.WriteAsync(async db => (await db.ApiTokens.SingleAsync(t => t.Hash == hash)).WithdrawnAt = TimeProvider.System.GetUtcNow());
        Assert.Equal(401, (await program.CallAsync(HttpMethod.Get, Projects, null, good)).Code);

        var other = await city.Data.TokenAsync(post.UserId);
        await city.WriteAsync(async db => (await db.Users.SingleAsync(u => u.Id == post.UserId)).IsDisabled = true);
        Assert.Equal(401, (await program.CallAsync(HttpMethod.Get, Projects, null, other)).Code);
    }

    [Theory, OnBoth]
    public async Task A_token_is_made_by_its_owner_shown_once_and_kept_as_a_hash(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var made = await visitor.SubmitAsync("/account/tokens", [("Input.Name", "脚本"), ("Input.Scopes", "attraction.read"), ("Input.Days", "30")]);
        var secret = System.Text.RegularExpressions.Regex.Match(made.Body, "wt_[0-9a-f]{64}").Value;
        Assert.NotEmpty(secret);
        Assert.Equal(200, (await city.Stranger().CallAsync(HttpMethod.Get, Projects, null, secret)).Code);
        Assert.DoesNotContain(secret, (await visitor.GetAsync("/account/tokens")).Body, StringComparison.Ordinal);
        Assert.Equal(0, await city.ReadAsync(db => db.ApiTokens.CountAsync(t => t.Hash.Contains(secret))));
        Assert.Equal(302, (await visitor.SubmitAsync("/account/tokens", [], "Withdraw")).Code);
        Assert.Equal(401, (await city.Stranger().CallAsync(HttpMethod.Get, Projects, null, secret)).Code);
    }
}
