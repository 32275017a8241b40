using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Wutong.Platform.Seen;

namespace Wutong.Seen;

/// <summary>
/// Traces, measurements and logs by OpenTelemetry, to a collector that the administrator names; without one nothing leaves. Neither addresses nor queries are in it,
/// only patterns of routes: an address may hold a secret, and a query what somebody searched for.
/// </summary>
internal static class Telemetry
{
    private static readonly string[] Kept = ["url.path", "url.query", "user_agent.original", "client.address"];

    public static void AddTelemetry(this WebApplicationBuilder builder, Uri? collector)
    {
        if (collector is null) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Signals.Name.ToLowerInvariant()))
            .WithTracing(traces => traces.AddSource(Signals.Name).AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = (activity, _) =>
            {
                foreach (var tag in Kept) activity.SetTag(tag, null);
            }))
            .WithMetrics(metrics => metrics.AddMeter(Signals.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
            .WithLogging()
            .UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
    }
}
