using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Telemetry;
using Wutong.Web.Tests.Harness;
using Wutong.Testing;
using Wutong.Web.Tests.Platform.Messages;
using Wutong.Web.Tests.Tables.Import;

namespace Wutong.Web.Tests.Operation;

/// <summary>What a collector is told of the site: what it does and how long that takes, and nothing of whom it is done for.</summary>
public sealed class TelemetryTests(PostOffices offices) : IClassFixture<PostOffices>
{
    private const string Word = "沈梅密语", Foreign = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Theory, OnBoth]
    public async Task A_collector_gets_spans_metrics_and_lines_of_the_number_on_the_error_page_and_no_personal_word(DatabaseKind database)
    {
        await using var collector = await Collector.StartAsync();
        var secret = $"{Guid.CreateVersion7():N}{Guid.CreateVersion7():N}";
        string broken, missing, refused;
        await using (var city = await City.StartAsync(await Cities.NewDatabaseAsync(database), o => o with { Otlp = collector.Address }))
        {
            using var visitor = await city.NewVisitorAsync("zhoulan");
            (string, string)[] headers = [("User-Agent", "shenmei-browser"), ("traceparent", $"00-{Foreign}-00f067aa0ba902b7-01"), ("tracestate", "shenmei=1"), ("baggage", "who=shenmei")];
            Assert.Equal(200, (await visitor.GetAsync($"/attraction/projects?q={Word}", headers)).Code);
            Assert.Equal(200, (await visitor.GetAsync($"/search?q={Word}", headers)).Code);
            Assert.Equal(400, (await visitor.GetAsync($"/search?q={Word}&kind={Word}", headers)).Code);
            missing = (await visitor.GetAsync($"/calendar/{secret}.ics?q={Word}", headers)).Header("x-request-id")!;
            await visitor.PostWithTokenAsync("/comments/new", ("Input.Text", Word));
            await visitor.CallAsync(HttpMethod.Post, "/api/attraction/projects", new { name = Word, kind = "Technology", investor = Word, origin = "Visit" });
            var id = TestData.Unique(Word);
            refused = (await visitor.CallAsync(HttpMethod.Get, $"/api/attraction/projects?q={id}&stage={Word}")).Header("x-request-id")!;
            Tell(city);
            await city.Target.RawAsync("ALTER TABLE \"Visits\" RENAME TO \"Gone\"");
            var page = await visitor.GetAsync($"/attraction/visits?q={Word}", headers);
            Assert.Equal(500, page.Code);
            broken = page.Page.QuerySelector("#number")!.GetAttribute("value")!;
        }

        Assert.Contains(collector.Lines, l => l.Text == "Said {Name}" && l.Attributes.Contains("exception.type=System.InvalidOperationException", StringComparison.Ordinal));
        Assert.Contains("tell", collector.Spans.Select(s => s.Name));
        Assert.DoesNotContain(Foreign, new[] { broken, missing, refused });
        var spans = collector.Spans;
        Assert.Contains((broken, "GET /attraction/visits"), spans);
        Assert.Contains((broken, "list visits"), spans);
        Assert.Contains((missing, "GET /calendar/{secret:length(64)}.ics"), spans);
        Assert.Contains((refused, "GET /api/attraction/projects"), spans);
        foreach (var name in new[] { "write", "list projects", "search", "query", "POST /signin" }) Assert.Contains(name, spans.Select(s => s.Name));
        foreach (var name in new[] { "wutong.write.duration", "wutong.write.wait", "wutong.list.duration", "wutong.search.duration", "http.server.request.duration", "dotnet.gc.collections" })
            Assert.Contains(name, collector.Metrics);
        Assert.Contains(collector.Lines, l => l.Trace == broken && l.Attributes.Contains("exception.type=", StringComparison.Ordinal) && l.Attributes.Contains("exception.stacktrace=", StringComparison.Ordinal));
        Assert.Contains(collector.Lines, l => l.Trace == broken && l.Attributes.Contains("Asker=GET /attraction/visits", StringComparison.Ordinal));
        foreach (var word in new[] { Word, Uri.EscapeDataString(Word), secret, "shenmei", "周岚", "zhoulan" })
            Assert.All(collector.Bodies, body => Assert.True(body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, $"{word} left: {Around(body, word)}"));
    }

    [Fact]
    public async Task The_standard_variables_say_where_and_how_of_a_server_that_is_started_without_a_word()
    {
        await using var collector = await Collector.StartAsync();
        var (program, address) = await ProgramProcess.ServeAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_SERVICE_NAME", "wutong-here"));
        using var _ = program;
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.GetAsync("/errors/404");
        var number = answer.Headers.GetValues("X-Request-Id").Single();
        for (var i = 0; i < 300 && !(collector.Spans.Any(s => s.Trace == number) && collector.Metrics.Count > 0 && collector.Lines.Any(l => l.Trace == number)); i++) await Task.Delay(100);
        Assert.Contains((number, "GET /errors/{status:int}"), collector.Spans);
        Assert.NotEmpty(collector.Metrics);
        Assert.Contains(collector.Lines, l => l.Trace == number);
        Assert.Contains(collector.Bodies, b => b.AsSpan().IndexOf("wutong-here"u8) >= 0);
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_made_that_could_send()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        Assert.Null(city.Services.GetService<TracerProvider>());
        Assert.Null(city.Services.GetService<OpenTelemetry.Metrics.MeterProvider>());
        Assert.Null(city.Services.GetService<OpenTelemetry.Logs.LoggerProvider>());
        var result = await ProgramProcess.RunAsync(city.Target, "serve", "--otlp", "collector:4318");
        Assert.Equal(1, result.Code);
        Assert.Contains("--otlp", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_a_delivery_and_an_import_tell_their_kind_and_how_they_ended()
    {
        ConcurrentQueue<(string Name, string? Outcome)> told = new();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Signal.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => told.Enqueue((span.OperationName, span.GetTagItem("wutong.outcome") as string)),
        };
        ActivitySource.AddActivityListener(listener);
        var office = await offices.On(DatabaseKind.Sqlite);
        var reader = await office.ReaderAsync(channels: [(MessageChannel.WeCom, office.Robot("ok"))]);
        await office.SendAsync(reader, TestData.Unique("一次"));
        await office.UntilAsync(reader, DeliveryState.Sent);
        using var keeper = await office.City.NewVisitorAsync("xitong");
        Assert.Equal(302, (await keeper.SubmitAsync("/settings/jobs", [("Input.Kind", Clearing.Name)], "/settings/jobs")).Code);
        using var officer = await office.City.NewVisitorAsync((await office.City.Data.PostAsync()).Account);
        await office.City.BringAsync(officer, "organisations", SheetFile.Of(["单位名称", "类别"], [TestData.Unique("来表"), "企业"]));
        (string, string?)[] expected = [("delivery WeCom", "sent"), ("import organisations Reading", "done"), ("import organisations Checking", "done"), ($"job {Clearing.Name}", "done"), ("write", "done")];
        for (var i = 0; i < 300 && expected.Except(told).Any(); i++) await Task.Delay(100);
        Assert.Empty(expected.Except(told));
    }

    /// <summary>What a library might say one day.</summary>
    private static void Tell(City city)
    {
        List<KeyValuePair<string, object?>> said = [new("Name", Word), new("{OriginalFormat}", "Said {Name}")];
        var log = city.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.Something");
        using (log.BeginScope(Word)) log.Log(LogLevel.Error, default, said, new InvalidOperationException(Word), (_, _) => $"Said {Word}");
        using (var tagged = Signal.Spans.StartActivity("tell"))
        {
            tagged?.SetTag("user.name", Word).SetStatus(ActivityStatusCode.Error, Word);
            if (tagged is not null) tagged.TraceStateString = "who=shenmei";
        }
        using var thrown = Signal.Spans.StartActivity("thrown");
        thrown?.AddException(new InvalidOperationException(Word));
    }

    private static string Around(byte[] body, string word)
    {
        var at = body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word));
        return at < 0 ? "" : Encoding.UTF8.GetString(body.AsSpan(Math.Max(0, at - 80), Math.Min(200, body.Length - Math.Max(0, at - 80))));
    }
}
