using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Data;
using Wutong.Platform.Seen;
using Wutong.Seen;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Seen;

/// <summary>What an administrator sees from outside: a number on every failure, slow statements, traces at a collector.</summary>
public sealed class SeenTests
{
    [Theory]
    [InlineData("/nothing/here", 404)]
    [InlineData("/attraction/projects?stage=Nothing", 400)]
    [InlineData("/settings/users", 403)]
    [InlineData("/errors/500", 404)]
    [InlineData("/api/nothing", 404)]
    [InlineData("/api/attraction/projects?stage=Nothing", 400)]
    public async Task Every_failure_bears_the_number_of_its_request(string address, int code)
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var answer = await (await city.VisitorAsync("zhoulan")).GetAsync(address);
        Assert.Equal(code, answer.Code);
        var number = answer.Header(RequestNumber.Header);
        Assert.Matches("^[0-9a-f]{32}$", number);
        // Of a refused field the field is what helps; its number stands in the header.
        if (!(address.StartsWith("/api", StringComparison.Ordinal) && code == 400)) Assert.Contains(number!, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_and_measurements_reach_the_collector_and_what_was_asked_for_does_not()
    {
        await using var collector = await Collector.StartAsync();
        const string word = "只有查的人知道的词";
        var (program, address) = await ProgramProcess.ServeAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()), ("OTEL_METRIC_EXPORT_INTERVAL", "300"), ("OTEL_BSP_SCHEDULE_DELAY", "200"));
        using var running = program;
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.GetAsync(new Uri($"/help?q={Uri.EscapeDataString(word)}", UriKind.Relative), TestContext.Current.CancellationToken);
        var number = Convert.FromHexString(answer.Headers.GetValues(RequestNumber.Header).Single());
        bool Arrived(string path, byte[] part) => collector.Got.Any(g => g.Path == path && Holds(g.Body, part));
        for (var i = 0; i < 200 && !(Arrived("/v1/traces", number) && Arrived("/v1/metrics", "wutong.write.duration"u8.ToArray())); i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(Arrived("/v1/traces", number), "The request's trace did not arrive.");
        Assert.True(Arrived("/v1/traces", "write"u8.ToArray()));
        Assert.True(Arrived("/v1/metrics", "wutong.write.duration"u8.ToArray()), "Measurements did not arrive.");
        foreach (var kept in new[] { Encoding.UTF8.GetBytes(word), Encoding.ASCII.GetBytes(Uri.EscapeDataString(word)) }) Assert.DoesNotContain(collector.Got, g => Holds(g.Body, kept));
    }

    [Fact]
    public async Task A_slow_statement_is_noted_without_its_values()
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), options => options with { SlowQuery = TimeSpan.Zero });
        using var officer = await city.NewVisitorAsync("zhoulan");
        const string word = "密中之密";
        var number = (await officer.GetAsync($"/attraction/projects?q={Uri.EscapeDataString(word)}")).Header(RequestNumber.Header);
        var noted = city.Services.GetRequiredService<SlowQueries>().Last;
        Assert.Contains(noted, q => q.Number == number && q.Asker == "attraction/projects" && q.Statement.Contains("InvestmentProjects", StringComparison.Ordinal));
        Assert.DoesNotContain(noted, q => q.Statement.Contains(word, StringComparison.Ordinal));
        using var keeper = await city.NewVisitorAsync("xitong");
        var page = await keeper.GetAsync("/settings/slow");
        Assert.Contains("InvestmentProjects", page.Text, StringComparison.Ordinal);
        Assert.Contains(number!, page.Text, StringComparison.Ordinal);
        Assert.True(city.Services.GetRequiredService<SlowQueries>().Last.Count <= 200);
    }

    private static bool Holds(byte[] body, ReadOnlySpan<byte> part) => body.AsSpan().IndexOf(part) >= 0;

    /// <summary>A collector that keeps whatever is sent to it.</summary>
    private sealed class Collector(WebApplication app, ConcurrentQueue<(string Path, byte[] Body)> got) : IAsyncDisposable
    {
        public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        public IReadOnlyCollection<(string Path, byte[] Body)> Got => got;

        public static async Task<Collector> StartAsync()
        {
            ConcurrentQueue<(string, byte[])> got = new();
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
            var app = builder.Build();
            app.MapPost("/v1/{signal}", async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                got.Enqueue((context.Request.Path, body.ToArray()));
            });
            await app.StartAsync();
            return new Collector(app, got);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
