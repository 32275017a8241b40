using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wutong.Database;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Bench;

/// <summary>
/// Fills the demo city's database with many more projects, copies of one of its examples: three fifths in one district, a few in a rare one, six stages of
/// which one is rare. Inside the database, since what is measured is reading.
/// </summary>
internal sealed class Million(string program, string folder, string? connection)
{
    /// <summary>The officer who sees three fifths of them, and where.</summary>
    public const string Officer = "luyifan", Office = "凤凰镇招商办";

    public bool IsSqlite => connection is null;

    /// <summary>The database as options of the command line.</summary>
    public string[] Where => IsSqlite ? ["--data", folder] : ["--data", folder, "--database", connection!];

    /// <summary>The program over this database; it makes the demo city where there is none.</summary>
    public async Task<Server> ServeAsync()
    {
        var port = Server.FreePort();
        var server = Server.Start(program, port, ["serve", "--port", $"{port}", .. Where]);
        using var open = Visitor.Make();
        await server.FirstAsync(open, "/health/ready");
        return server;
    }

    /// <summary>Makes the city and fills it, and the index of search where that is asked for, unless the folder says that this was done.</summary>
    public async Task PrepareAsync(int count, bool index = false)
    {
        await FillOnceAsync(() => FillAsync(count));
        if (!index) return;
        await OnceAsync("indexed", () => Server.RunAsync(program, ["job", "run", SearchIndexing.Name, .. Where]));
        // As it is after the first night.
        await OnceAsync("tidied", () => Server.RunAsync(program, ["job", "run", SearchTidying.Name, .. Where]));
    }

    /// <summary>Makes the city and fills it in another way, unless the folder says that this was done.</summary>
    public Task FillOnceAsync(Func<Task> fill) => OnceAsync("filled", async () =>
    {
        (await ServeAsync()).Dispose();
        await fill();
    });

    /// <summary>Does what the folder does not say was done.</summary>
    public async Task OnceAsync(string mark, Func<Task> work)
    {
        var file = Path.Combine(folder, mark);
        if (File.Exists(file)) return;
        Directory.CreateDirectory(folder);
        await work();
        await File.WriteAllTextAsync(file, "");
    }

