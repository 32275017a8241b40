using System.CommandLine;

namespace Wutong.Bench;

/// <summary>How long after the process began the first page is there, beside a bare program, in turns.</summary>
internal static class FirstPage
{
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string> Bare = new("--bare") { Description = "Published Bare.dll.", DefaultValueFactory = _ => "artifacts/bare/Bare.dll" };
    private static readonly Option<int> Times = new("--times") { Description = "Repetitions.", DefaultValueFactory = _ => 7 };

    public static Command Make()
    {
        var command = new Command("first-page", "From the start of the process to the first 200, against a bare program.") { Program, Bare, Times };
        command.SetAction((line, _) => RunAsync(line.GetValue(Program)!, line.GetValue(Bare)!, line.GetValue(Times)));
        return command;
    }

    private static async Task<int> RunAsync(string program, string bare, int times)
    {
        var folder = Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        try
        {
            var (port, file) = (Server.FreePort(), Path.Combine(folder, "bare.db"));
            string[] ours = ["serve", "--port", $"{port}", "--data", folder], theirs = [$"{port}", file];
            // The first starts make both databases and a session that outlives a restart.
            System.Net.CookieContainer session;
            using (var open = Visitor.Make())
            {
                using (var server = Server.Start(bare, port, theirs)) await server.FirstAsync(open, "/");
                using (var server = Server.Start(program, port, ours))
                {
                    await server.FirstAsync(open, "/health/ready");
                    session = await Visitor.SignInAsync(server.Address, "zhoulan");
                }
            }
            await CompareAsync("public home", program, ours, "/", bare, theirs, "/", port, null, times);
            await CompareAsync("signed-in list", program, ours, "/attraction/projects", bare, theirs, "/list", port, session, times);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(string what, string program, string[] ours, string page, string bare, string[] theirs, string barePage, int port, System.Net.CookieContainer? session, int times)
    {
        List<double> mine = [], others = [];
        for (var i = 0; i < times; i++)
        {
            others.Add(await OnceAsync(bare, port, theirs, barePage, null));
            mine.Add(await OnceAsync(program, port, ours, page, session));
        }
        var ratios = mine.Zip(others, (a, b) => a / b).ToList();
        Figures.Line($"{what}: {Figures.Ms(mine.Median())} (fastest {Figures.Ms(mine.Min())}), bare {Figures.Ms(others.Median())} (fastest {Figures.Ms(others.Min())}), ratio of pairs: median {ratios.Median():0.00}, {ratios.Min():0.00} to {ratios.Max():0.00}");
    }

    private static async Task<double> OnceAsync(string program, int port, string[] arguments, string page, System.Net.CookieContainer? session)
    {
        using var client = Visitor.Make(session);
        using var server = Server.Start(program, port, arguments);
        return (await server.FirstAsync(client, page)).TotalMilliseconds;
    }
}
