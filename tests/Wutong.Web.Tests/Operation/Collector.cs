using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Wutong.Web.Tests.Operation;

/// <summary>A collector on this machine that takes OTLP over HTTP, and reads as much of its messages as the tests ask for.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> received = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            if (request.ContentType == "application/x-protobuf") received.Enqueue((signal, body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    public Uri Address => new(app.Urls.First());

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    public IReadOnlyList<byte[]> Bodies => [.. received.Select(r => r.Body)];

    /// <summary>Trace and name.</summary>
    public IReadOnlyList<(string Trace, string Name)> Spans => [.. Records("traces").Select(s => (Hex(s, 1), Text(s, 5)))];

    /// <summary>Trace and text of each line.</summary>
    public IReadOnlyList<(string Trace, string Text, string Attributes)> Lines =>
        [.. Records("logs").Select(l => (Hex(l, 9), Text(Of(l, 5).FirstOrDefault(), 1), string.Join('\n', Of(l, 6).Select(a => $"{Text(a, 1)}={Text(Of(a, 2).FirstOrDefault(), 1)}"))))];

    public IReadOnlyList<string> Metrics => [.. Records("metrics").Select(m => Text(m, 1)).Distinct()];

    // All three have the same frame: a list of resources, in each a list of scopes, in each the records.
    private IEnumerable<ReadOnlyMemory<byte>> Records(string signal) =>
        from message in received where message.Signal == signal from resource in Of(message.Body, 1) from scope in Of(resource, 2) from record in Of(scope, 2) select record;

    private static string Hex(ReadOnlyMemory<byte> message, int field) => Convert.ToHexStringLower(Of(message, field).FirstOrDefault().Span);

    private static string Text(ReadOnlyMemory<byte> message, int field) => Encoding.UTF8.GetString(Of(message, field).FirstOrDefault().Span);

    /// <summary>The values of a field that are messages, texts or bytes.</summary>
    private static List<ReadOnlyMemory<byte>> Of(ReadOnlyMemory<byte> message, int field)
    {
        List<ReadOnlyMemory<byte>> found = [];
        while (!message.IsEmpty)
        {
            var tag = Number(ref message);
            var length = (tag & 7) switch { 0 => 0, 1 => 8, 5 => 4, _ => (int)Number(ref message) };
            if ((tag & 7) == 0) Number(ref message);
            if ((tag & 7) == 2 && tag >> 3 == (ulong)field) found.Add(message[..length]);
            message = message[length..];
        }
        return found;
    }

    private static ulong Number(ref ReadOnlyMemory<byte> message)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message.Span[0];
            message = message[1..];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
