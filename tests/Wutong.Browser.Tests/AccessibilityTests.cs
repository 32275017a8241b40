using System.Collections.Concurrent;

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
    /// <summary>Opens all pages, one after the other in each of two windows, and fails with all that is wrong with any of them: one of the windows waits while the other is looked at.</summary>
    public static async Task CheckAsync(BrowserSite site, string account, string[] paths, int width, bool english = false)
    {
        var left = new ConcurrentQueue<string>(paths);
        var wrong = await Task.WhenAll(Enumerable.Range(0, Math.Min(2, paths.Length)).Select(_ => LookAsync(site, account, left, width, english)));
        Assert.True(wrong.All(w => w.Count == 0), string.Join('\n', wrong.SelectMany(w => w)));
    }

    private static async Task<List<string>> LookAsync(BrowserSite site, string account, ConcurrentQueue<string> left, int width, bool english)
    {
        await using var tab = await site.OpenAsAsync(account, width);
        if (english) await tab.InEnglishAsync();
        List<string> wrong = [];
        while (left.TryDequeue(out var path))
        {
            await tab.GoAsync(await tab.ResolveAsync(path));
            wrong.AddRange(await tab.WrongAsync());
        }
        tab.HasNoComplaints();
        return wrong;
    }
}
