using Microsoft.Playwright;

namespace Wutong.Browser.Tests.Pages;

/// <summary>One project: its track, its gate, who brought it.</summary>
public sealed class ProjectPage(Tab tab)
{
    public ILocator Title => tab.Page.Locator("main h1");
    public ILocator Stage => tab.Page.Locator(".track li[aria-current=step] b");
    public ILocator WhoBrought => tab.Page.Locator("section[aria-labelledby=who]");
    public ILocator History => tab.Page.Locator("section[aria-labelledby=changes]");
    public ILocator Gate => tab.Page.Locator(".gate");

    public Task EditAsync() => tab.Page.Locator(".head a[href$='/edit']").First.ClickAsync();

    /// <summary>Opens the page of the next stage and confirms it.</summary>
    public async Task AdvanceAsync(string? note = null)
    {
        await tab.Page.Locator(".head a[href$='/advance']").ClickAsync();
        if (note is not null) await tab.Page.Locator("[name='Input.Note']").FillAsync(note);
        await SaveAsync();
    }

    public async Task SaveAsync()
    {
        await tab.Page.Locator(".savebar button").ClickAsync();
        await tab.Page.WaitForLoadStateAsync();
    }
}
