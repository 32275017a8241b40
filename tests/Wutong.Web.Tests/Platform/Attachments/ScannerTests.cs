using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attachments;

/// <summary>With Debian's real ClamAV daemon and a signature of our own: one file is malware because the test says so.</summary>
public sealed class ScannerTests
{
    private static readonly byte[] Malware = Samples.Text("this very text is malware, says the test " + new string('x', 400_000));

    [Fact]
    public async Task A_hit_is_refused_and_what_is_clean_is_marked_so()
    {
        await using var clamd = await Clamd.StartAsync(Malware);
        foreach (var address in new[] { clamd.Socket, $"127.0.0.1:{clamd.Port}" })
        {
            await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { Scanner = new ScannerAddress(address) });
            var (visitor, project) = await FileTests.DeskAsync(city);
            await visitor.AddAsync(project, "好.txt", Samples.Text("clean"));
            await visitor.AddAsync(project, "大.pdf", [.. Samples.Pdf, .. new byte[3_000_000]]);
            var refused = await visitor.FormAsync(project, "坏.txt", Malware);
            Assert.Equal(400, refused.Code);
            Assert.Contains(string.Format(null, Wutong.Platform.Words.File_Malware, "Wutong.Test.UNOFFICIAL"), refused.Text, StringComparison.Ordinal);
            Assert.All(await visitor.FilesAsync(project), f => Assert.True(f.GetProperty("scanned").GetBoolean()));
            Assert.Equal(2, await city.ReadAsync(db => db.Files.CountAsync(f => f.RecordKind == "project")));
        }
    }

    [Fact]
    public async Task A_scanner_that_cannot_be_asked_lets_nothing_through()
    {
        var nobody = FreePort();
        var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        // It takes the connection and hangs up without a word.
        _ = Task.Run(async () => { while (true) (await silent.AcceptTcpClientAsync()).Close(); });
        foreach (var address in new[] { $"127.0.0.1:{nobody}", $"127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}", "/nowhere/clamd.ctl" })
        {
            await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { Scanner = new ScannerAddress(address) });
            var (visitor, project) = await FileTests.DeskAsync(city);
            var refused = await visitor.FormAsync(project, "好.txt", Samples.Text("clean"));
            Assert.Equal(400, refused.Code);
            Assert.Contains(Wutong.Platform.Words.File_ScannerAway, refused.Text, StringComparison.Ordinal);
            Assert.Equal(0, await city.ReadAsync(db => db.Files.CountAsync(f => f.RecordKind == "project")));
        }
        silent.Stop();
    }

    [Fact]
    public async Task Serve_refuses_an_address_that_is_none()
    {
        var result = await Terminal.RunAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), "serve", "--url", "http://127.0.0.1:0", "--clamav", "nowhere");
        Assert.Equal(1, result.Code);
        Assert.Contains("--clamav", result.Error, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>A clamd of our own that knows one signature: the hash of one content.</summary>
    private sealed class Clamd(Process process, string folder, int port) : IAsyncDisposable
    {
        public string Socket => Path.Combine(folder, "clamd.ctl");
        public int Port => port;

        public static async Task<Clamd> StartAsync(byte[] malware)
        {
            var (folder, port) = (Places.NewFolder("clamd"), FreePort());
            var signatures = Path.Combine(folder, "signatures");
            Directory.CreateDirectory(signatures);
            File.WriteAllText(Path.Combine(signatures, "test.hsb"), $"{Convert.ToHexStringLower(SHA256.HashData(malware))}:{malware.Length}:Wutong.Test:73\n");
            var configuration = Path.Combine(folder, "clamd.conf");
            File.WriteAllText(configuration, $"""
                Foreground yes
                DatabaseDirectory {signatures}
                LocalSocket {Path.Combine(folder, "clamd.ctl")}
                TCPSocket {port}
                TCPAddr 127.0.0.1
                StreamMaxLength 60M
                LogFile {Path.Combine(folder, "log")}
                """ + "\n");
            var process = Process.Start(new ProcessStartInfo("/usr/sbin/clamd", ["-c", configuration]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            File.WriteAllText(Path.Combine(folder, $"{process.Id}.pid"), process.Id.ToString(null, null));
            for (var i = 0; i < 300 && !process.HasExited; i++)
            {
                if (File.Exists(Path.Combine(folder, "clamd.ctl"))) return new Clamd(process, folder, port);
                await Task.Delay(100);
            }
            throw new InvalidOperationException($"clamd did not start: {(process.HasExited ? await process.StandardError.ReadToEndAsync() : "too slow")}");
        }

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            Places.Remove(folder);
        }
    }
}
