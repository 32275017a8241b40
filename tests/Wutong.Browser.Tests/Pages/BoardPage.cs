using Microsoft.Playwright;

namespace Wutong.Browser.Tests.Pages;

/// <summary>The projects as cards in columns.</summary>
public sealed class BoardPage(Tab tab)
{
    public Task OpenAsync() => tab.GoAsync("/attraction/board");

    public ILocator Column(string stage) => tab.Page.Locator($".kcol[data-stages~={stage}]");

    public ILocator Card(string name) => tab.Page.Locator(".card").Filter(new LocatorFilterOptions { HasText = name });

    /// <summary>The link that holds the focus inside a card.</summary>
    public ILocator Focused => tab.Page.Locator(".card :focus");
}
