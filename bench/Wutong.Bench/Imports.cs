using System.Collections.Concurrent;
using System.CommandLine;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Npgsql;

namespace Wutong.Bench;

/// <summary>
/// Writing the checked rows of a large sheet of projects, beside the same rows put into the same table raw: a prepared statement on SQLite, COPY on PostgreSQL, in
/// transactions of the same size. Meanwhile people go on opening the list.
/// </summary>
internal static class Imports
{
    private const int Batch = 500;
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Rows = new("--rows") { Description = "Rows of the sheet.", DefaultValueFactory = _ => 200_000 };
    private static readonly Option<int> Users = new("--users") { Description = "Each opens a page a second.", DefaultValueFactory = _ => 20 };

    public static Command Make()
    {
        var command = new Command("imports", "Writing a large sheet, beside raw inserts of the same rows.") { Program, Database, Rows, Users };
        command.SetAction((line, _) => RunAsync(line));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line)
    {
        var (program, database, rows, users) = (line.GetValue(Program)!, line.GetValue(Database), line.GetValue(Rows), line.GetValue(Users));
        var folder = Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        try
        {
            var million = new Million(program, folder, database);
            using var server = await million.ServeAsync();
            var sheet = Path.Combine(folder, "projects.xlsx");
            await WriteSheetAsync(sheet, rows, await InvestorAsync(million));
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {rows:#,##0} rows, a sheet of {new FileInfo(sheet).Length >> 20} MB, {users} users");
            using var client = Visitor.Make(await Visitor.SignInAsync(server.Address, Million.Officer));
            var address = new Uri(server.Address, "/attraction/projects");
            for (var i = 0; i < 200; i++) using (await client.GetAsync(address)) { }

            var clock = Stopwatch.StartNew();
            var (said, times) = await BesideAsync(client, address, users, () => Server.RunAsync(program, ["table", "import", "projects", sheet, "--as", Million.Officer, .. million.Where]));
            Figures.Line($"  the whole import, from reading to the search index: {clock.Elapsed.TotalSeconds:0} s ({said})");
            Figures.Line($"  pages meanwhile: p50 {Figures.Ms(times.Median())}, p99 {Figures.Ms(times.At(0.99))}");
            var imported = await WriteRateAsync(million);
            Figures.Line($"  writing of the checked rows: {imported:#,##0} a second");

            for (var run = 1; run <= 3; run++)
            {
                var (raw, beside) = await BesideAsync(client, address, users, () => RawAsync(million, rows));
                Figures.Line($"  the same rows raw, run {run}: {raw:#,##0} a second, ratio {imported / raw:0.00}; pages meanwhile p50 {Figures.Ms(beside.Median())}, p99 {Figures.Ms(beside.At(0.99))}");
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> InvestorAsync(Million million)
    {
        await using var db = await million.OpenAsync();
        return (string)(await Million.Command(db, "SELECT \"Name\" FROM \"Organisations\" WHERE \"MergedIntoId\" IS NULL AND \"IsExample\" ORDER BY \"Id\" LIMIT 1").ExecuteScalarAsync())!;
    }

    private static async Task WriteSheetAsync(string path, int rows, string investor)
    {
        await using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", packages = "http://schemas.openxmlformats.org/package/2006", relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        void Add(string name, string text) { using var writer = new StreamWriter(zip.CreateEntry(name).Open()); writer.Write(text); }
        Add("[Content_Types].xml", $"<Types xmlns=\"{packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        Add("_rels/.rels", $"<Relationships xmlns=\"{packages}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
        Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{packages}/relationships\"><Relationship Id=\"s1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        await using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open());
        await writer.WriteAsync($"<worksheet xmlns=\"{main}\"><sheetData>{RowOf("项目名称", "投资方", "项目类别", "来源", "总投资", "产品与技术", "项目概况")}");
        for (var i = 0; i < rows; i++) await writer.WriteAsync(RowOf($"示例导入项目 {i:D7} 号", investor, "产业项目", "拜访", (10_000 + i % 50_000).ToString(CultureInfo.InvariantCulture), "精密减速器", "示例：一行用来计时的项目。"));
        await writer.WriteAsync("</sheetData></worksheet>");
    }

    private static string RowOf(params string[] cells) => $"<row>{string.Concat(cells.Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";

    /// <summary>Does the work while users open pages, a page a second each, and gives back how long these took.</summary>
    private static async Task<(T Result, IReadOnlyCollection<double> Times)> BesideAsync<T>(HttpClient client, Uri address, int users, Func<Task<T>> work)
    {
        ConcurrentBag<double> times = [];
        // The embedded database does its work before it returns: on another thread, or nobody else would come.
        var done = Task.Run(work);
        await Task.WhenAll(Enumerable.Range(0, users).Select(async user =>
        {
            await Task.Delay(user * 1000 / users);
            while (!done.IsCompleted)
            {
                var start = Stopwatch.GetTimestamp();
                using (var answer = await client.GetAsync(address)) answer.EnsureSuccessStatusCode();
                var took = Stopwatch.GetElapsedTime(start);
                times.Add(took.TotalMilliseconds);
                if (took < TimeSpan.FromSeconds(1)) await Task.WhenAny(done, Task.Delay(TimeSpan.FromSeconds(1) - took));
            }
        }));
        return (await done, times);
    }

    /// <summary>From the moments that the log has of each batch: the first is where the clock starts.</summary>
    private static async Task<double> WriteRateAsync(Million million)
    {
        await using var db = await million.OpenAsync();
        await using var command = Million.Command(db, "SELECT MIN(\"At\"), MAX(\"At\"), COUNT(*) FROM \"AuditEntries\" WHERE \"What\" = 'Imported'");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var seconds = reader.GetValue(0) is long ? TimeSpan.FromTicks(reader.GetInt64(1) - reader.GetInt64(0)).TotalSeconds : (reader.GetDateTime(1) - reader.GetDateTime(0)).TotalSeconds;
        return (reader.GetInt64(2) - 1) * Batch / seconds;
    }

    /// <summary>Takes the imported rows out and puts them in again, without anything beside.</summary>
    private static async Task<double> RawAsync(Million million, int rows)
    {
        await using var db = await million.OpenAsync();
        if (db is Microsoft.Data.Sqlite.SqliteConnection) await Million.Command(db, "PRAGMA busy_timeout = 60000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON").ExecuteNonQueryAsync();
        List<string> columns = [];
        List<string> types = [];
        List<object?[]> held = new(rows);
        await using (var reader = await Million.Command(db, "SELECT * FROM \"InvestmentProjects\" WHERE \"Id\" IN (SELECT \"RecordId\" FROM \"ImportRows\") ORDER BY \"Id\"").ExecuteReaderAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++) { columns.Add(reader.GetName(i)); types.Add(reader.GetDataTypeName(i)); }
            while (await reader.ReadAsync())
            {
                var row = new object?[reader.FieldCount];
                for (var i = 0; i < row.Length; i++) row[i] = await reader.IsDBNullAsync(i) ? null : reader.GetValue(i);
                held.Add(row);
            }
        }
        var delete = Million.Command(db, "DELETE FROM \"InvestmentProjects\" WHERE \"Id\" IN (SELECT \"RecordId\" FROM \"ImportRows\")");
        delete.CommandTimeout = 3600;
        await delete.ExecuteNonQueryAsync();
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        var clock = Stopwatch.StartNew();
        foreach (var some in held.Chunk(Batch))
        {
            await using var transaction = await db.BeginTransactionAsync();
            if (db is NpgsqlConnection postgres) await CopyAsync(postgres, $"COPY \"InvestmentProjects\" ({names}) FROM STDIN (FORMAT BINARY)", types, some);
            else await InsertAsync(db, transaction, $"INSERT INTO \"InvestmentProjects\" ({names}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})", some);
            await transaction.CommitAsync();
        }
        return held.Count / clock.Elapsed.TotalSeconds;
    }

    private static async Task InsertAsync(DbConnection db, DbTransaction transaction, string sql, object?[][] rows)
    {
        await using var command = Million.Command(db, sql);
        command.Transaction = transaction;
        for (var i = 0; i < rows[0].Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static async Task CopyAsync(NpgsqlConnection db, string sql, List<string> types, object?[][] rows)
    {
        await using var copy = await db.BeginBinaryImportAsync(sql);
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
                if (row[i] is { } value) await copy.WriteAsync(value, types[i]);
                else await copy.WriteNullAsync();
        }
        await copy.CompleteAsync();
    }
}
