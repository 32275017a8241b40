using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Wutong.Bench;

/// <summary>Whether the time of the answer "held already" tells a confidential holder from a plain one.</summary>
internal static class FirstReport
{
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Tries = new("--tries") { Description = "Tries against each kind of holder.", DefaultValueFactory = _ => 2000 };

    /// <summary>The most by which the medians may differ.</summary>
    private const double MostApart = 0.05;

    public static Command Make()
    {
        var command = new Command("first-report", "Refused reports of investors that plain and confidential leads hold.") { Program, Database, Tries };
        command.SetAction((line, _) => RunAsync(line.GetValue(Program)!, line.GetValue(Database), line.GetValue(Tries)));
        return command;
    }

    private static async Task<int> RunAsync(string program, string? database, int tries)
    {
        var folder = Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        try
        {
            var port = Server.FreePort();
            string[] where = database is null ? ["--data", folder] : ["--data", folder, "--database", database];
            using var server = Server.Start(program, port, ["serve", "--port", $"{port}", .. where]);
            using var client = Visitor.Make();
            await server.FirstAsync(client, "/health/ready");
            var (holder, asker) = (await TokenAsync(program, "shenzhiyuan", where), await TokenAsync(program, "gunan", where));
            // Plain and confidential by turns, so that neither gets the warmer program or the larger table.
            for (var i = 0; i < 2 * tries; i++) await SendAsync(client, server.Address, holder, i, i % 2 == 0 ? null : $"代号{i}", expected: 200);
            List<double>[] times = [[], []];
            for (var i = 0; i < 2 * tries; i++) times[i % 2].Add(await SendAsync(client, server.Address, asker, i, null, expected: 400));
            var apart = Math.Abs(times[0].Median() - times[1].Median()) / times[0].Median();
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {tries} refused reports of each kind");
            Figures.Line($"  plain holder:        p50 {Figures.Ms(times[0].Median())}, p99 {Figures.Ms(times[0].At(0.99))}");
            Figures.Line($"  confidential holder: p50 {Figures.Ms(times[1].Median())}, p99 {Figures.Ms(times[1].At(0.99))}");
            Figures.Line($"  medians apart: {apart * 100:0.0} % (at most {MostApart * 100:0} %)");
            return apart < MostApart ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<string> TokenAsync(string program, string account, string[] where) => Server.RunAsync(program, ["token", "create", "--user", account, "--scopes", "attraction.write", .. where]);

    /// <summary>Reports an investor; the time of the answer in milliseconds.</summary>
    private static async Task<double> SendAsync(HttpClient client, Uri address, string token, int number, string? codeName, int expected)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/api/attraction/leads")) { Content = JsonContent.Create(new { name = $"测量线索{number}", investor = $"测量投资方{number}号有限公司", codeName, origin = "Visit" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        return (int)answer.StatusCode == expected ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"Report {number} answered {(int)answer.StatusCode}.");
    }
}
