using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Wutong.Bench;

/// <summary>A published program as a process of its own.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process process;

    private Server(Process process, int port, long startedAt) => (this.process, Address, StartedAt) = (process, new Uri($"http://127.0.0.1:{port}"), startedAt);

    public Uri Address { get; }

    /// <summary>Timestamp of the moment just before the process was made.</summary>
    public long StartedAt { get; }

    public static Server Start(string program, int port, params string[] arguments)
    {
        var startedAt = Stopwatch.GetTimestamp();
        return new Server(Make(program, arguments), port, startedAt);
    }

    /// <summary>Runs a command to its end and gives back its last line.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Make(program, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
        return output.Trim().Split('\n')[^1];
    }

    private static Process Make(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        // Nobody reads the log, and a full pipe would stop the program.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Asks until the answer is 200; the time since the process began.</summary>
    public async Task<TimeSpan> FirstAsync(HttpClient client, string path)
    {
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"The program ended with {process.ExitCode} before it answered.");
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, path));
                if (answer.StatusCode == HttpStatusCode.OK) return Stopwatch.GetElapsedTime(StartedAt);
                throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
            }
            catch (Exception refused) when (refused is HttpRequestException or System.Net.Sockets.SocketException)
            {
                await Task.Delay(2);
            }
        }
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
