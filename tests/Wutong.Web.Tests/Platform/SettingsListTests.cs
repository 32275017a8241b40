using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform;

/// <summary>The lists of the three administrators.</summary>
public sealed class SettingsListTests
{
    [Theory, OnBoth]
    public async Task Accounts_are_found_by_name_role_and_state(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("anquan");
        var organisation = await city.Data.OrganisationAsync();
        var user = await city.Data.UserAsync(Role.Referrer, organisation: organisation.Id);
        var row = (await visitor.GetAsync($"/settings/users?q={user.Name.ToUpperInvariant()}")).Page.QuerySelector("main tbody tr")!.TextContent;
        foreach (var text in new[] { user.Name, Role.Referrer.Label(), organisation.Name, AccountState.Active.Label() }) Assert.Contains(text, row, StringComparison.Ordinal);
        Assert.True(await ShowsAsync("role=Referrer&role=Expert&state=Active"));
        Assert.False(await ShowsAsync("role=Expert"));
        Assert.False(await ShowsAsync("state=Disabled"));
        Assert.False(await ShowsAsync("state=Locked"));
        Assert.Equal(400, (await visitor.GetAsync("/settings/users?role=King")).Code);

        async Task<bool> ShowsAsync(string query) => (await visitor.GetAsync($"/settings/users?q={user.Name}&{query}")).Body.Contains(user.Id.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task The_log_is_asked_by_account_event_and_record_and_says_no_value(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        using (var officer = await city.NewVisitorAsync(post.Account))
            Assert.Equal(302, (await officer.SubmitAsync($"/attraction/projects/{project.Id}/edit", [("Input.Product", "绝密的产品")])).Code);
        var visitor = await city.VisitorAsync("shenji");
        foreach (var query in new[] { $"q={post.Account.ToUpperInvariant()}&what=Changed", $"q={project.Id}", $"q={post.Account}&entity=InvestmentProject&at.in=today" })
        {
            var page = await visitor.GetAsync($"/settings/log?{query}");
            Assert.Contains(Wutong.Attraction.Words.Field_Product, page.Page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("绝密的产品", page.Body, StringComparison.Ordinal);
            var file = Workbook.RowsOf((await visitor.GetAsync($"/tables/log/export?{query}")).Bytes);
            Assert.Contains(file, r => r.Values.Any(v => v.Contains(Wutong.Attraction.Words.Field_Product, StringComparison.Ordinal)));
            Assert.DoesNotContain(file, r => r.Values.Any(v => v.Contains("绝密的产品", StringComparison.Ordinal)));
        }
        Assert.Null((await visitor.GetAsync($"/settings/log?q={post.Account[..^1]}")).Page.QuerySelector("main tbody"));
        foreach (var wrong in new[] { "what=Moon", "at.from=0001-01-01", "fields=x", "account=x" }) Assert.Equal(400, (await visitor.GetAsync($"/settings/log?{wrong}")).Code);
    }

    [Theory, OnBoth]
    public async Task A_rate_is_registered_on_a_page_of_its_own_and_listed(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var visitor = await city.NewVisitorAsync("xitong");
        Assert.Equal(400, (await visitor.PostWithTokenAsync("/settings/rates/new", ("Input.Rate", "x"))).Code);
        Assert.Equal(302, (await visitor.PostWithTokenAsync("/settings/rates/new", ("Input.Currency", "JPY"), ("Input.On", database == DatabaseKind.Sqlite ? "2024-02-01" : "2024-02-02"), ("Input.Rate", "0.048123"))).Code);
        var page = await visitor.GetAsync("/settings/rates?currency=JPY&on.from=2024-02-01&on.to=2024-02-02");
        Assert.Contains("0.048123", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("main tbody th a[href$='/edit']"));
        Assert.Null((await (await city.VisitorAsync("zhoulan")).GetAsync("/settings/rates")).Page.QuerySelector("main tbody th a"));
    }
}
