using System.CommandLine;
using System.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Wutong.Attraction.Projects;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Bench;

/// <summary>
/// All projects as one workbook: by <c>wutong table export</c>, and by MiniExcel from the same query, each in a process of its own, in turns.
/// The first writes typed and styled cells, a frozen head and a sheet of meanings; the second values alone.
/// </summary>
internal static class Exports
{
    private const string Account = "heqing";

    // The copies alone: what the demo city holds itself was changed later.
    private const string Query = "changed.to=2026-01-01&cols=name,investor,district,stage,state,total,origin,owner,changed";
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Rows = new("--rows") { Description = "Projects, at most 1,000,000.", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Runs = new("--runs") { Description = "Of each.", DefaultValueFactory = _ => 3 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "Folder to keep the database in, and to find it in again." };
    private static readonly Option<string?> Bare = new("--bare") { Description = "Write the file with MiniExcel and end: how the command calls itself.", Hidden = true };

    public static Command Make()
    {
        var command = new Command("exports", "All projects as one workbook, beside MiniExcel.") { Program, Database, Rows, Runs, Keep, Bare };
        command.SetAction((line, _) => line.GetValue(Bare) is { } file ? WriteBareAsync(new DatabaseTarget(line.GetValue(Keep)!, line.GetValue(Database)), file) : RunAsync(line));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line)
    {
        var (program, database, rows, kept) = (line.GetValue(Program)!, line.GetValue(Database), line.GetValue(Rows), line.GetValue(Keep));
        var folder = kept ?? Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        try
        {
            var million = new Million(program, folder, database);
            await million.PrepareAsync(rows);
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {rows:#,##0} projects");
            List<double> ratios = [];
            for (var run = 1; run <= line.GetValue(Runs); run++)
            {
                var ours = await MeasureAsync(program, folder, file => ["table", "export", "projects", "--as", Account, "--query", Query, "--out", file, .. million.Where]);
                var bare = await MeasureAsync(typeof(Exports).Assembly.Location, folder, file => ["exports", "--bare", file, "--keep", folder, .. database is null ? Array.Empty<string>() : ["--database", database]]);
                ratios.Add(bare.Seconds / ours.Seconds);
                Figures.Line($"  run {run}: platform {Text(rows, ours)}; MiniExcel {Text(rows, bare)}; ratio {ratios[^1]:0.00}");
            }
            Figures.Line($"  ratio, median: {ratios.Median():0.00}");
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static FormattableString Text(int rows, (double Seconds, long Memory, long Size) run) => $"{rows / run.Seconds:#,##0} rows/s in {run.Seconds:0.0} s, at most {run.Memory >> 20} MB, file {run.Size >> 20} MB";

    private static async Task<(double Seconds, long Memory, long Size)> MeasureAsync(string dll, string folder, Func<string, string[]> arguments)
    {
        var file = Path.Combine(folder, "export.xlsx");
        File.Delete(file);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in arguments(file).Prepend(dll)) start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var memory = 0L;
        while (!process.WaitForExit(20)) memory = Math.Max(memory, PeakOf(process.Id));
        var seconds = clock.Elapsed.TotalSeconds;
        await process.StandardOutput.ReadToEndAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{dll} ended with {process.ExitCode}.");
        return (seconds, memory, new FileInfo(file).Length);
    }

    // The system keeps the most that a process ever held at once.
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), null) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static async Task<int> WriteBareAsync(DatabaseTarget target, string file)
    {
        await using var db = Million.OpenContext(target);
        var user = await db.Users.SingleAsync(u => u.UserName == Account);
        var actor = new Actor(user.Id, user.UserName!, user.DisplayName, [new Right(Role.HeadOffice)], TimeProvider.System.GetUtcNow());
        var view = View.Read(ProjectTable.Instance, QueryHelpers.ParseQuery(Query), out _)!;
        var rows = ProjectTable.Instance.Run(db, actor, view).OrderByDescending(p => p.ChangedAt).ThenByDescending(p => p.Id).AsEnumerable().Select(p => new
        {
            p.Name, p.Investor, p.District, Stage = p.Stage.ToString(), State = p.State.ToString(), Total = p.TotalInvestment is { } sum ? sum.CnyMinor / 1_000_000m : (decimal?)null,
            Origin = p.Origin.ToString(), p.Owner, ChangedAt = p.ChangedAt.DateTime,
        });
        await MiniExcel.SaveAsAsync(file, rows);
        return 0;
    }
}
