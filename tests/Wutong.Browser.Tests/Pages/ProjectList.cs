using Microsoft.Playwright;

namespace Wutong.Browser.Tests.Pages;

/// <summary>The list of projects.</summary>
public sealed class ProjectList(Tab tab)
{
    public ILocator Rows => tab.Page.Locator("table.data tbody tr");

    public Task OpenAsync() => tab.GoAsync("/attraction/projects");

    /// <summary>Searches as from any page, in the bar at the top.</summary>
    public async Task FindFromTheBarAsync(string text)
    {
        await tab.Page.Locator("#find").FillAsync(text);
        await tab.Page.Locator("#find").PressAsync("Enter");
        await tab.Page.WaitForURLAsync("**/search?q=*");
    }

    /// <summary>The projects among what was found.</summary>
    public ILocator Found => tab.Page.Locator(".results a[href^='/attraction/projects/']");

    public ILocator Row(string name) => Rows.Filter(new LocatorFilterOptions { HasText = name });
}
