using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wutong.Browser.Tests;

/// <summary>One page in one profile, with what every page object needs.</summary>
public sealed class Tab : IAsyncDisposable
{
    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Tab(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            // A status that is no success is the page's matter, not the script's.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Signs in by the door of the demo, clicking what a visitor would click.</summary>
    public async Task<Tab> SignInAsync(string account)
    {
        await GoAsync("/signin");
        await Page.Locator($"form:has(input[name=account][value={account}]) button, button[name=account][value={account}]").First.ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/signin", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Switches to English, which the cookie then remembers.</summary>
    public async Task InEnglishAsync() => await context.AddCookiesAsync([new Cookie { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString("c=|uic=en"), Url = new Uri(new Uri(Page.Url), "/").ToString() }]);

    /// <summary>Fails unless axe finds nothing against WCAG 2.0 to 2.2 A and AA and its best practice, and the page is no wider than its window.</summary>
    public async Task IsAccessibleAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules } });
        var found = result.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}\n    " + string.Join("\n    ", v.Nodes.Take(5).Select(n => $"{n.Target} {n.Html}")));
        Assert.True(result.Violations.Length == 0, $"{Page.Url} at {Page.ViewportSize!.Width}:\n{string.Join('\n', found)}");
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{Page.Url} is {overflow}px wider than a window of {Page.ViewportSize.Width}.");
    }

    /// <summary>Fails when a script threw or the content policy stopped something.</summary>
    public void HasNoComplaints() => Assert.Empty(complaints);

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
