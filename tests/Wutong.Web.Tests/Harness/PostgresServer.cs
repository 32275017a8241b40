using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Wutong.Database;
using Wutong.Testing;

namespace Wutong.Web.Tests.Harness;

/// <summary>
/// A PostgreSQL of our own in a folder of its own, on a free port of this machine, with fsync on as in life. It refuses to run as root, so
/// root runs it as the package's user.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres", TemplateName = "wutong_template";
    private readonly string folder;
    private readonly int port;
    private int made;

    private PostgresServer(string folder, int port) => (this.folder, this.port) = (folder, port);

    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(Places.NewFolder("postgres"), FreePort());
        var data = Path.Combine(server.folder, "data");
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", User, server.folder);
        await AsUserAsync("initdb", "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await AsUserAsync("pg_ctl", "-D", data, "-w", "-l", Path.Combine(server.folder, "log"), "-o",
            $"-p {server.port} -k {server.folder} -c listen_addresses=127.0.0.1 -c max_connections=500 -c shared_buffers=128MB -c fsync=on", "start");
        try
        {
            await server.MakeTemplateAsync();
            return server;
        }
        catch
        {
            // Nobody else would ever stop it.
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A new database, a copy of the template with the demo city or without anything.</summary>
    public async Task<DatabaseTarget> NewDatabaseAsync(bool empty = false)
    {
        var name = $"city{Interlocked.Increment(ref made)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {(empty ? "template0" : TemplateName)}");
        var target = Target(name);
        Directory.CreateDirectory(target.Folder);
        if (!empty) File.Copy(Target(TemplateName).AuditKeyFile, target.AuditKeyFile);
        return target;
    }

    private async Task MakeTemplateAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {TemplateName} TEMPLATE template0");
        await Template.FillAsync(Target(TemplateName));
        // A template that somebody is connected to cannot be copied.
        NpgsqlConnection.ClearAllPools();
    }

    private DatabaseTarget Target(string database) => new(Path.Combine(folder, database), ConnectionTo(database));

    // Each city has a pool of its own, and a pool keeps what it opened for five minutes unless told otherwise: so many cities, so long, are
    // more than the server takes.
    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Username = User, Database = database, MaxPoolSize = 40, Timeout = 60, ConnectionIdleLifetime = 10, ConnectionPruningInterval = 5,
    }.ToString();

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await AsUserAsync("pg_ctl", "-D", Path.Combine(folder, "data"), "-w", "-m", "immediate", "stop");
        Places.Remove(folder);
    }

    private static Task AsUserAsync(string program, params string[] arguments)
    {
        var path = Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(d => int.Parse(Path.GetFileName(d))).Select(d => Path.Combine(d, "bin", program)).First(File.Exists);
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", User, "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The server would keep inherited pipes open, so what it says goes to its log alone.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
