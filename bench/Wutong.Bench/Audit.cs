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
    private static readonly Option<int> Writes = new("--writes") { Description = "Writes a turn, of which there are ten with and ten without.", DefaultValueFactory = _ => 200 };

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

    /// <summary>Records visits and corrects them, in turns with the log and without.</summary>
    private static async Task MeasureWritesAsync(DatabaseTarget target, int count)
    {
        Actor actor;
        await using (var db = Million.OpenContext(target))
        {
            var user = await db.Users.Include(u => u.Bindings).SingleAsync(u => u.UserName == "heqing");
            var offices = await db.Offices.Whole.ToDictionaryAsync(o => o.Id, o => o.DistrictId);
            actor = new Actor(user.Id, user.UserName!, user.DisplayName, user.Bindings.Select(b => new Right(b.Role, b.OfficeId, b.OfficeId is { } id ? offices[id] : null)), TimeProvider.System.Now());
        }
        await WriteAsync(target, actor, count);
        List<double> with = [], without = [], ratios = [];
        for (var turn = 0; turn < 10; turn++)
        {
            Keep(target, true);
            var kept = await WriteAsync(target, actor, count);
            Keep(target, false);
            var bare = await WriteAsync(target, actor, count);
            with.AddRange(kept);
            without.AddRange(bare);
            ratios.Add(kept.Sum() / bare.Sum());
        }
        Keep(target, true);
        Figures.Line($"  a write with the log: p50 {Figures.Ms(with.Median())}, mean {Figures.Ms(with.Average())}; without: p50 {Figures.Ms(without.Median())}, mean {Figures.Ms(without.Average())}; ratio of turns: median {ratios.Median():0.000}, from {ratios.Min():0.000} to {ratios.Max():0.000}");
    }

    private static async Task<List<double>> WriteAsync(DatabaseTarget target, Actor actor, int count)
    {
        await using var db = Million.OpenContext(target);
        List<double> times = [];
        for (var i = 0; i < count / 2; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var made = await new RecordVisit { Organisation = "锐迈科技", VisitedOn = new DateOnly(2023, 6, 12), Place = "示例地点", Note = $"{i}" }.Run(db, actor);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var id = ((Outcome.Done)made).Id!.Value;
            start = Stopwatch.GetTimestamp();
            if (await new EditVisit { Id = id, Version = 1, Organisation = "锐迈科技", VisitedOn = new DateOnly(2023, 6, 12), Place = "示例地点", Note = "corrected" }.Run(db, actor) is not Outcome.Done) throw new InvalidOperationException("The correction was refused.");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }

    /// <summary>Turns the log off for the kind of row that is written. The program itself knows no such switch, so it is found by force.</summary>
    private static void Keep(DatabaseTarget target, bool kept)
    {
        using var db = Million.OpenContext(target);
        var plan = AuditPlan.Of(db.Model.FindEntityType(typeof(Visit))!);
        typeof(AuditPlan).GetField($"<{nameof(AuditPlan.IsAudited)}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(plan, kept);
    }
}
