using Microsoft.EntityFrameworkCore;

namespace Wutong.Browser.Tests;

<<<<<<< HEAD
/// <summary>axe on every page at the width of a desk; the width, too.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    public static TheoryData<string> Accounts => [.. PageRoute.All.Keys];

    [Fact]
    public void Every_page_of_the_site_is_looked_at() => Assert.Empty(PageRoute.Unvisited(site.PagePatterns));

    [Theory, MemberData(nameof(Accounts))]
    public Task Nothing_is_wrong_on_a_desk(string account) => Walk.CheckAsync(site, account, PageRoute.All[account], BrowserSite.Desk);
}

/// <summary>One page of each template in English and on a telephone.</summary>
public sealed class AccessibilityOfTemplatesTests(BrowserSite site)
{
    public static TheoryData<string> Accounts => [.. PageRoute.Templates.Keys];

    [Theory, MemberData(nameof(Accounts))]
    public Task Nothing_is_wrong_on_a_phone(string account) => Walk.CheckAsync(site, account, PageRoute.Templates[account], BrowserSite.Phone);

    [Theory, MemberData(nameof(Accounts))]
    public Task Nothing_is_wrong_in_English(string account) => Walk.CheckAsync(site, account, PageRoute.Templates[account], BrowserSite.Desk, english: true);

    [Theory, InlineData("", "/signin", "form:has(input[type=password]) button.main-act"), InlineData("zhoulan", "/attraction/projects/new", ".savebar .main-act"), InlineData("luoqing", "/registry/people/new", ".savebar .main-act")]
    public async Task Nothing_is_wrong_with_a_refused_form(string account, string path, string button)
    {
        await using var tab = await site.OpenAsAsync(account);
        await tab.GoAsync(path);
        await tab.Page.Locator(button).First.ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(tab.Page.Locator(".errors")).ToBeFocusedAsync();
=======
/// <summary>axe on every page: in Chinese on a desk, on a telephone, and in English.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    // {project}, {referral} … stand for an id of the demo city.
    public static TheoryData<string, string> Pages => new()
    {
        { "", "/" }, { "", "/signin" }, { "", "/about" }, { "", "/help" }, { "", "/privacy" }, { "", "/accessibility" }, { "", "/reader" }, { "", "/welcome?link=x" },
        { "heqing", "/desk" }, { "heqing", "/desk/menu" }, { "heqing", "/no/such/page" }, { "weiyuan", "/attraction/projects" },
        { "heqing", "/account" }, { "heqing", "/account/password" }, { "heqing", "/account/totp" }, { "heqing", "/account/tokens" },
        { "heqing", "/attraction/projects" }, { "heqing", "/attraction/projects?q=没有这样的项目&stage=Signed" }, { "heqing", "/attraction/board" },
        { "heqing", "/attraction/projects/new" }, { "heqing", "/attraction/projects/{InvestmentProjects}" }, { "heqing", "/attraction/projects/{InvestmentProjects}/edit" },
        { "heqing", "/attraction/projects/{InvestmentProjects}/advance" }, { "heqing", "/attraction/projects/{InvestmentProjects}/state" },
        { "heqing", "/attraction/referrals" }, { "heqing", "/attraction/referrals/new" }, { "heqing", "/attraction/referrals/{Referrals}" }, { "heqing", "/attraction/referrals/{Referrals}/edit" },
        { "heqing", "/attraction/events" }, { "heqing", "/attraction/events/new" }, { "heqing", "/attraction/events/{PromotionEvents}" },
        { "heqing", "/attraction/visits" }, { "heqing", "/attraction/visits/new" }, { "heqing", "/attraction/visits/{Visits}" },
        { "heqing", "/registry/organisations" }, { "heqing", "/registry/organisations/new" }, { "heqing", "/registry/organisations/{Organisations}" }, { "heqing", "/registry/organisations/{Organisations}/edit" },
        { "heqing", "/registry/people" }, { "heqing", "/registry/people/new" }, { "heqing", "/registry/people/{People}" },
        { "xitong", "/registry/districts" }, { "xitong", "/registry/districts/new" }, { "xitong", "/registry/districts/{Districts}/edit" },
        { "xitong", "/settings/offices" }, { "xitong", "/settings/offices/new" }, { "xitong", "/settings/offices/{Offices}/edit" }, { "xitong", "/settings/city" }, { "xitong", "/settings/rates" },
        { "anquan", "/settings/users" }, { "anquan", "/settings/users/new" }, { "anquan", "/settings/users/{Users}" }, { "shenji", "/settings/log" },
    };

    /// <summary>One page of each template: list, board, detail, form, settings, public.</summary>
    public static TheoryData<string, string> Templates => new()
    {
        { "", "/" }, { "", "/signin" }, { "heqing", "/desk" }, { "heqing", "/attraction/projects" }, { "heqing", "/attraction/board" }, { "heqing", "/attraction/projects/{InvestmentProjects}" },
        { "heqing", "/attraction/projects/{InvestmentProjects}/edit" }, { "heqing", "/attraction/projects/{InvestmentProjects}/advance" }, { "heqing", "/registry/organisations/{Organisations}" },
        { "anquan", "/settings/users/{Users}" }, { "shenji", "/settings/log" }, { "heqing", "/no/such/page" },
    };

    [Theory, MemberData(nameof(Pages))]
    public Task Nothing_is_wrong_on_a_desk(string account, string path) => CheckAsync(account, path, BrowserSite.Desk);

    [Theory, MemberData(nameof(Templates))]
    public Task Nothing_is_wrong_on_a_telephone(string account, string path) => CheckAsync(account, path, BrowserSite.Phone);

    [Theory, MemberData(nameof(Templates))]
    public Task Nothing_is_wrong_in_English(string account, string path) => CheckAsync(account, path, BrowserSite.Phone, english: true);

    private async Task CheckAsync(string account, string path, int width, bool english = false)
    {
        await using var tab = await site.OpenAsync(width);
        if (account.Length > 0) await tab.SignInAsync(account);
        if (path.IndexOf('{', StringComparison.Ordinal) is >= 0 and var at)
        {
            var table = path[(at + 1)..path.IndexOf('}', StringComparison.Ordinal)];
            path = path.Replace($"{{{table}}}", await IdAsync(table), StringComparison.Ordinal);
        }
        await tab.GoAsync(english ? $"/language/en?back={Uri.EscapeDataString(path)}" : path);
>>>>>>> tests
        await tab.IsAccessibleAsync();
        tab.HasNoComplaints();
    }

    /// <summary>The first row of a table; the names of tables stand above.</summary>
    private Task<string> IdAsync(string table) => site.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT \"Id\" FROM \"{table}\" ORDER BY \"Id\" LIMIT 1";
        return ((string)(await command.ExecuteScalarAsync())!).ToLowerInvariant();
    });
}

internal static class Walk
{
    /// <summary>Opens one page after the other in one window and fails with all that is wrong with any of them.</summary>
    public static async Task CheckAsync(BrowserSite site, string account, string[] paths, int width, bool english = false)
    {
        await using var tab = await site.OpenAsAsync(account, width);
        if (english) await tab.InEnglishAsync();
        List<string> wrong = [];
        foreach (var path in paths)
        {
            await tab.GoAsync(await tab.ResolveAsync(path));
            wrong.AddRange(await tab.WrongAsync());
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        tab.HasNoComplaints();
    }
}
