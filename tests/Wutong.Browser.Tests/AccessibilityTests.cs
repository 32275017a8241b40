namespace Wutong.Browser.Tests;

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
        await tab.IsAccessibleAsync();
        tab.HasNoComplaints();
    }
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
