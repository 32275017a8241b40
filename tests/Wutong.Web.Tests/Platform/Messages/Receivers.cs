using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Wutong.Web.Tests.Platform.Messages;

/// <summary>What a stand-in was sent.</summary>
internal sealed record Received(string Path, string Query, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    /// <summary>The text, in the form of robots or of the gateway.</summary>
    public string Text => Body.GetProperty("text") is { ValueKind: JsonValueKind.Object } text ? text.GetProperty("content").GetString()! : Body.GetProperty("text").GetString()!;
}

/// <summary>Stands in for gateways and robots: the first part of a path says how it behaves.</summary>
internal sealed class HttpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private HttpReceiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Received> All { get; } = new();

    /// <summary>Paths below /fail that have been mended.</summary>
    public ConcurrentDictionary<string, bool> Mended { get; } = new();

    /// <summary>Paths below /hang that hang no longer: their connections break without an answer.</summary>
    public ConcurrentDictionary<string, bool> Broken { get; } = new();

    public string Address => app.Urls.First();

    public static async Task<HttpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new HttpReceiver(app);
        app.Run(receiver.AnswerAsync);
        await app.StartAsync();
        return receiver;
    }

    public IEnumerable<Received> At(string path) => All.Where(r => r.Path == path);

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        All.Enqueue(new Received(path, context.Request.QueryString.Value!, context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()), body));
        switch (path.Split('/')[1])
        {
            case "hang":
                while (!Broken.ContainsKey(path) && !context.RequestAborted.IsCancellationRequested) await Task.Delay(20);
                context.Abort();
                return;
            case "fail" when !Mended.ContainsKey(path):
                context.Response.StatusCode = 500;
                return;
            case "moved":
                context.Response.Redirect("/ok/elsewhere");
                return;
            case "code":
                await context.Response.WriteAsJsonAsync(new { errcode = int.Parse(path.Split('/')[2]), errmsg = "no" });
                return;
            default:
                await context.Response.WriteAsJsonAsync(new { errcode = 0, errmsg = "ok" });
                return;
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

/// <summary>A mail as it was accepted.</summary>
internal sealed record Mail(string From, string To, MimeKit.MimeMessage Message);

/// <summary>Stands in for a mail server: it speaks just enough SMTP, and how it behaves the receiver's name says.</summary>
internal sealed class MailReceiver : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    private MailReceiver() { }

    public ConcurrentQueue<Mail> All { get; } = new();
    public ConcurrentQueue<string> SignedIn { get; } = new();
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public static MailReceiver Start()
    {
        var server = new MailReceiver();
        server.listener.Start();
        _ = server.AcceptAsync();
        return server;
    }

    public IEnumerable<Mail> To(string address) => All.Where(m => m.To == address);

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException) { }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            var (from, to) = ("", "");
            await writer.WriteLineAsync("220 stand-in");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("EHLO", StringComparison.Ordinal)) await writer.WriteLineAsync("250-stand-in\r\n250 AUTH PLAIN");
                else if (line.StartsWith("AUTH PLAIN", StringComparison.Ordinal)) { SignedIn.Enqueue(Encoding.UTF8.GetString(Convert.FromBase64String(line[11..]))); await writer.WriteLineAsync("235 ok"); }
                else if (line.StartsWith("MAIL FROM", StringComparison.Ordinal)) { from = Inner(line); await writer.WriteLineAsync("250 ok"); }
                else if (line.StartsWith("RCPT TO", StringComparison.Ordinal))
                {
                    to = Inner(line);
                    await writer.WriteLineAsync(to.StartsWith("refused", StringComparison.Ordinal) ? "550 nobody here" : to.StartsWith("later", StringComparison.Ordinal) ? "451 later" : "250 ok");
                }
                else if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    var data = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } text && text != ".") data.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
                    All.Enqueue(new Mail(from, to, MimeKit.MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(data.ToString())))));
                    if (to.StartsWith("hang", StringComparison.Ordinal)) await Task.Delay(Timeout.Infinite);
                    await writer.WriteLineAsync("250 accepted");
                }
                else if (line == "QUIT") { await writer.WriteLineAsync("221 bye"); return; }
                else await writer.WriteLineAsync("250 ok");
            }
        }
        catch (IOException) { }
    }

    private static string Inner(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];

    public void Dispose() => listener.Dispose();
}
