using System.CommandLine;
using Wutong.Database;
using Wutong.Demo;

namespace Wutong.Cli;

internal static class DemoCommand
{
    public static Command Make()
    {
        var load = new Command("load", "Loads the demo city, or what is missing of it; refuses a database with other data.").With();
        load.SetAction(async (line, _) =>
        {
            await DatabaseUpgrade.RunAsync(line.Target());
            return await line.RunAsync(async session =>
            {
                await DemoCity.LoadAsync(session.Db, session.Actor);
                await Console.Out.WriteLineAsync("loaded");
                return 0;
            });
        });
        return new Command("demo", "The demo city.") { load };
    }
}
