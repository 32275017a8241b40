using Microsoft.AspNetCore.Builder;
using Wutong.Database;

namespace Wutong.Testing;

/// <summary>The site on a real Kestrel in this process, on a free loopback port.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private RunningSite(WebApplication app, DatabaseTarget target) => (App, Target, Address) = (app, target, new Uri(app.Urls.First()));

    public WebApplication App { get; }
    public DatabaseTarget Target { get; }
    public Uri Address { get; }

    public static async Task<RunningSite> StartAsync(DatabaseTarget target, Func<SiteOptions, SiteOptions>? change = null)
    {
        var options = new SiteOptions(target, "http://127.0.0.1:0") { Quiet = true, SignInsPerMinute = 100_000 };
        var app = Site.Build(change?.Invoke(options) ?? options);
        await app.StartAsync();
        return new RunningSite(app, target);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
