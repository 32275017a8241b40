using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Wutong.Browser.Tests;

/// <summary>One page in one profile, with what every page object needs.</summary>
public sealed class Tab : IAsyncDisposable
{
    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // By itself and not by the library's own method, which opens a second window for every page.
    private const string Run = """
        async tags => (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations
          .map(v => `${v.id} (${v.impact}): ${v.help}\n    ` + v.nodes.slice(0, 5).map(n => `${n.target} ${n.html}`).join('\n    '))
        """;
    /// <summary>Rows that are listed under another address than their own.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new() { ["/jobs"] = "/settings/jobs", ["/forms/fillings"] = "/forms/{季报}", ["/timeline"] = "/following", ["/reports/templates"] = "/reports", ["/comments"] = "/timeline/{}", ["/attraction/care/signs"] = "/attraction/care", ["/proposals/replies"] = "/proposals/{加强以商引商}", ["/proposals/replies/sections"] = "/proposals/replies/{}" };

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

    /// <summary>Puts an id into an address: <c>/a/b/{name}/c</c> becomes that of the row whose link in the list <c>/a/b</c> says so; without a name, of the first. Before a <c>&gt;</c> stands another page that shows the link.</summary>
    public async Task<string> ResolveAsync(string path)
    {
        return path.Split('>', 2) is [var shown, var rest] ? await ResolveAsync(rest, await ResolveAsync(shown, null)) : await ResolveAsync(path, null);
    }

    private async Task<string> ResolveAsync(string path, string? shown)
    {
        if (Regex.Match(path, @"^(.*)/\{(.*)\}(.*)$") is not { Success: true } parts) return path;
        var (list, name, rest) = (parts.Groups[1].Value, parts.Groups[2].Value, parts.Groups[3].Value);
        var from = shown ?? await ResolveAsync(Elsewhere.GetValueOrDefault(list, list));
        var page = await context.APIRequest.GetAsync(name.Length > 0 && list is not ("/settings/users" or "/settings/reviews") ? $"{from}?q={Uri.EscapeDataString(name)}" : from);
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
    public async Task IsAccessibleAsync()
    {
        var wrong = await WrongAsync();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What axe finds against WCAG 2.0 to 2.2 A and AA and its best practice, and whether the page is wider than its window.</summary>
    public async Task<List<string>> WrongAsync()
    {
        var size = Page.ViewportSize!;
        List<string> wrong = [];
        // A page that is still being read has not its height yet.
        await Page.WaitForLoadStateAsync();
        if (await OverflowAsync() is > 0 and var overflow) wrong.Add($"{Page.Url} is {overflow}px wider than a window of {size.Width}.");
        // In a window as high as the page nothing lies under the bar with the buttons, which a reader scrolls away.
        var height = await Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        if (height > size.Height)
        {
            await Page.SetViewportSizeAsync(size.Width, height);
            await Page.WaitForFunctionAsync("height => innerHeight >= height", height);
        }
        // Where its address names a part of it, it was scrolled there.
        await Page.EvaluateAsync("scrollTo(0, 0)");
        await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<string[]>(Run, Rules);
        if (height > size.Height) await Page.SetViewportSizeAsync(size.Width, size.Height);
        wrong.AddRange(found.Select(f => $"{Page.Url} at {size.Width}: {f}"));
        return wrong;
    }

    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Fails when a script threw or the content policy stopped something.</summary>
    public void HasNoComplaints() => Assert.Empty(complaints);

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
