using System.CommandLine;

namespace Wutong.Cli;

/// <summary>
/// The command line: <c>wutong VERB</c>. Results go to standard output, everything else to standard error; the exit code is 0 only on success.
/// </summary>
internal static class CommandLine
{
    // Made once: options that commands share are added to each of them.
    private static readonly RootCommand Root = new("Wutong 梧桐: 科技招商平台")
    {
        ServeCommand.Make(), MigrateCommand.Make(), DemoCommand.Make(), LetterCommand.Make(), UserCommands.Make(), TokenCommands.Make(), TableCommands.Make(), MetricCommands.Make(), SearchCommand.Make(), JobCommands.Make(), AuditCommands.Make(), MatchCommands.Make(), AgreementCommands.Make(), DocumentCommands.Make(), ReplyCommands.Make(), NetworkCommands.Make(),
    };

    // As shells have it of a program that was told to stop.
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] args)
    {
        // The tool that writes migrations starts the program only to find its context.
        if (Microsoft.EntityFrameworkCore.EF.IsDesignTime) return 0;
        try
        {
            return await Root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Refusal refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was written stays; a job that was under way goes on where it stands when the server runs or it is started again.");
            return Interrupted;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or System.Data.Common.DbException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(failure.GetBaseException().Message);
            return 1;
        }
    }
}

/// <summary>The command cannot do what was asked; its message is for the person at the keyboard.</summary>
internal sealed class Refusal(string message) : Exception(message);
