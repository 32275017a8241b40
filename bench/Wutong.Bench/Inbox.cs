using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Bench;

/// <summary>The inbox of somebody for whom very many tasks wait, among those of others.</summary>
internal static class Inbox
{
    private const int Batch = 5_000;
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Own = new("--own") { Description = "Open tasks of the one who asks.", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Others = new("--others") { Description = "Open tasks of somebody else.", DefaultValueFactory = _ => 200_000 };
    private static readonly Option<int> Clients = new("--clients") { Description = "At once.", DefaultValueFactory = _ => 32 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "For each page.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "Folder to keep the database in, and to find it in again." };

    /// <summary>Who asks, and what.</summary>
    private static readonly (string Account, string Path)[] Pages =
        [(Million.Officer, "/desk"), (Million.Officer, "/tasks?inbox=true"), (Million.Officer, "/tasks"), (Million.Officer, "/agenda"), ("zhoulan", "/desk"), ("zhoulan", "/tasks?inbox=true"), ("jiangfan", "/tasks")];

    public static Command Make()
    {
        var command = new Command("inbox", "The desk and the list of tasks of somebody for whom very many wait.") { Program, Database, Own, Others, Clients, Seconds, Keep };
        command.SetAction((line, _) => RunAsync(line));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line)
    {
        var (database, kept) = (line.GetValue(Database), line.GetValue(Keep));
        var folder = kept ?? Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        try
        {
            var million = new Million(line.GetValue(Program)!, folder, database);
            await million.FillOnceAsync(() => FillAsync(new DatabaseTarget(folder, database), million, line.GetValue(Own), line.GetValue(Others)));
            using var server = await million.ServeAsync();
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {line.GetValue(Own)} open tasks of one's own, {line.GetValue(Others)} of another, {line.GetValue(Clients)} clients, {line.GetValue(Seconds)} s each");
            foreach (var (account, path) in Pages)
            {
                using var client = Visitor.Make(await Visitor.SignInAsync(server.Address, account));
                var address = new Uri(server.Address, path);
                // What was compiled on the way is not what is measured.
                await Visitor.LoadAsync(client, address, line.GetValue(Clients), TimeSpan.FromSeconds(3));
                var times = await Visitor.LoadAsync(client, address, line.GetValue(Clients), TimeSpan.FromSeconds(line.GetValue(Seconds)));
                Figures.Line($"  {path} as {account}: {times.Count / (double)line.GetValue(Seconds):0}/s, p50 {Figures.Ms(times.Median())}, p99 {Figures.Ms(times.At(0.99))}");
            }
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(DatabaseTarget target, Million million, int own, int others)
    {
        await using var db = Million.OpenContext(target);
        var now = TimeProvider.System.Now();
        var (calendar, reminders) = (await db.WorkCalendarAsync(), await db.RemindersAsync());
        var people = await db.Users.Include(u => u.Bindings).Where(u => u.UserName == Million.Officer || u.UserName == "zhoulan" || u.UserName == "heqing").ToDictionaryAsync(u => u.UserName!);
        var (giver, officer, other) = (people["heqing"], people[Million.Officer], people["zhoulan"]);
        for (var from = 0; from < own + others; from += Batch)
        {
            List<object> rows = [];
            for (var i = from; i < Math.Min(own + others, from + Batch); i++)
            {
                var owner = i < own ? officer : other;
                var start = now.AddMinutes(-(i * 7919L % 40_000));
                var task = new WorkTask { Title = $"示例待办 {i} 号", GiverId = giver.Id, StartedAt = start, LimitAmount = 1 + i % 60, LimitUnit = LimitUnit.NaturalDays, IsExample = true };
                task.GiveTo(owner.Id, owner.Bindings[0].OfficeId!.Value, start);
                task.Recount(calendar, reminders, start);
                // Nobody is to be told of them meanwhile.
                while (task.NextNoticeAt is not null) task.HasTold(task.NextNotice, calendar, reminders, start);
                rows.Add(task);
                rows.AddRange(task.Events);
            }
            await db.WriteAsync(() => db.InsertAsync(rows));
        }
        await using var open = await million.OpenAsync();
        await using var analyze = Million.Command(open, "ANALYZE");
        await analyze.ExecuteNonQueryAsync();
    }
}
