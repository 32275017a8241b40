using System.CommandLine;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Wutong.Bench;

/// <summary>The page after row 500,000 of a million, found by a row value and by the same condition written with OR.</summary>
internal static class Paging
{
    private const int Rows = 1_000_000, Repetitions = 21;
    private const string Index = "CREATE INDEX ix_rows ON bench_rows (changed_at, id)";
    private const string ByRowValue = "SELECT id, name FROM bench_rows WHERE (changed_at, id) < (@a, @b) ORDER BY changed_at DESC, id DESC LIMIT 51";
    // The key comes twice, as where a query is put together from conditions.
    private const string ByOr = "SELECT id, name FROM bench_rows WHERE changed_at < @a OR (changed_at = @c AND id < @b) ORDER BY changed_at DESC, id DESC LIMIT 51";

    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string; its table bench_rows is made and removed. SQLite without it." };

    public static Command Make()
    {
        var command = new Command("keyset", "Paging deep into a million rows.") { Database };
        command.SetAction((line, _) => line.GetValue(Database) is { } connection ? PostgresAsync(connection) : SqliteAsync());
        return command;
    }

    private static async Task<int> SqliteAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"wutong-bench-{Guid.CreateVersion7():N}.db");
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            await connection.OpenAsync();
            await ExecuteAsync(connection, "CREATE TABLE bench_rows (id TEXT NOT NULL PRIMARY KEY, changed_at INTEGER NOT NULL, name TEXT NOT NULL)");
            await ExecuteAsync(connection, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Rows}) INSERT INTO bench_rows SELECT printf('%08x-0000-7000-8000-000000000000', i), i / 10, 'name ' || i FROM n");
            await FinishAsync(connection, "ANALYZE");
            return await MeasureAsync("SQLite", connection);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<int> PostgresAsync(string text)
    {
        await using var connection = new NpgsqlConnection(text);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "CREATE TABLE bench_rows (id uuid NOT NULL PRIMARY KEY, changed_at timestamptz NOT NULL, name text NOT NULL)");
        try
        {
            await ExecuteAsync(connection, $"INSERT INTO bench_rows SELECT (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000000')::uuid, timestamptz '2020-01-01 00:00:00Z' + (i / 10) * interval '1 second', 'name ' || i FROM generate_series(1, {Rows}) i");
            await FinishAsync(connection, "VACUUM ANALYZE bench_rows");
            return await MeasureAsync("PostgreSQL", connection);
        }
        finally
        {
            await ExecuteAsync(connection, "DROP TABLE bench_rows");
        }
    }

    private static async Task FinishAsync(DbConnection connection, string analyse)
    {
        await ExecuteAsync(connection, Index);
        await ExecuteAsync(connection, analyse);
    }

    private static async Task<int> MeasureAsync(string name, DbConnection connection)
    {
        var (a, b) = await MiddleAsync(connection);
        var first = await TimeAsync(connection, "SELECT id, name FROM bench_rows ORDER BY changed_at DESC, id DESC LIMIT 51", a, b);
        var (row, or) = (await TimeAsync(connection, ByRowValue, a, b), await TimeAsync(connection, ByOr, a, b));
        Figures.Line($"{name}, page after row {Rows / 2:#,##0} of {Rows:#,##0}, median of {Repetitions}: row value {Figures.Ms(row)}, OR {Figures.Ms(or)}; the first page {Figures.Ms(first)}");
        return 0;
    }

    private static async Task<(object Key, object Id)> MiddleAsync(DbConnection connection)
    {
        await using var command = Command(connection, $"SELECT changed_at, id FROM bench_rows ORDER BY changed_at DESC, id DESC LIMIT 1 OFFSET {Rows / 2 - 1}");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetValue(0), reader.GetValue(1));
    }

    private static async Task<double> TimeAsync(DbConnection connection, string sql, object a, object b)
    {
        List<double> times = [];
        for (var i = 0; i < Repetitions; i++)
        {
            await using var command = Command(connection, sql);
            foreach (var (name, value) in new[] { ("@a", a), ("@b", b), ("@c", a) }.Where(p => sql.Contains(p.Item1, StringComparison.Ordinal)))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }
            var start = Stopwatch.GetTimestamp();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) _ = reader.GetString(1);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times.Median();
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 300;
        return command;
    }
}
