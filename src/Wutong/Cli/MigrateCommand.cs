using System.CommandLine;
using Wutong.Database;

namespace Wutong.Cli;

internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Creates the database or brings it to this program's schema.").With();
        command.SetAction(async (line, _) =>
        {
            var changed = await DatabaseUpgrade.RunAsync(line.Target());
            await Console.Out.WriteLineAsync(changed ? "upgraded" : "current");
            return 0;
        });
        return command;
    }
}
