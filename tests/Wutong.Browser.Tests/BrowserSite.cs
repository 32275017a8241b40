using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wutong.Browser.Tests;
using Wutong.Testing;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace Wutong.Browser.Tests;

/// <summary>The demo city on SQLite and one Chromium without a window (Debian's, not Playwright's own) for the whole run.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    public const int Desk = 1440, Phone = 390;

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new();
    private RunningSite? site;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.StartAsync(await Template.CopySqliteAsync());
        playwright = await Playwright.CreateAsync();
        // On a machine that does much else a page may take longer than the five seconds that are usual.
        Assertions.SetDefaultExpectTimeout(20_000);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("WUTONG_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    /// <summary>The patterns of all pages, as the host itself lists them.</summary>
    public IReadOnlyList<string> PagePatterns =>
        [.. site!.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A page of a new browser profile. It fails its test when the page throws or the content policy is broken.</summary>
    /// <param name="onName">Under the machine's name: a passkey belongs to a name, and a number is none.</param>
    public Task<Tab> OpenAsync(int width = Desk, bool script = true, bool onName = false) => OpenAsync(width, script, session: null, onName);

    /// <summary>The same, signed in: by the session that the account opened once, so a test that ends its session signs in by itself instead.</summary>
    public async Task<Tab> OpenAsAsync(string account, int width = Desk, bool script = true)
    {
        if (account.Length == 0) return await OpenAsync(width, script);
        var session = await sessions.GetOrAdd(account, name => new(() => SignInAsync(name))).Value;
        return await OpenAsync(width, script, session);
    }

    private async Task<string> SignInAsync(string account)
    {
        await using var tab = await OpenAsync();
        await new Pages.SignInPage(tab).EnterAsync(account);
        return await tab.Page.Context.StorageStateAsync();
    }

    private async Task<Tab> OpenAsync(int width, bool script, string? session, bool onName = false)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = onName ? new UriBuilder(site!.Address) { Host = "localhost" }.Uri.ToString() : site!.Address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = width == Desk ? 1000 : 844 }, HasTouch = width == Phone,
            JavaScriptEnabled = script, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ReducedMotion = ReducedMotion.Reduce, StorageState = session,
        });
        context.SetDefaultTimeout(20_000);
        return new Tab(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        if (site is not null) await site.DisposeAsync();
    }
}
