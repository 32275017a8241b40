using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Users;
using Wutong.Proposals.Contracts;

namespace Wutong.Cli;

/// <summary>Replies to proposals as files.</summary>
internal static class ReplyCommands
{
    private static readonly Argument<int> Number = new("NUMBER") { Description = "Number of the proposal; of several of one number the last that was answered." };
    private static readonly Option<string> Out = new("--out") { Description = "The Word file to write.", Required = true };
    private static readonly Option<bool> Public = new("--public") { Description = "Without the names and telephone numbers of those to be asked." };

    public static Command Make()
    {
        var export = new Command("export", "Writes the reply to a proposal from its records; what cannot be said yet is left out and listed on standard error.").With(Shared.As, Out, Public);
        export.Add(Number);
        export.SetAction((line, _) => line.RunAsync(session => ExportAsync(session, line)));
        return new Command("reply", "Replies to proposals.") { export };
    }

    private static async Task<int> ExportAsync(Session session, ParseResult line)
    {
        var number = line.GetValue(Number);
        var made = await ReplyFiles.WriteAsync(session.Db, session.Actor, session.Services.GetRequiredService<IBindingNames>(), number, line.GetValue(Public)) ?? throw new Refusal($"There is no reply to a proposal {number}.");
        await File.WriteAllBytesAsync(line.GetValue(Out)!, made.Word);
        foreach (var lack in made.LeftOut) await Console.Error.WriteLineAsync($"未写入：{lack}");
        await Console.Out.WriteLineAsync($"{made.Title}：{made.Evidence} 处有据，{made.LeftOut.Count} 处未写入");
        return 0;
    }
}
