using System.Net;
using Wutong.Agreements;
using Wutong.Database;
using Wutong.Demo;
using Wutong.Documents.Archiving;
using Wutong.Platform.Attachments;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Search;
using Wutong.Platform.Telemetry;
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

    /// <summary>From how long on a statement is noted as slow; zero for never.</summary>
    public TimeSpan SlowQuery { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The collector that traces, metrics and logs are sent to, in place of OTEL_EXPORTER_OTLP_ENDPOINT; without either nothing leaves the machine.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>The wording of the articles that the check-up of agreements cites.</summary>
    public ArticleTexts Articles { get; init; } = ArticleTexts.None;

    /// <summary>The certificate with which letters and archive bundles are signed.</summary>
    public DeploymentSeal Seal { get; init; } = DeploymentSeal.None;

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
        builder.AddTelemetry(options.Otlp);
        builder.Services.AddQueryWatch(options.SlowQuery);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton(options.Articles);
        builder.Services.AddSingleton(options.Seal);
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
        app.UseRequestNumbers();
        app.UseProxy(options.Proxy);
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseLargestBody();
        app.UseStaticFiles(SiteFiles.Options);
        app.UseSiteLanguages();
        app.UseRouting();
        app.UseAskers();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<MustChangePassword>();
        app.UseAuthorization();
        app.MapSitePages();
        app.MapSiteApi();
        return app;
    }
}
