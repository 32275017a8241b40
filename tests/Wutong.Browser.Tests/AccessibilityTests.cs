namespace Wutong.Browser.Tests;

/// <summary>axe on every page: at the width of a desk and of a telephone.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "heqing", "/attraction/projects" },
        { "heqing", "/attraction/projects?q=没有这样的项目" },
    };

    [Theory, MemberData(nameof(Pages))]
    public Task Nothing_is_wrong_on_a_desk(string account, string path) => CheckAsync(account, path, BrowserSite.Desk);

    [Theory, MemberData(nameof(Pages))]
    public Task Nothing_is_wrong_on_a_phone(string account, string path) => CheckAsync(account, path, BrowserSite.Phone);

    private async Task CheckAsync(string account, string path, int width)
    {
        await using var tab = await site.OpenAsync(width);
        if (account.Length > 0) await tab.SignInAsync(account);
        await tab.GoAsync(path);
        await tab.IsAccessibleAsync();
        tab.HasNoComplaints();
    }
}
