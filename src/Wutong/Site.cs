using System.Net;
using Wutong.Database;
using Wutong.Demo;
using Wutong.Platform.Attachments;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Search;
using Wutong.Platform.Seen;
using Wutong.Seen;
using Wutong.SignIn;

namespace Wutong;

/// <summary>How a server is started.</summary>
/// <param name="Target">Its database.</param>
/// <param name="Url">The one address it listens on; port 0 takes a free one.</param>
internal sealed record SiteOptions(DatabaseTarget Target, string Url)
{
    /// <summary>The clock, for tests.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Attempts to sign in that one address may make a minute, and a third of it for one account name.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>The malware scanner that looks at uploaded files.</summary>
    public ScannerAddress Scanner { get; init; } = new(null);

    /// <summary>The sign-ins of other organisations, by which linked accounts may be entered.</summary>
    public IReadOnlyList<SignInProvider> Providers { get; init; } = [];

    /// <summary>How messages leave.</summary>
    public MessageOptions Messages { get; init; } = new();

    /// <summary>The proxy in front, whose word on a visitor's address and on TLS is taken; null when there is none.</summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>The collector to which traces, measurements and logs go by OTLP over HTTP; null for none.</summary>
    public Uri? Collector { get; init; }

    /// <summary>From when on a statement to the database is slow; null to note none.</summary>
    public TimeSpan? SlowQuery { get; init; } = TimeSpan.FromMilliseconds(500);

    public bool Quiet { get; init; }
}

/// <summary>The web site: what it is made of and in which order a request passes it.</summary>
internal static class Site
{
    public static WebApplication Build(SiteOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = SiteFiles.WebRoot,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SiteFiles.LargestBody;
        });
        builder.AddLogs(options.Quiet);
        builder.AddTelemetry(options.Collector);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton(new SlowQueryLimit(options.SlowQuery));
        builder.Services.AddSingleton<SlowQueries>();
        builder.Services.AddWutongDatabase(options.Target);
        builder.Services.AddSignIn(options.Providers, builder.Configuration["Passkeys:Domain"]);
        builder.Services.AddJobs();
        builder.Services.AddJobRunner();
        builder.Services.AddFiles(options.Scanner);
        builder.Services.AddMessages(options.Messages with { AllowInside = options.Messages.AllowInside || builder.Configuration.GetValue("Messages:AllowInside", false) });
        builder.Services.AddSearchStart();
        builder.Services.AddSitePages();
        builder.Services.AddSiteApi();
        builder.Services.AddSignInLimits(options.SignInsPerMinute);
        builder.Services.AddSingleton<DemoDoor>();

        var app = builder.Build();
        app.Services.BuildModelAhead();
        app.UseProxy(options.Proxy);
        app.UseRequestNumber();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseLargestBody();
        app.UseStaticFiles(SiteFiles.Options);
        app.UseSiteLanguages();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<MustChangePassword>();
        app.UseAuthorization();
        app.MapSitePages();
        app.MapSiteApi();
        return app;
    }
}
