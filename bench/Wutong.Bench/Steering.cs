using System.CommandLine;

namespace Wutong.Bench;

/// <summary>Board, list and funnel of very many projects, one page at a time, as an officer who sees three fifths of them and as the head office, who sees all.</summary>
internal static class Steering
{
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Rows = new("--rows") { Description = "Projects.", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "For each page.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "Folder to keep the database in, and to find it in again." };

    /// <summary>The most that the 99th percentile of a page may take, in ms.</summary>
    private const double Most = 100;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("list", "/attraction/projects"), ("list of one stage by total", "/attraction/projects?stage=Assessing&sort=-total"), ("board", "/attraction/board"), ("board of flagships", "/attraction/board?flagship=true"),
        ("funnel", "/attraction/funnel"), ("funnel of flagships", "/attraction/funnel?flagship=true"),
    ];

    public static Command Make()
    {
        var command = new Command("steering", "Board, list and funnel of 100,000 projects.") { Program, Database, Rows, Seconds, Keep };
        command.SetAction((line, _) => RunAsync(line));
        return command;
    }

    /// <summary>The steps by which each project came where it stands, spread over three years: of these the funnel says how long a stage takes.</summary>
    private static async Task StepAsync(Million many)
    {
        string[] stages = ["Assessing", "Negotiating", "JointReview", "PreSigning", "Signed", "Registered"];
        var steps = string.Join(" UNION ALL ", stages.Zip(stages.Skip(1)).Select((s, n) => $"SELECT {n} AS n, '{s.First}' AS a, '{s.Second}' AS b"));
        var ago = many.IsSqlite ? $"{TimeProvider.System.GetUtcNow().UtcTicks} - p.\"TotalSortValue\" / 1000000 % 1095 * {TimeSpan.TicksPerDay}" : "now() - p.\"TotalSortValue\" / 1000000 % 1095 * interval '1 day'";
        await using var db = await many.OpenAsync();
        await using var fill = Million.Command(db, $"""
            INSERT INTO "ProjectStageChanges" ("Id", "ProjectId", "From", "To", "State", "At", "ById", "DaysBefore")
            SELECT {(many.IsSqlite ? "'0191000' || k.n || substr(p.\"Id\", 9)" : "('0191000' || k.n || substr(p.\"Id\"::text, 9))::uuid")}, p."Id", k.a, k.b, 'Active', {ago}, p."OwnerId", 20 + 7 * k.n
            FROM "InvestmentProjects" p JOIN ({steps}) k ON k.n < p."StageSortValue" WHERE p."Name" LIKE '示例项目 % 号'
            """);
        fill.CommandTimeout = 3600;
        await fill.ExecuteNonQueryAsync();
        await using var analyze = Million.Command(db, "ANALYZE");
        await analyze.ExecuteNonQueryAsync();
    }

    private static async Task<int> RunAsync(ParseResult line)
    {
        var (database, kept) = (line.GetValue(Database), line.GetValue(Keep));
        var folder = kept ?? Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        var slow = 0;
        try
        {
            var many = new Million(line.GetValue(Program)!, folder, database);
            await many.PrepareAsync(line.GetValue(Rows));
            await many.OnceAsync("stepped", () => StepAsync(many));
            using var server = await many.ServeAsync();
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {line.GetValue(Rows)} projects, one page at a time, {line.GetValue(Seconds)} s each");
            foreach (var account in new[] { Million.Officer, "heqing" })
            {
                using var client = Visitor.Make(await Visitor.SignInAsync(server.Address, account));
                foreach (var (name, path) in Pages)
                {
                    var address = new Uri(server.Address, path);
                    // What was compiled on the way is not what is measured.
                    await Visitor.LoadAsync(client, address, 1, TimeSpan.FromSeconds(5));
                    var times = await Visitor.LoadAsync(client, address, 1, TimeSpan.FromSeconds(line.GetValue(Seconds)));
                    if (times.At(0.99) > Most) slow++;
                    Figures.Line($"  {account}, {name}: p50 {Figures.Ms(times.Median())}, p99 {Figures.Ms(times.At(0.99))}, {times.Count} times");
                }
            }
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
        Figures.Line($"  pages over {Most:0} ms at the 99th percentile: {slow}");
        return slow == 0 ? 0 : 1;
    }
}
