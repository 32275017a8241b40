using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wutong.Browser.Tests;
using Wutong.Testing;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace Wutong.Browser.Tests;

/// <summary>The demo city on SQLite and one Chromium (Debian's, not Playwright's own) for the whole run.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    public const int Desk = 1440, Phone = 390;

    private RunningSite? site;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.StartAsync(await Template.CopySqliteAsync());
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("WUTONG_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    /// <summary>Looks something up in the database, past every rule of visibility.</summary>
    internal async Task<T> ReadAsync<T>(Func<Wutong.Platform.Data.WutongDb, Task<T>> work)
    {
        await using var scope = site!.App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Wutong.Platform.Data.WutongDb>());
    }

    /// <summary>A page of a new browser profile. It fails its test when the page throws or the content policy is broken.</summary>
    public async Task<Tab> OpenAsync(int width = Desk, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site!.Address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = width == Desk ? 1000 : 844 },
            JavaScriptEnabled = script, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new Tab(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        if (site is not null) await site.DisposeAsync();
    }
}
