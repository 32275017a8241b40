using System.Diagnostics;
using Wutong.Database;
using Wutong.Testing;

namespace Wutong.Web.Tests.Harness;

/// <summary>The built program as a process of its own: to use its command line, and to kill it.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process process;
    private readonly string pidFile;

    private ProgramProcess(DatabaseTarget target, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Places.Program, .. arguments, "--data", target.Folder, .. target.Connection is { } connection ? ["--database", connection] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = "/",
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.StandardInput.Close();
        // For ./test, which ends what a test that was itself killed could not.
        pidFile = Path.Combine(target.Folder, $"{process.Id}.pid");
        if (Directory.Exists(target.Folder)) File.WriteAllText(pidFile, process.Id.ToString());
    }

    public static ProgramProcess Start(DatabaseTarget target, params string[] arguments) => new(target, arguments, []);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Out, string Error)> RunAsync(DatabaseTarget target, params string[] arguments)
    {
        using var program = Start(target, arguments);
        var (output, error) = (program.process.StandardOutput.ReadToEndAsync(), program.process.StandardError.ReadToEndAsync());
        await program.process.WaitForExitAsync();
        return (program.process.ExitCode, await output, await error);
    }

    /// <summary>Serves a city and waits until it says where.</summary>
    public static async Task<(ProgramProcess ProgramProcess, Uri Address)> ServeAsync(DatabaseTarget target, params (string Name, string Value)[] environment)
    {
        var program = new ProgramProcess(target, ["serve", "--url", "http://127.0.0.1:0"], environment);
        _ = program.process.StandardError.ReadToEndAsync();
        while (await program.process.StandardOutput.ReadLineAsync() is { } line)
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = program.process.StandardOutput.ReadToEndAsync();
                return (program, new Uri(line[at..].Trim()));
            }
        throw new InvalidOperationException($"The program did not start: exit code {program.process.ExitCode}.");
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public bool HasExited => process.HasExited;

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
        if (File.Exists(pidFile)) File.Delete(pidFile);
    }
}
