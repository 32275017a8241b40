using Microsoft.Playwright;

namespace Wutong.Browser.Tests.Pages;

/// <summary>One project, and the pages that change it.</summary>
public sealed class ProjectPage(Tab tab)
{
    /// <summary>The stage in which it stands.</summary>
    public ILocator Stage => tab.Page.Locator(".track li.now b");

    public ILocator History => tab.Page.Locator("ol.history > li");
    public ILocator Missing => tab.Page.Locator("ul.gate li.miss");

    public ILocator Field(string name) => tab.Page.Locator($"#Input_{name}");

    public async Task OpenAsync(string name) => await tab.GoAsync(await tab.ResolveAsync($"/attraction/projects/{{{name}}}"));

    public async Task EditAsync(string name) => await tab.GoAsync(await tab.ResolveAsync($"/attraction/projects/{{{name}}}/edit"));

    /// <summary>Presses the button that leads to the next stage, writes a note, and goes there.</summary>
    public async Task AdvanceAsync(string note)
    {
        await tab.Page.Locator(".head a.main-act").ClickAsync();
        await Field("Note").FillAsync(note);
        await SaveAsync();
    }

    /// <summary>Sends the form by its button.</summary>
    public Task SaveAsync() => tab.Page.Locator(".savebar .main-act").ClickAsync();
}
