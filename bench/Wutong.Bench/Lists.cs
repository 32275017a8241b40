using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Wutong.Database;

namespace Wutong.Bench;

/// <summary>The ordinary page of projects among very many of them, as an officer who sees part: each declared filter and sort, first page and deep in.</summary>
internal static class Lists
{
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Rows = new("--rows") { Description = "Projects.", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Clients = new("--clients") { Description = "At once.", DefaultValueFactory = _ => 32 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "For each filter and sort.", DefaultValueFactory = _ => 5 };
    private static readonly Option<int> Runs = new("--runs") { Description = "Of each; medians are shown.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "Folder to keep the database in, and to find it in again." };

    /// <summary>What is asked.</summary>
    /// <param name="Order">The column it is sorted by.</param>
    /// <param name="Filter">The same filter as SQL; null for a search, which nobody writes by hand.</param>
    /// <param name="IsDeep">Whether page 10,000 is measured too.</param>
    internal sealed record Question(string Name, string Query, string Order, string? Filter = "TRUE", bool IsDeep = false, bool Descending = true);

    public static Command Make()
    {
        var command = new Command("lists", "The page of projects among a million, every declared filter and sort.") { Program, Database, Rows, Clients, Seconds, Runs, Keep };
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
            var million = new Million(program, folder, database);
            await million.PrepareAsync(line.GetValue(Rows), index: true);
            using var server = await million.ServeAsync();
            using var client = Visitor.Make(await Visitor.SignInAsync(server.Address, Million.Officer));
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {line.GetValue(Rows)} projects, {clients} clients, {line.GetValue(Seconds)} s each");
            // What was compiled on the way is not what is measured.
            await Visitor.LoadAsync(client, new Uri(server.Address, "/attraction/projects"), clients, TimeSpan.FromSeconds(15));
            var runs = line.GetValue(Runs);
            List<(Question Question, string Name, string? After)> pages = [];
            foreach (var question in await QuestionsAsync(million))
            {
                pages.Add((question, question.Name, null));
                if (question.IsDeep) pages.Add((question, question.Name + ", page 10,000", await DeepAsync(million, question)));
            }
            Dictionary<string, double> rates = [];
            foreach (var (question, name, after) in pages)
                rates[name] = await ShowAsync(client, server.Address, name, question.Query + (after is null ? "" : $"&after={after}&of=1001"), clients, line.GetValue(Seconds), runs);
            // After the pages, when nothing else runs: what a page's rows cost by way of the table and by hand.
            await using var hand = await ByHand.OpenAsync(million, new DatabaseTarget(folder, database));
            foreach (var (question, name, after) in pages.Where(p => p.Question.Filter is not null))
            {
                var (byTable, byHand) = await hand.CompareAsync(question, after);
                // What the processors spend on a page, its asker included; by hand it would be less by what the rows would.
                var page = 1000 * Environment.ProcessorCount / rates[name];
                Figures.Line($"  rows of {name}: table {Figures.Ms(byTable)}, by hand {Figures.Ms(byHand)}, ratio {byHand / byTable:0.00}; of the whole page {(page - byTable + byHand) / page:0.00}");
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
        const string assessing = "p.\"Stage\" = 'Assessing'", registered = "p.\"Stage\" = 'Registered'", flagship = "p.\"IsFlagship\" = TRUE", total = "p.\"TotalSortValue\" BETWEEN 20000000000 AND 30000000000";
        var quarter = million.IsSqlite ? $"p.\"ChangedAt\" >= {Start(2023, 1)} AND p.\"ChangedAt\" < {Start(2023, 4)}" : "p.\"ChangedAt\" >= '2023-01-01+08' AND p.\"ChangedAt\" < '2023-04-01+08'";
        return
        [
            new("all by change", "sort=-changed", "ChangedAt", IsDeep: true), new("all by name", "sort=name", "NameSortKey", IsDeep: true, Descending: false),
            new("all by total", "sort=-total", "TotalSortValue", IsDeep: true), new("all by stage (six values)", "sort=-stage", "StageSortValue", IsDeep: true),
            new("common stage by change", "stage=Assessing&sort=-changed", "ChangedAt", assessing), new("rare stage by change", "stage=Registered&sort=-changed", "ChangedAt", registered),
            new("common stage by total", "stage=Assessing&sort=-total", "TotalSortValue", assessing),
            new("common district by name", $"district={common}&sort=name", "NameSortKey", $"p.\"DistrictId\" = '{(million.IsSqlite ? common.ToUpperInvariant() : common)}'"),
            new("flagships by change", "flagship=true&sort=-changed", "ChangedAt", flagship),
            new("total from 2 to 3 hundred million, by total", "total.from=20000&total.to=30000&sort=-total", "TotalSortValue", total),
            new("changed in a quarter, by change", "changed.from=2023-01-01&changed.to=2023-03-31&sort=-changed", "ChangedAt", quarter), new("rare stage by name", "stage=Registered&sort=name", "NameSortKey", registered),
            new("some thousand names that contain 777, by total", "q=777&sort=-total", "TotalSortValue", null), new("some twenty that contain 12345, by change", "q=12345&sort=-changed", "ChangedAt", null),
            new("a million that contain 示例: asked to narrow", "q=示例&sort=-total", "TotalSortValue", null),
        ];
    }

    private static long Start(int year, int month) => new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.FromHours(8)).UtcTicks;

    /// <summary>The position of the visible row 500,000.</summary>
    private static async Task<string> DeepAsync(Million million, Question question)
    {
        await using var db = await million.OpenAsync();
        var way = question.Descending ? "DESC" : "ASC";
        await using var command = Million.Command(db, $"""
            SELECT "{question.Order}", "Id" FROM "InvestmentProjects" WHERE "OfficeId" = (SELECT "Id" FROM "Offices" WHERE "Name" = '{Million.Office}')
            ORDER BY "{question.Order}" {way}, "Id" {way} LIMIT 1 OFFSET 499999
            """);
        command.CommandTimeout = 600;
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync()) return "";
        object key = reader.GetValue(0);
        if (question.Order == "ChangedAt") key = million.IsSqlite ? new DateTimeOffset((long)key, TimeSpan.Zero) : new DateTimeOffset((DateTime)key);
        var json = JsonSerializer.Serialize(new { key, id = reader.GetValue(1).ToString()!.ToLowerInvariant() });
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static async Task<double> ShowAsync(HttpClient client, Uri address, string name, string query, int clients, int seconds, int runs)
    {
        List<double> rates = [], middles = [], ends = [];
        for (var run = 0; run < runs; run++)
        {
            var times = await Visitor.LoadAsync(client, new Uri(address, $"/attraction/projects?{query}"), clients, TimeSpan.FromSeconds(seconds));
            rates.Add(times.Count / (double)seconds);
            middles.Add(times.Median());
            ends.Add(times.At(0.99));
        }
        Figures.Line($"  {name}: {rates.Median():0}/s, p50 {Figures.Ms(middles.Median())}, p99 {Figures.Ms(ends.Median())} ({ends.Min():0} to {ends.Max():0})");
        return rates.Median();
    }
}
