using System.Text.RegularExpressions;
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

    public ILocator H1 => Page.Locator("h1");

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>A second page of the same profile.</summary>
    public async Task<Tab> AnotherAsync() => new(context, await context.NewPageAsync());

    /// <summary>Puts an id into an address: <c>/a/b/{name}/c</c> becomes that of the row whose link in the list <c>/a/b</c> says so; without a name, of the first.</summary>
    public async Task<string> ResolveAsync(string path)
    {
        if (Regex.Match(path, @"^(.*)/\{(.*)\}(.*)$") is not { Success: true } parts) return path;
        var (list, name, rest) = (parts.Groups[1].Value, parts.Groups[2].Value, parts.Groups[3].Value);
        var page = await context.APIRequest.GetAsync(name.Length > 0 && list != "/settings/users" ? $"{list}?q={Uri.EscapeDataString(name)}" : list);
        var link = Regex.Match(await page.TextAsync(), $@"href=""{list}/([0-9a-f-]{{36}})[^>]*>[^<]*{Regex.Escape(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(name))}");
        Assert.True(link.Success, $"{list} shows no {name} ({page.Status}).");
        return $"{list}/{link.Groups[1].Value}{rest}";
    }

    /// <summary>Switches to English by the link that every page has.</summary>
    public async Task InEnglishAsync()
    {
        await GoAsync("/language/en?back=/help");
        Assert.Equal("en", await Page.Locator("html").GetAttributeAsync("lang"));
    }

    /// <summary>Fails unless <see cref="WrongAsync"/> finds nothing.</summary>
    public async Task IsAccessibleAsync() => Assert.Empty(await WrongAsync());

    /// <summary>What axe finds against WCAG 2.0 to 2.2 A and AA and its best practice, and whether the page is wider than its window.</summary>
    public async Task<List<string>> WrongAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules }, ResultTypes = [ResultType.Violations] });
        List<string> wrong = [.. result.Violations.Select(v => $"{Page.Url} at {Page.ViewportSize!.Width}: {v.Id} ({v.Impact}): {v.Help}\n    " + string.Join("\n    ", v.Nodes.Take(5).Select(n => $"{n.Target} {n.Html}")))];
        if (await OverflowAsync() is > 0 and var overflow) wrong.Add($"{Page.Url} is {overflow}px wider than a window of {Page.ViewportSize!.Width}.");
        return wrong;
    }

    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Fails when a script threw or the content policy stopped something.</summary>
    public void HasNoComplaints() => Assert.Empty(complaints);

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
