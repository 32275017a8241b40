using System.Text;
using Wutong.Cli;
using Wutong.Database;

namespace Wutong.Web.Tests.Harness;

/// <summary>
/// The command line inside the test program: what a command answers, without the second of processor that a process of its own takes to start. Commands that
/// are killed, run beside each other or serve are processes: <see cref="ProgramProcess"/>.
/// </summary>
internal static class Terminal
{
    private static readonly AsyncLocal<(TextWriter Out, TextWriter Error)?> Current = new();

    static Terminal()
    {
        Console.SetOut(new Divided(Console.Out, terminal => terminal.Out));
        Console.SetError(new Divided(Console.Error, terminal => terminal.Error));
    }

    /// <summary>Runs a command on a city to its end.</summary>
    public static async Task<(int Code, string Out, string Error)> RunAsync(DatabaseTarget target, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Current.Value = (output, error);
        var code = await CommandLine.RunAsync([.. arguments, "--data", target.Folder, .. target.Connection is { } connection ? ["--database", connection] : Array.Empty<string>()]);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Writes to the terminal of the command that is running in this flow, or else where it always did.</summary>
    private sealed class Divided(TextWriter otherwise, Func<(TextWriter Out, TextWriter Error), TextWriter> which) : TextWriter
    {
        private TextWriter Target => Current.Value is { } terminal ? which(terminal) : otherwise;

        public override Encoding Encoding => otherwise.Encoding;
        public override void Write(char value) => Target.Write(value);
        public override void Write(string? value) => Target.Write(value);
        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);
        public override void Write(ReadOnlySpan<char> buffer) => Target.Write(buffer);
        public override void Flush() => Target.Flush();
    }
}
