using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Bench;

/// <summary>Type-ahead and search over a filled index, each as four accounts, in this process: no HTTP, no page, no second look at the records.</summary>
internal static class Search
{
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string; the tables of search are made in it and removed. SQLite without it." };
    private static readonly Option<int> Documents = new("--documents") { Description = "How many.", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Times = new("--times") { Description = "Repetitions of each question.", DefaultValueFactory = _ => 25 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "SQLite file to keep, and to use again where it is there already; with PostgreSQL an empty file that says that its tables were kept." };

    /// <summary>Questions by what they are; the names are put together from the same parts.</summary>
    private static readonly (string What, string[] Texts)[] Questions =
    [
        ("two characters, in half of all names", ["科技", "苏州"]),
        ("two characters, in one of some hundred", ["激光", "轴承", "昆山"]),
        ("two or three characters, rare", ["梧桐", "张梧"]),
        ("initials", ["szkj", "kswt", "wtjg"]),
        ("pinyin", ["wutong", "kunshanwu"]),
        ("code", ["9132", "91320000012", "91320000012345678X"]),
        ("whole name", [SearchData.NameOf(777_777), SearchData.NameOf(12)]),
        ("two words", ["昆山 激光", "科技 梧桐"]),
        ("word of the text, common and rare", ["生产基地", "第777次"]),
        ("nothing", ["魑魅魍魉", "zzqx"]),
    ];

    public static Command Make()
    {
        var command = new Command("search", "Type-ahead and search over a million documents.") { Database, Documents, Times, Keep };
        command.SetAction((line, _) => RunAsync(line.GetValue(Database), line.GetValue(Documents), line.GetValue(Times), line.GetValue(Keep)));
        return command;
    }

    private static async Task<int> RunAsync(string? connection, int documents, int times, string? keep)
    {
        var file = keep ?? Path.Combine(Path.GetTempPath(), $"wutong-bench-{Guid.CreateVersion7():N}.db");
        var options = new DbContextOptionsBuilder<WutongDb>();
        var kind = connection is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres;
        // Connections as the program has them.
        var text = connection is null ? DatabaseTarget.SqliteConnection(file) : new DatabaseTarget("", connection).ConnectionString;
        DatabaseTarget.Configure(options, kind, text);
        using var kept = new KeptConnections(text);
        if (kind == DatabaseKind.Sqlite) kept.Serve(options);
        WutongDb Open() => new WutongDb(options.Options, new ModuleList([new SearchData.Module()]), new WriteGate(kind), Wutong.Platform.Audit.AuditKey.None).For(new CurrentActor(TimeProvider.System));
        await using var db = Open();
        var isFilled = File.Exists(file);
        try
        {
            if (!isFilled) await FillAsync(db, documents);
            if (connection is not null && keep is not null) await File.WriteAllTextAsync(keep, "");
            Figures.Line($"{(kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL")}, {documents:#,##0} documents, load average {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}");
            foreach (var (what, texts) in Questions) await MeasureAsync(Open, what, texts, times);
            return 0;
        }
        finally
        {
            if (connection is not null && keep is null) foreach (var statement in SearchSchema.Drop(kind)) await db.Database.ExecuteSqlRawAsync(statement);
            else if (keep is null) File.Delete(file);
        }
    }

    private static async Task FillAsync(WutongDb db, int documents)
    {
        if (db.Kind == DatabaseKind.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        // A whole index is made faster than grown: PostgreSQL's is left for the end.
        var statements = SearchSchema.Create(db.Kind).ToLookup(s => s.Contains("USING gin", StringComparison.Ordinal));
        foreach (var statement in statements[false]) await db.Database.ExecuteSqlRawAsync(statement);
        var clock = Stopwatch.StartNew();
        const int Batch = 2000;
        for (var from = 0; from < documents; from += Batch)
            await db.WriteAsync(async () =>
            {
                await using var store = SearchStore.For(db);
                for (var i = from; i < Math.Min(documents, from + Batch); i++) await store.WriteAsync(SearchData.KindOf(i), SearchData.Document(i));
            });
        Figures.Line($"written in {clock.Elapsed.TotalSeconds:0} s, {documents / clock.Elapsed.TotalSeconds:#,##0} a second");
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        foreach (var statement in statements[true]) await db.Database.ExecuteSqlRawAsync(statement);
        await db.Database.ExecuteSqlRawAsync(db.Kind == DatabaseKind.Sqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE \"SearchTerms\"");
        if (db.Kind == DatabaseKind.Postgres) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE \"SearchDocuments\"");
    }

    private static async Task MeasureAsync(Func<WutongDb> open, string what, string[] texts, int times)
    {
        List<double> suggests = [], searches = [];
        var most = 0;
        for (var i = 0; i < times; i++)
            foreach (var text in texts)
                foreach (var actor in SearchData.Actors)
                {
                    // A context each, as each request has one.
                    await using var db = open();
                    var start = Stopwatch.GetTimestamp();
                    await db.SuggestAsync(actor, text, 8);
                    if (i > 0) suggests.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    start = Stopwatch.GetTimestamp();
                    var page = await db.SearchAsync(actor, text, null, null, null, 20);
                    if (i > 0) searches.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    most = Math.Max(most, page.Count);
                }
        Figures.Line($"  {what}: type-ahead p50 {Figures.Ms(suggests.Median())}, p99 {Figures.Ms(suggests.At(0.99))}; search p50 {Figures.Ms(searches.Median())}, p99 {Figures.Ms(searches.At(0.99))}; hits {(most >= Searching.CountLimit ? $"{Searching.CountLimit}+" : most.ToString("0", null))}");
    }
}
