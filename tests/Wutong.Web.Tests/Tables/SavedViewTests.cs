using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables;

/// <summary>Views under a name: kept, found by those they are meant for, thrown away.</summary>
public sealed class SavedViewTests
{
    private const string Page = "/attraction/projects";

    [Theory, OnBoth]
    public async Task A_view_is_found_by_its_reach_and_opens_what_each_may_see(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var colleague = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        var stranger = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post, p => p.IsFlagship = true);
        using var owner = await city.NewVisitorAsync(post.Account);
        using var friend = await city.NewVisitorAsync(colleague.Name);
        using var other = await city.NewVisitorAsync(stranger.Account);

        var (own, shared) = (TestData.Unique("私"), TestData.Unique("共"));
        Assert.Equal(302, (await SaveAsync(owner, "?flagship=true&cols=name,total", own, "Own")).Code);
        Assert.Equal(302, (await SaveAsync(owner, "?flagship=true", shared, "Office")).Code);

        Assert.Equal([own, shared], await ViewsOf(owner, own, shared));
        Assert.Equal([shared], await ViewsOf(friend, own, shared));
        Assert.Empty(await ViewsOf(other, own, shared));
        var link = (await owner.GetAsync(Page)).Page.QuerySelectorAll("nav.tabs a").Single(a => a.TextContent == own).GetAttribute("href")!;
        Assert.Equal($"{Page}?flagship=true&cols=name,total", Uri.UnescapeDataString(link));
        Assert.Contains(project.Name, (await owner.GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(project.Name, (await other.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Only_its_owner_throws_it_away_and_a_wrong_one_says_why_beside_the_form(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var colleague = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        using var owner = await city.NewVisitorAsync(post.Account);
        using var friend = await city.NewVisitorAsync(colleague.Name);
        var name = TestData.Unique("视图");
        await SaveAsync(owner, "?flagship=true", name, "Office");
        Assert.Contains("已有同名的视图", (await SaveAsync(owner, "?flagship=false", name, "Own")).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await SaveAsync(owner, "", "", "Own")).Code);
        // Everybody is for the head office to say.
        Assert.Equal(400, (await SaveAsync(owner, "", TestData.Unique("视图"), "All")).Code);

        var drop = (await owner.GetAsync($"{Page}?flagship=true")).Page.QuerySelectorAll("main form").Select(f => f.GetAttribute("action")).Single(a => a?.Contains("DropView", StringComparison.Ordinal) == true)!;
        Assert.Equal(403, (await friend.PostWithTokenAsync(drop)).Code);
        Assert.Equal([name], await ViewsOf(owner, name));
        Assert.Equal(302, (await owner.PostWithTokenAsync(drop)).Code);
        Assert.Empty(await ViewsOf(owner, name));
        Assert.Equal(404, (await owner.PostWithTokenAsync(drop)).Code);
    }

    private static Task<Answer> SaveAsync(Visitor visitor, string query, string name, string reach) =>
        visitor.PostWithTokenAsync($"{Page}{query}{(query.Length == 0 ? "?" : "&")}handler=SaveView", ("NewView.Name", name), ("NewView.Reach", reach));

    private static async Task<List<string>> ViewsOf(Visitor visitor, params string[] names) =>
        [.. (await visitor.GetAsync(Page)).Page.QuerySelectorAll("nav.tabs a").Select(a => a.TextContent).Where(names.Contains)];
}
