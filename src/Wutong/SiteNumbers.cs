using System.Diagnostics;
using Wutong.Platform.Telemetry;

namespace Wutong;

/// <summary>
/// The number of a request: the id of its trace. It stands on error pages, in problems for programs, in the header of every answer and in each line of the
/// log, so that whoever quotes it is found.
/// </summary>
internal static partial class SiteNumbers
{
    public const string Header = "X-Request-Id";

    /// <summary>Gives each request its number, before anything else may fail, and notes each answer that is an error.</summary>
    public static void UseRequestNumbers(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SiteNumbers).FullName!);
        app.Use(async (context, next) =>
        {
            // Without a log and a collector the server makes none itself.
            using var own = Activity.Current is null ? new Activity("request").Start() : null;
            context.TraceIdentifier = Activity.Current!.TraceId.ToHexString();
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = context.TraceIdentifier;
                return Task.CompletedTask;
            });
            var asker = Asker.Begin();
            try
            {
                await next(context);
            }
            finally
            {
                var name = asker.Name ?? $"{Method(context)} nothing";
                Activity.Current?.SetTag(SiteTelemetry.Route, name);
                if (context.Response.StatusCode >= 400) Answered(log, name, context.Response.StatusCode);
            }
        });
    }

    /// <summary>Once it is known which route a request asks for, what is done for it is done in that name.</summary>
    public static void UseAskers(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route }) Asker.Is($"{Method(context)} /{route.Trim('/')}");
        return next(context);
    });

    // What stands there may be anything.
    private static string Method(HttpContext context) => context.Request.Method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "PATCH" or "OPTIONS" ? context.Request.Method : "OTHER";

    [LoggerMessage(LogLevel.Information, "{Asker} was answered {Status}.")]
    private static partial void Answered(ILogger log, string asker, int status);
}
