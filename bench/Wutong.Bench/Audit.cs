using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using Wutong.Attraction.Visits;
using Wutong.Database;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Microsoft.EntityFrameworkCore;

namespace Wutong.Bench;

/// <summary>How long a long log takes to be sealed and verified, and what keeping it costs a write.</summary>
internal static class Audit
{
    private const int Batch = 5_000;
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Entries = new("--entries") { Description = "Entries of the log.", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Writes = new("--writes") { Description = "Pairs of writes, every other one without the log.", DefaultValueFactory = _ => 2000 };

    public static Command Make()
    {
        var command = new Command("audit", "Sealing and verifying a long log; what the log costs a write.") { Program, Database, Entries, Writes };
        command.SetAction((line, _) => RunAsync(line));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line)
    {
        var (program, database) = (line.GetValue(Program)!, line.GetValue(Database));
        var folder = Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        try
        {
            var million = new Million(program, folder, database);
            (await million.ServeAsync()).Dispose();
            var target = new DatabaseTarget(folder, database);
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}");
            await MeasureWritesAsync(target, line.GetValue(Writes));
            await FillAsync(target, line.GetValue(Entries));
            foreach (var verb in new[] { "seal", "verify", "verify" })
            {
                var start = Stopwatch.GetTimestamp();
                var said = await Server.RunAsync(program, ["audit", verb, .. million.Where]);
                Figures.Line($"  audit {verb}, {line.GetValue(Entries)} entries and those of the demo: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s ({said[..Math.Min(60, said.Length)]})");
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(DatabaseTarget target, int count)
    {
        await using var db = Million.OpenContext(target);
        var models = await db.AuditEntries.AsNoTracking().Where(e => e.What == AuditKind.Changed || e.What == AuditKind.Added).Take(200).ToListAsync();
        var now = TimeProvider.System.Now();
        for (var from = 0; from < count; from += Batch)
        {
            var entries = Enumerable.Range(from, Math.Min(Batch, count - from)).Select(i => Copy(models[i % models.Count], now)).ToList();
            await db.WriteAsync(() => db.InsertAsync(entries));
        }
    }

    private static AuditEntry Copy(AuditEntry model, DateTimeOffset at) => new()
    {
        At = at, ActorId = model.ActorId, ActorName = model.ActorName, What = model.What, Entity = model.Entity, EntityId = model.EntityId, RootId = model.RootId, Version = model.Version, Before = model.Before, After = model.After,
    };

    /// <summary>Records visits and corrects them, with the log and without.</summary>
    private static async Task MeasureWritesAsync(DatabaseTarget target, int count)
    {
        Actor actor;
        await using (var db = Million.OpenContext(target))
        {
            var user = await db.Users.Include(u => u.Bindings).SingleAsync(u => u.UserName == "heqing");
            var offices = await db.Offices.Whole.ToDictionaryAsync(o => o.Id, o => o.DistrictId);
            actor = new Actor(user.Id, user.UserName!, user.DisplayName, user.Bindings.Select(b => new Right(b.Role, b.OfficeId, b.OfficeId is { } id ? offices[id] : null)), TimeProvider.System.Now());
        }
        await using var writing = Million.OpenContext(target);
        var plan = AuditPlan.Of(writing.Model.FindEntityType(typeof(Visit))!);
        List<double> with = [], without = [];
        // What was compiled on the way is not what is measured.
        for (var i = 0; i < 100; i++) await WriteAsync(writing, actor, []);
        // One after the other, so that what else the machine does falls on both alike.
        for (var i = 0; i < count; i++)
        {
            Keep(plan, i % 2 == 0);
            await WriteAsync(writing, actor, i % 2 == 0 ? with : without);
        }
        Keep(plan, true);
        Figures.Line($"  a write with the log: p50 {Figures.Ms(with.Median())}, mean of the faster nine tenths {Figures.Ms(Usual(with))}; without: p50 {Figures.Ms(without.Median())}, mean {Figures.Ms(Usual(without))}; ratios {with.Median() / without.Median():0.000} and {Usual(with) / Usual(without):0.000}");
    }

    /// <summary>The mean without the slowest tenth, which waited for something else than the write.</summary>
    private static double Usual(List<double> times) => times.Order().Take(times.Count * 9 / 10).Average();

    private static async Task WriteAsync(WutongDb db, Actor actor, List<double> times)
    {
        var start = Stopwatch.GetTimestamp();
        var made = await new RecordVisit { Organisation = "锐迈科技", VisitedOn = new DateOnly(2023, 6, 12), Place = "示例地点", Note = "measured" }.Run(db, actor);
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        var id = ((Outcome.Done)made).Id!.Value;
        start = Stopwatch.GetTimestamp();
        if (await new EditVisit { Id = id, Version = 1, Organisation = "锐迈科技", VisitedOn = new DateOnly(2023, 6, 12), Place = "示例地点", Note = "corrected" }.Run(db, actor) is not Outcome.Done) throw new InvalidOperationException("The correction was refused.");
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>Turns the log off for the kind of row that is written. The program itself knows no such switch, so it is found by force.</summary>
    private static void Keep(AuditPlan plan, bool kept) =>
        typeof(AuditPlan).GetField($"<{nameof(AuditPlan.IsAudited)}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(plan, kept);
}
