using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Demo;
using Wutong.Platform;
using Wutong.Platform.Attachments;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Telemetry;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.SignIn;

namespace Wutong.Cli;

internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "Port on this machine.", DefaultValueFactory = _ => 5080 };
    private static readonly Option<string?> Url = new("--url") { Description = "Full address to listen on instead, e.g. http://0.0.0.0:80." };
    private static readonly Option<bool> Empty = new("--empty") { Description = "On a new database: no demo city, but the first administrators." };

    private static readonly Option<string?> ClamAv = new("--clamav") { Description = "ClamAV's daemon that looks at uploaded files: HOST:PORT or the path of its socket." };

    private static readonly Option<string?> Proxy = new("--proxy") { Description = "Address of the proxy in front, whose X-Forwarded-For and X-Forwarded-Proto are taken: 127.0.0.1" };

    private static readonly Option<string?> Providers = new("--providers") { Description = "JSON file that names the OpenID Connect providers whose sign-in may be linked to accounts." };

    private static readonly Option<string?> Otlp = new("--otlp") { Description = "OpenTelemetry collector to send traces, metrics and logs to: http://127.0.0.1:4318. Without it, and without OTEL_EXPORTER_OTLP_ENDPOINT, nothing is sent." };

    private static readonly Option<int> SlowQuery = new("--slow-query-ms") { Description = "From how many milliseconds on a statement is noted as slow; 0 for never.", DefaultValueFactory = _ => 500 };

    public static Command Make()
    {
        var command = new Command("serve", "Serves the platform; prepares the database first.").With(Port, Url, Empty, ClamAv, Proxy, Providers, Otlp, SlowQuery, AgreementCommands.Articles, ReplyCommands.Seal, ReplyCommands.SealPassword);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancel)
    {
        var (target, port) = (line.Target(), line.GetValue(Port));
        var url = line.GetValue(Url) ?? $"http://127.0.0.1:{port}";
        if (line.GetValue(Url) is null) RefuseTakenPort(port);
        var scanner = new ScannerAddress(line.GetValue(ClamAv));
        if (!scanner.IsValid) throw new Refusal("--clamav is HOST:PORT or the path of a socket, e.g. 127.0.0.1:3310 or /run/clamav/clamd.ctl");
        IPAddress? proxy = null;
        if (line.GetValue(Proxy) is { } named && !IPAddress.TryParse(named, out proxy)) throw new Refusal("--proxy is an IP address, e.g. 127.0.0.1");
        Uri? collector = null;
        if (line.GetValue(Otlp) is { } given && !(Uri.TryCreate(given, UriKind.Absolute, out collector) && collector.Scheme is "http" or "https")) throw new Refusal("--otlp is an address of http or https, e.g. http://127.0.0.1:4318");
        var slow = line.GetValue(SlowQuery);
        if (slow < 0) throw new Refusal("--slow-query-ms is a number of milliseconds, 0 for never");
        var providers = ReadProviders(line.GetValue(Providers));
        var articles = AgreementCommands.ReadArticles(line.GetValue(AgreementCommands.Articles));
        var changed = await DatabaseUpgrade.RunAsync(target);
        using var held = target.Kind == DatabaseKind.Sqlite ? FolderLock.Shared(target.Folder) : null;
        await using var app = Site.Build(new SiteOptions(target, url) { Scanner = scanner, Proxy = proxy, Providers = providers, Otlp = collector, SlowQuery = TimeSpan.FromMilliseconds(slow), Articles = articles, Seal = ReplyCommands.SealOf(line) });
        await CheckKeyAsync(app.Services);
        if (changed || await DatabaseUpgrade.IsUnfilledAsync(target)) await PrepareAsync(app.Services, url, line.GetValue(Empty));
        await app.StartAsync(cancel);
        foreach (var address in app.Urls) await Console.Out.WriteLineAsync($"梧桐已启动：{address}");
        await Console.Out.FlushAsync(cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static IReadOnlyList<SignInProvider> ReadProviders(string? path)
    {
        try { return path is null ? [] : SignInProviders.Read(path); }
        catch (ValidationException wrong) { throw new Refusal(wrong.Message); }
    }

    /// <summary>A key that is lost or that others may read is told at the start, not by the first page that needs it.</summary>
    private static async Task CheckKeyAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<AuditKey>().CheckAsync(scope.ServiceProvider.GetRequiredService<WutongDb>());
    }

    private static void RefuseTakenPort(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.ExclusiveAddressUse = true;
            probe.Start();
        }
        catch (SocketException)
        {
            throw new Refusal($"端口 {port} 已被占用。请换一个：./run --port {port + 1}\nPort {port} is taken; choose another: ./run --port {port + 1}");
        }
    }

    /// <summary>
    /// Fills a database that nobody is in: the demo city, or the first administrators. A demo city that was just upgraded gets what is new in it.
    /// </summary>
    private static async Task PrepareAsync(IServiceProvider services, string url, bool empty)
    {
        Asker.Begin("start");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WutongDb>();
        var actor = Actor.Machine(services.GetRequiredService<TimeProvider>().Now());
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        var isNew = !await db.Users.AnyAsync();
        if (isNew && empty)
            foreach (var (role, link) in await FirstAdministrators.CreateAsync(db, actor))
                await Console.Out.WriteLineAsync($"{role.ToString()}: {url}{link}");
        else if (isNew || await db.Deployments.AnyAsync(d => d.IsDemo))
            await DemoCity.LoadAsync(db, actor);
    }
}
