using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Visits;
using Wutong.Database;
using Wutong.Platform.Comments;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Bench;

/// <summary>The timeline of a project to which very much has happened, a fifth of it hidden from the one who reads.</summary>
internal static class Timeline
{
    private const int Batch = 5_000, Visits = 1_000;
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Entries = new("--entries") { Description = "On the one timeline.", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Clients = new("--clients") { Description = "At once.", DefaultValueFactory = _ => 32 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "For each page.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "Folder to keep the database in, and to find it in again." };

    public static Command Make()
    {
        var command = new Command("timeline", "The timeline of a project to which very much has happened.") { Program, Database, Entries, Clients, Seconds, Keep };
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
            var target = new DatabaseTarget(folder, database);
            await million.FillOnceAsync(() => FillAsync(target, million, line.GetValue(Entries)));
            var (project, deep) = await FindAsync(target);
            using var server = await million.ServeAsync();
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {line.GetValue(Entries)} entries, {line.GetValue(Clients)} clients, {line.GetValue(Seconds)} s each");
            string[] pages = [$"/timeline/{project}", $"/timeline/{project}?after={deep}", $"/timeline/{project}?kind=visit", $"/attraction/projects/{project}", $"/api/timeline/{project}", "/following"];
            using var client = Visitor.Make(await Visitor.SignInAsync(server.Address, Million.Officer));
            foreach (var path in pages)
            {
                var address = new Uri(server.Address, path);
                // What was compiled on the way is not what is measured.
                await Visitor.LoadAsync(client, address, line.GetValue(Clients), TimeSpan.FromSeconds(3));
                var times = await Visitor.LoadAsync(client, address, line.GetValue(Clients), TimeSpan.FromSeconds(line.GetValue(Seconds)));
                Figures.Line($"  {path.Replace($"{project}", "{id}").Replace(deep, "{deep}")}: {times.Count / (double)line.GetValue(Seconds):0}/s, p50 {Figures.Ms(times.Median())}, p99 {Figures.Ms(times.At(0.99))}");
            }
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(DatabaseTarget target, Million million, int entries)
    {
        await using var db = Million.OpenContext(target);
        var now = TimeProvider.System.Now();
        var officer = await db.Users.Include(u => u.Bindings).SingleAsync(u => u.UserName == Million.Officer);
        var other = await db.Users.Include(u => u.Bindings).SingleAsync(u => u.UserName == "gunan");
        var project = await db.Projects.Whole.FirstAsync(p => p.OwnerId == officer.Id && p.CodeName == null);
        await db.WriteAsync(() => { db.Follows.Add(new Follow { UserId = officer.Id, RecordId = project.Id, Since = now }); return Task.CompletedTask; });
        var visits = await VisitsAsync(db, project.InvestorId, now, officer, other);
        for (var from = 0; from < entries; from += Batch)
        {
            List<object> rows = [];
            for (var i = from; i < Math.Min(entries, from + Batch); i++) rows.AddRange(Entry(i, project.Id, visits, officer.Id, now.AddMinutes(-i)));
            await db.WriteAsync(() => db.InsertAsync(rows));
        }
        await using var open = await million.OpenAsync();
        await using var analyze = Million.Command(open, "ANALYZE");
        await analyze.ExecuteNonQueryAsync();
    }

    // The project with the longest timeline, and the place in its middle.
    private static async Task<(Guid Project, string Deep)> FindAsync(DatabaseTarget target)
    {
        await using var db = Million.OpenContext(target);
        var longest = await db.TimelineEntries.GroupBy(e => e.RecordId).Select(g => new { Project = g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).FirstAsync();
        var middle = await db.TimelineEntries.Where(e => e.RecordId == longest.Project).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(longest.Count / 2).FirstAsync();
        return (longest.Project, PageLink.Encode(new Position<DateTimeOffset>(middle.At, middle.Id)));
    }

    /// <summary>Visits to the investor, every other one of an office that the reader has nothing to do with.</summary>
    private static async Task<Guid[]> VisitsAsync(WutongDb db, Guid organisation, DateTimeOffset now, params User[] by)
    {
        List<Guid> made = [];
        for (var from = 0; from < Visits; from += 100)
            await db.WriteAsync(() =>
            {
                for (var i = from; i < from + 100; i++)
                {
                    var visit = new Visit { OrganisationId = organisation, Place = $"示例车间 {i} 号", OfficeId = by[i % 2].Bindings[0].OfficeId!.Value, ById = by[i % 2].Id, VisitedOn = now.Day(), RecordedAt = now, IsExample = true };
                    db.Visits.Add(visit);
                    made.Add(visit.Id);
                }
                return Task.CompletedTask;
            });
        return [.. made];
    }

    private static IEnumerable<object> Entry(int i, Guid project, Guid[] visits, Guid by, DateTimeOffset at)
    {
        TimelineEntry Of(string kind, Guid source, string? text) => new() { RecordId = project, At = at, Kind = kind, SourceId = source, ById = by, Text = text, IsExample = true };

        if (i % 5 < 2)
        {
            var comment = new Comment { RecordId = project, ById = by, At = at, Text = $"示例评论 {i} 号", IsExample = true };
            return [comment, Of("comment", comment.Id, null)];
        }
        // Of each five, one is a visit that the reader may see, and one that they may not.
        var visit = visits[i * 2 % visits.Length + (i % 5 == 4 ? 1 : 0)];
        return [i % 5 == 2 ? Of("project-handed", project, "示例理由") : Of("visit", visit, "示例车间")];
    }
}
