using System.CommandLine;

namespace Wutong.Bench;

/// <summary>A reply with fifty figures over a million records, read as it is drafted; and the check of a document of twenty pages, with and without the records.</summary>
internal static class Letters
{
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Rows = new("--rows") { Description = "Projects.", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Times = new("--times") { Description = "So often each page is opened.", DefaultValueFactory = _ => 20 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "Folder to keep the database in, and to find it in again." };

    /// <summary>The most that drafting and checking may take, in ms.</summary>
    private const double MostDraft = 2000, MostCheck = 1000;
    private const int FiguresOfReply = 50, CharactersOfTwentyPages = 20 * 22 * 28;

    private const string PlaceOfFigure = "{}";

    public static Command Make()
    {
        var command = new Command("letters", "A reply of 50 figures over 1,000,000 projects; the check of 20 pages.") { Program, Database, Rows, Times, Keep };
        command.SetAction((line, _) => RunAsync(line));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line)
    {
        var (database, kept, times) = (line.GetValue(Database), line.GetValue(Keep), line.GetValue(Times));
        var folder = kept ?? Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        var slow = 0;
        try
        {
            var many = new Million(line.GetValue(Program)!, folder, database);
            await many.PrepareAsync(line.GetValue(Rows));
            await many.OnceAsync("letter", () => WriteAsync(many));
            var (reply, text) = await FindAsync(many);
            using var server = await many.ServeAsync();
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {line.GetValue(Rows)} projects, one page at a time, {times} times each");
            using var client = Visitor.Make(await Visitor.SignInAsync(server.Address, "fangning"));
            foreach (var (name, path, most) in new[] { ($"reply of {FiguresOfReply} figures", $"/proposals/replies/{reply}", MostDraft), ($"check of {CharactersOfTwentyPages} characters with the records", $"/proposals/checks/{text}", MostCheck) })
            {
                var address = new Uri(server.Address, path);
                // What was compiled on the way is not what is measured.
                await Visitor.LoadAsync(client, address, 1, TimeSpan.FromSeconds(3));
                List<double> taken = [];
                for (var i = 0; i < times; i++) taken.AddRange(await Visitor.LoadAsync(client, address, 1, TimeSpan.FromMilliseconds(1)));
                taken.Sort();
                if (taken[^1] > most) slow++;
                Figures.Line($"  {name}: median {Figures.Ms(taken[taken.Count / 2])}, most {Figures.Ms(taken[^1])}, {taken.Count} times");
            }
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
        return slow == 0 ? 0 : 1;
    }

    /// <summary>Fifty figures in the draft of the demo city, and a text of twenty pages that names projects and firms of the city.</summary>
    private static async Task WriteAsync(Million many)
    {
        await using var db = await many.OpenAsync();
        var (section, clerk) = (await OneAsync(db, "SELECT s.\"Id\" FROM \"ReplySections\" s JOIN \"Replies\" r ON r.\"Id\" = s.\"ReplyId\" WHERE r.\"State\" = 'Draft' ORDER BY s.\"Id\" LIMIT 1"), await OneAsync(db, "SELECT \"Id\" FROM \"Users\" WHERE \"UserName\" = 'fangning'"));
        var guid = many.IsSqlite ? "" : "::uuid";
        await FactsAsync(many, db);
        string[] metrics = ["projects.open", "projects.signed", "projects.begun", "projects.completed", "projects.construction-started"];
        for (var i = 0; i < FiguresOfReply; i++)
        {
            await using var add = Million.Command(db, $"""
                INSERT INTO "ReplyBlocks" ("Id", "SectionId", "Place", "Kind", "BeginsParagraph", "Text", "Metric", "To")
                VALUES ('01910000-0000-7000-8000-0000000000{i:x2}'{guid}, '{section}'{guid}, {1000 + i}, 'Figure', {(many.IsSqlite ? "0" : "false")}, '第{i + 1}个数字为{PlaceOfFigure}；', '{metrics[i % metrics.Length]}', '{new DateOnly(2024, 1, 1).AddDays(20 * i):yyyy-MM-dd}')
                """);
            await add.ExecuteNonQueryAsync();
        }
        const string sentence = "燎原半导体氧化镓外延项目落户凤凰镇，落地后获融资8000万元，今年签约项目30个，其中外资项目12个。";
        var text = string.Concat(Enumerable.Repeat(sentence + "\n", CharactersOfTwentyPages / sentence.Length + 1));
        await using var keep = Million.Command(db, $"""
            INSERT INTO "CheckedTexts" ("Id", "Version", "Title", "Text", "ById", "At", "IsExample")
            VALUES ('01910000-0000-7000-8000-000000000FFF'{guid}, 1, '二十页', '{text}', '{clerk}'{guid}, {(many.IsSqlite ? TimeProvider.System.GetUtcNow().UtcTicks : "now()")}, {(many.IsSqlite ? "1" : "true")})
            """);
        await keep.ExecuteNonQueryAsync();
    }

    /// <summary>A fact a project, of five kinds, spread over ten years.</summary>
    private static async Task FactsAsync(Million many, System.Data.Common.DbConnection db)
    {
        await using var fill = Million.Command(db, $"""
            INSERT INTO "MetricEntries" ("Id", "Metric", "Source", "RecordId", "Key", "Value", "DistrictId", "EffectiveOn", "EndedOn", "RecordedAt", "SupersededAt", "IsGone", "IsExample")
            SELECT {(many.IsSqlite ? "'0192' || substr(p.\"Id\", 5)" : "('0192' || substr(p.\"Id\"::text, 5))::uuid")}, CASE p.n % 5 WHEN 0 THEN 'projects.open' WHEN 1 THEN 'projects.signed' WHEN 2 THEN 'projects.begun' WHEN 3 THEN 'projects.completed' ELSE 'projects.construction-started' END,
                   e."Source", p."Id", 'bench', 1, p."DistrictId", {(many.IsSqlite ? "date('2017-01-01', '+' || (p.n % 3600) || ' days')" : "date '2017-01-01' + (p.n % 3600)::int")}, e."EndedOn", e."RecordedAt", e."SupersededAt", e."IsGone", e."IsExample"
            FROM (SELECT "Id", "DistrictId", row_number() OVER (ORDER BY "Id") AS n FROM "InvestmentProjects" WHERE "Name" LIKE '示例项目 % 号') p
            CROSS JOIN (SELECT * FROM "MetricEntries" WHERE "Metric" = 'projects.signed' ORDER BY "Id" LIMIT 1) e
            """);
        fill.CommandTimeout = 3600;
        await fill.ExecuteNonQueryAsync();
        await using var analyze = Million.Command(db, "ANALYZE");
        await analyze.ExecuteNonQueryAsync();
    }

    private static async Task<(string Reply, string Text)> FindAsync(Million many)
    {
        await using var db = await many.OpenAsync();
        return (await OneAsync(db, "SELECT \"Id\" FROM \"Replies\" WHERE \"State\" = 'Draft' ORDER BY \"Id\" LIMIT 1"), "01910000-0000-7000-8000-000000000FFF");
    }

    private static async Task<string> OneAsync(System.Data.Common.DbConnection db, string query)
    {
        await using var command = Million.Command(db, query);
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }
}
