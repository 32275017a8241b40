using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Wutong.Platform.Telemetry;

namespace Wutong;

/// <summary>
/// Traces, metrics and logs for a collector, by OTLP. Off unless whoever keeps the server names one. What leaves is chosen by name: an attribute that is not
/// listed here stays, so that a new version of a library cannot begin to send addresses of visitors.
/// </summary>
internal static class SiteTelemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>The attribute of a request's span that says which route was asked for, also where an error page answered.</summary>
    public const string Route = Signal.Prefix + "route";

    public static void AddTelemetry(this WebApplicationBuilder builder, Uri? collector)
    {
        // Neither does a visitor choose the number of a request, nor do other servers learn it.
        DistributedContextPropagator.Current = NoPropagator.Instance;
        builder.Services.AddSingleton<DistributedContextPropagator>(NoPropagator.Instance);
        if (collector is not null) builder.Configuration[Endpoint] = collector.ToString();
        if (builder.Configuration[Endpoint] is not { Length: > 0 }) return;
        if (builder.Configuration[Protocol] is not { Length: > 0 }) builder.Configuration[Protocol] = "http/protobuf";
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("wutong", serviceVersion: typeof(Site).Assembly.GetName().Version?.ToString(3)).AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddSource(Signal.Source).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddProcessor<BareSpans>())
            .WithMetrics(metrics => metrics.AddMeter(Signal.Source).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
            .WithLogging(logs => logs.AddProcessor<BareLogs>(), options => options.IncludeScopes = false)
            .UseOtlpExporter();
    }

    /// <summary>Takes from spans whatever is not known to be without people: addresses with their queries, hosts as a visitor wrote them, browsers, words of an exception.</summary>
    internal sealed class BareSpans : BaseProcessor<Activity>
    {
        private static readonly HashSet<string> Kept =
        [
            "http.request.method", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type", "db.system.name", "db.query.text", "db.response.returned_rows",
        ];

        public override void OnEnd(Activity data)
        {
            foreach (var (name, _) in data.TagObjects.Where(t => !Kept.Contains(t.Key) && !t.Key.StartsWith(Signal.Prefix, StringComparison.Ordinal)).ToList()) data.SetTag(name, null);
            if (data.Kind == ActivityKind.Server) data.DisplayName = data.GetTagItem(Route) as string ?? "request";
            if (data.Status == ActivityStatusCode.Error) data.SetStatus(ActivityStatusCode.Error);
            data.TraceStateString = null;
            // We write no events; those of others may hold the words of an exception and cannot be taken out.
            if (data.Events.Any() || data.Links.Any()) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    /// <summary>Of an exception its kind and where it was thrown leave, not its words; of lines that libraries write their template, not their values.</summary>
    internal sealed class BareLogs : BaseProcessor<LogRecord>
    {
        private const string Template = "{OriginalFormat}", Ours = "Wutong";

        public override void OnEnd(LogRecord data)
        {
            List<KeyValuePair<string, object?>> attributes = [.. (data.Attributes ?? []).Where(a => a.Key != Template && IsOurs(data))];
            if (data.Exception is { } failure)
            {
                attributes.Add(new("exception.type", failure.GetType().FullName));
                attributes.Add(new("exception.stacktrace", failure.StackTrace));
            }
            data.Body = data.Attributes?.FirstOrDefault(a => a.Key == Template).Value as string;
            (data.Attributes, data.Exception, data.FormattedMessage) = (attributes, null, null);
        }

        private static bool IsOurs(LogRecord line) => line.CategoryName == Ours || line.CategoryName?.StartsWith(Ours + ".", StringComparison.Ordinal) == true;
    }

    /// <summary>Takes no trace from a request and gives none away.</summary>
    private sealed class NoPropagator : DistributedContextPropagator
    {
        public static NoPropagator Instance { get; } = new();

        public override IReadOnlyCollection<string> Fields => [];

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) { }

        public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => (traceId, traceState) = (null, null);

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
    }
}
