using Microsoft.Playwright;

namespace Wutong.Browser.Tests.Pages;

/// <summary>What a save that came too late shows: each field as opened, as it stands, and as typed.</summary>
public sealed class ConflictPanel(Tab tab)
{
    public ILocator Rows => tab.Page.Locator(".conflict tbody tr");
    public ILocator Heads => tab.Page.Locator(".conflict thead th");

    public ILocator Choice(string field, string whose) => tab.Page.Locator($".conflict input[name='Keep[{field}]'][value={whose}]");

    public Task MergeAsync() => tab.Page.Locator(".conflict footer .main-act").ClickAsync();
}