    /// <summary>A context as the program has one, for an actor who is named with each question.</summary>
    public static WutongDb OpenContext(DatabaseTarget target)
    {
        var options = new DbContextOptionsBuilder<WutongDb>();
        target.Configure(options);
        if (target.Kind == DatabaseKind.Sqlite) new KeptConnections(target.ConnectionString).Serve(options);
        return new WutongDb(options.Options, CityModules.List, new WriteGate(target.Kind), new AuditKey(target.AuditKeyFile)).For(new CurrentActor(TimeProvider.System));
    }

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection open = IsSqlite ? new SqliteConnection($"Data Source={Path.Combine(folder, "wutong.db")}") : new NpgsqlConnection(connection);
        await open.OpenAsync();
        return open;
    }

    // Adds the rows and has the database take note of how they are spread.
    private async Task FillAsync(int count)
    {
        await using var db = await OpenAsync();
        List<string> columns = [];
        await using (var reader = await Command(db, "SELECT * FROM \"InvestmentProjects\" LIMIT 0").ExecuteReaderAsync())
            for (var i = 0; i < reader.FieldCount; i++) columns.Add(reader.GetName(i));
        var values = columns.Select(c => Expression(c) ?? $"t.\"{c}\"");
        var series = IsSqlite ? $"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT CAST(i AS INTEGER) AS i FROM n)" : $"(SELECT i::bigint AS i FROM generate_series(1, {count}) AS i)";
        await using var fill = Command(db, $"""
            INSERT INTO "InvestmentProjects" ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(", ", values)}
            FROM (SELECT * FROM "InvestmentProjects" WHERE "IsExample" AND "CodeName" IS NULL ORDER BY "Id" LIMIT 1) t
            CROSS JOIN (SELECT "Id", "DistrictId" FROM "Offices" WHERE "Name" = '{Office}') o
            CROSS JOIN (SELECT "Id" FROM "Offices" WHERE "Name" <> '{Office}' AND "DistrictId" IS NOT NULL ORDER BY "Name" LIMIT 1) other
            CROSS JOIN (SELECT MIN(CAST("Id" AS TEXT)) AS rare, MAX(CAST("Id" AS TEXT)) AS common FROM "Districts" WHERE "Id" <> (SELECT "DistrictId" FROM "Offices" WHERE "Name" = '{Office}')) d
            CROSS JOIN {series} s
            """);
        fill.CommandTimeout = 3600;
        await fill.ExecuteNonQueryAsync();
        await using var analyze = Command(db, "ANALYZE");
        analyze.CommandTimeout = 3600;
        await analyze.ExecuteNonQueryAsync();
    }

    // Multiplied by primes and cut: spread like chance, and the same every time.
    private static string Spread(int prime, int most) => $"((s.i * {prime}) % 1000003 % {most})";

    private string? Expression(string column) => column switch
    {
        "Id" => IsSqlite ? "upper(printf('01900000-%04x-7%03x-8%03x-%012x', s.i / 65536, s.i % 4096, s.i % 4093, s.i))"
            : "('01900000-' || lpad(to_hex(s.i / 65536), 4, '0') || '-7' || lpad(to_hex(s.i % 4096), 3, '0') || '-8' || lpad(to_hex(s.i % 4093), 3, '0') || '-' || lpad(to_hex(s.i), 12, '0'))::uuid",
        "DistrictId" => $"CASE WHEN {Spread(7919, 1000000)} < 600000 THEN o.\"DistrictId\" WHEN {Spread(7919, 1000000)} < 600500 THEN {Id("d.rare")} ELSE {Id("d.common")} END",
        "OfficeId" => $"CASE WHEN {Spread(7919, 1000000)} < 600000 THEN o.\"Id\" ELSE other.\"Id\" END",
        "Name" => $"'示例项目 ' || {Spread(15485863, 1000000)} || ' 号'",
        "NameSortKey" => $"'shi 示li 例xiang 项mu 目 ' || {Digits(Spread(15485863, 1000000))}",
        "Stage" => $"CASE WHEN {Spread(32452843, 1000)} < 550 THEN 'Assessing' WHEN {Spread(32452843, 1000)} < 800 THEN 'Negotiating' WHEN {Spread(32452843, 1000)} < 920 THEN 'JointReview' WHEN {Spread(32452843, 1000)} < 980 THEN 'PreSigning' WHEN {Spread(32452843, 1000)} < 999 THEN 'Signed' ELSE 'Registered' END",
        "StageSortValue" => $"CASE WHEN {Spread(32452843, 1000)} < 550 THEN 0 WHEN {Spread(32452843, 1000)} < 800 THEN 1 WHEN {Spread(32452843, 1000)} < 920 THEN 2 WHEN {Spread(32452843, 1000)} < 980 THEN 3 WHEN {Spread(32452843, 1000)} < 999 THEN 4 ELSE 5 END",
        "TotalSortValue" or "TotalInvestment_Minor" => $"({Spread(49979687, 500000)} + 100) * {(IsSqlite ? "1000000" : "1000000::bigint")}",
        "ChangedAt" => IsSqlite ? $"638000000000000000 + {Spread(67867967, 1000000)} * 1000000000" : $"timestamptz '2022-09-29 00:00:00+00' + {Spread(67867967, 1000000)} * interval '100 seconds'",
        "SignedOn" => IsSqlite ? $"date('2015-01-01', '+' || {Spread(86028121, 4000)} || ' days')" : $"date '2015-01-01' + {Spread(86028121, 4000)}::int",
        "IsFlagship" => IsSqlite ? $"CASE WHEN {Spread(104729, 2000)} = 0 THEN 1 ELSE 0 END" : $"{Spread(104729, 2000)} = 0",
        _ => null,
    };

    private string Id(string text) => IsSqlite ? text : $"({text})::uuid";
    private string Digits(string number) => IsSqlite ? $"printf('%07d', {number})" : $"lpad(({number})::text, 7, '0')";

    public static DbCommand Command(DbConnection db, string sql)
    {
        var command = db.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
