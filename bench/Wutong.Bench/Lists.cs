using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Wutong.Bench;

/// <summary>The ordinary page of projects among very many of them, as an officer who sees part: each declared filter and sort, first page and deep in.</summary>
internal static class Lists
{
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Rows = new("--rows") { Description = "Projects.", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Clients = new("--clients") { Description = "At once.", DefaultValueFactory = _ => 32 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "For each filter and sort.", DefaultValueFactory = _ => 5 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "Folder to keep the database in, and to find it in again." };

    /// <summary>What is asked; the sort key where its deep page is measured too.</summary>
    private sealed record Question(string Name, string Query, string? Key = null, bool Descending = true);

    public static Command Make()
    {
        var command = new Command("lists", "The page of projects among a million, every declared filter and sort.") { Program, Database, Rows, Clients, Seconds, Keep };
        command.SetAction((line, _) => RunAsync(line));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line)
    {
        var (program, database, clients) = (line.GetValue(Program)!, line.GetValue(Database), line.GetValue(Clients));
        var kept = line.GetValue(Keep);
        var folder = kept ?? Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        try
        {
            var isThere = kept is not null && File.Exists(Path.Combine(kept, "filled"));
            Directory.CreateDirectory(folder);
            var million = new Million(folder, database);
            string[] where = database is null ? ["--data", folder] : ["--data", folder, "--database", database];
            var port = Server.FreePort();
            string[] serve = ["serve", "--port", $"{port}", .. where];
            using var open = Visitor.Make();
            if (!isThere)
            {
                using (var first = Server.Start(program, port, serve)) await first.FirstAsync(open, "/health/ready");
                await million.FillAsync(line.GetValue(Rows));
                if (kept is not null) await File.WriteAllTextAsync(Path.Combine(kept, "filled"), "");
            }
            using var server = Server.Start(program, port, serve);
            await server.FirstAsync(open, "/health/ready");
            using var client = Visitor.Make(await Visitor.SignInAsync(server.Address, Million.Officer));
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {line.GetValue(Rows)} projects, {clients} clients, {line.GetValue(Seconds)} s each");
            // What was compiled on the way is not what is measured.
            await LoadAsync(client, new Uri(server.Address, "/attraction/projects"), clients, TimeSpan.FromSeconds(15));
            foreach (var question in await QuestionsAsync(million))
            {
                await ShowAsync(client, server.Address, question.Name, question.Query, clients, line.GetValue(Seconds));
                if (question.Key is not null)
                    await ShowAsync(client, server.Address, question.Name + ", page 10,000", $"{question.Query}&after={await DeepAsync(million, question, database is null)}&of=1001", clients, line.GetValue(Seconds));
            }
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<Question>> QuestionsAsync(Million million)
    {
        await using var db = await million.OpenAsync();
        await using var command = Million.Command(db, $"SELECT CAST(\"DistrictId\" AS TEXT) FROM \"Offices\" WHERE \"Name\" = '{Million.Office}'");
        var common = ((string)(await command.ExecuteScalarAsync())!).ToLowerInvariant();
        return
        [
            new("all by change", "sort=-changed", "ChangedAt"), new("all by name", "sort=name", "NameSortKey", Descending: false), new("all by total", "sort=-total", "TotalSortValue"),
            new("all by stage (six values)", "sort=-stage", "StageSortValue"),
            new("common stage by change", "stage=Assessing&sort=-changed"), new("rare stage by change", "stage=Registered&sort=-changed"), new("common stage by total", "stage=Assessing&sort=-total"),
            new("common district by name", $"district={common}&sort=name"), new("flagships by change", "flagship=true&sort=-changed"),
            new("total from 2 to 3 hundred million, by total", "total.from=20000&total.to=30000&sort=-total"),
            new("changed in a quarter, by change", "changed.from=2023-01-01&changed.to=2023-03-31&sort=-changed"), new("rare stage by name", "stage=Registered&sort=name"),
        ];
    }

    /// <summary>The position of the visible row 500,000.</summary>
    private static async Task<string> DeepAsync(Million million, Question question, bool isSqlite)
    {
        await using var db = await million.OpenAsync();
        var way = question.Descending ? "DESC" : "ASC";
        await using var command = Million.Command(db, $"""
            SELECT "{question.Key}", "Id" FROM "InvestmentProjects" WHERE "OfficeId" = (SELECT "Id" FROM "Offices" WHERE "Name" = '{Million.Office}')
            ORDER BY "{question.Key}" {way}, "Id" {way} LIMIT 1 OFFSET 499999
            """);
        command.CommandTimeout = 600;
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync()) return "";
        object key = reader.GetValue(0);
        if (question.Key == "ChangedAt") key = isSqlite ? new DateTimeOffset((long)key, TimeSpan.Zero) : new DateTimeOffset((DateTime)key);
        var json = JsonSerializer.Serialize(new { key, id = reader.GetValue(1).ToString()!.ToLowerInvariant() });
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static async Task ShowAsync(HttpClient client, Uri address, string name, string query, int clients, int seconds)
    {
        var times = await LoadAsync(client, new Uri(address, $"/attraction/projects?{query}"), clients, TimeSpan.FromSeconds(seconds));
        Figures.Line($"  {name}: {(times.Count / (double)seconds).ToString("0", CultureInfo.InvariantCulture)}/s, p50 {Figures.Ms(times.Median())}, p99 {Figures.Ms(times.At(0.99))}");
    }

    private static async Task<IReadOnlyCollection<double>> LoadAsync(HttpClient client, Uri address, int clients, TimeSpan duration)
    {
        ConcurrentBag<double> times = [];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (clock.Elapsed < duration)
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(address);
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }));
        return times;
    }
}
