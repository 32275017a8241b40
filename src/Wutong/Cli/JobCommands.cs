using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Web;

namespace Wutong.Cli;

internal static class JobCommands
{
    private const int MostListed = 200;
    private static readonly Argument<string> Kind = new("KIND") { Description = "Kind of job, e.g. clear-expired; job list shows them." };
    private static readonly Argument<Guid> Id = new("ID") { Description = "Number of the job." };
    private static readonly Option<JobState?> State = new("--state") { Description = "Only jobs in this state." };
    private static readonly Option<string?> Arguments = new("--arguments") { Description = "JSON for a kind that asks for it." };

    public static Command Make()
    {
        var list = new Command("list", $"Lists jobs, the newest first, at most {MostListed}.").With(Shared.As, Shared.Form, State);
        list.SetAction((line, _) => line.RunAsync(session => ListAsync(session, line)));
        var run = new Command("run", "Starts a job and waits until it has ended; a running server may be the one that does it.").With(Shared.As, Shared.Form, Arguments);
        run.Add(Kind);
        run.SetAction((line, cancel) => line.RunAsync(session => RunAsync(session, line, cancel)));
        var stop = new Command("cancel", "Cancels a job that waits or runs.").With(Shared.As, Shared.Form);
        stop.Add(Id);
        stop.SetAction((line, _) => line.RunAsync(session => CancelAsync(session, line)));
        return new Command("job", "Long and scheduled work.") { list, run, stop };
    }

    private static async Task<int> ListAsync(Session session, ParseResult line)
    {
        var jobs = session.Db.Jobs.VisibleTo(session.Actor).AsNoTracking();
        if (line.GetValue(State) is { } state) jobs = jobs.Where(j => j.State == state);
        var rows = await RowsAsync(session, await jobs.OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).Take(MostListed).ToListAsync());
        if (line.GetValue(Shared.Form) == Format.Json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(rows.Select(Shown), Json.Indented));
        else foreach (var row in rows) await Console.Out.WriteLineAsync(Text(row));
        return 0;
    }

    private static async Task<int> RunAsync(Session session, ParseResult line, CancellationToken cancel)
    {
        var services = session.Services;
        var action = new StartJob { Kind = line.GetValue(Kind), Arguments = line.GetValue(Arguments) };
        var id = IdOf(await action.Run(session.Actor, services.GetRequiredService<JobQueue>(), services.GetRequiredService<JobKinds>()));
        var runner = services.GetRequiredService<JobRunner>();
        JobRow? row;
        // A failed attempt puts the job back; a server that is running may take it first, now or then.
        while ((row = await RowAsync(session, id)) is { IsActive: true })
        {
            cancel.ThrowIfCancellationRequested();
            if (!await runner.TryRunAsync(id, cancel)) await Task.Delay(200, cancel);
        }
        // A job that runs by the clock and says nothing leaves no row when it went well.
        if (row is null) return 0;
        await WriteAsync(row, line);
        return row.State == JobState.Done ? 0 : 1;
    }

    private static async Task<int> CancelAsync(Session session, ParseResult line)
    {
        var id = line.GetValue(Id);
        IdOf(await new CancelJob { Id = id }.Run(session.Db, session.Actor, session.Services.GetRequiredService<JobKinds>()));
        await WriteAsync(await RowAsync(session, id) ?? throw new Refusal("There is no such job."), line);
        return 0;
    }

    private static Guid IdOf(Outcome outcome) => outcome switch
    {
        Outcome.Done { Id: { } id } => id,
        Outcome.Refused refused => throw new Refusal(string.Join('\n', refused.Problems.Select(p => p.Message))),
        _ => throw new Refusal("There is no such job."),
    };

    private static async Task<JobRow?> RowAsync(Session session, Guid id) =>
        await RowsAsync(session, await session.Db.Jobs.VisibleTo(session.Actor).AsNoTracking().Where(j => j.Id == id).ToListAsync()) is [var row] ? row : null;

    private static Task<IReadOnlyList<JobRow>> RowsAsync(Session session, IReadOnlyList<Job> jobs) =>
        JobRow.OfAsync(session.Db, session.Actor, session.Services.GetRequiredService<JobKinds>(), jobs, session.Services.GetRequiredService<TimeProvider>().Now());

    private static Task WriteAsync(JobRow row, ParseResult line) =>
        Console.Out.WriteLineAsync(line.GetValue(Shared.Form) == Format.Json ? JsonSerializer.Serialize(Shown(row), Json.Indented) : Text(row));

    private static string Text(JobRow row) =>
        $"{row.Id}\t{row.Kind}\t{row.State}\t{row.Done}{(row.Total is { } total ? $"/{total}" : "")}\t{row.By ?? "machine"}\t{row.CreatedAt.InChina():yyyy-MM-dd HH:mm:ss}\t{row.Failure ?? row.Result ?? row.Message}".TrimEnd();

    private static object Shown(JobRow row) => new
    {
        row.Id, row.Kind, row.State, row.Done, row.Total, row.Message, by = row.By, row.CreatedAt, row.RunAt, row.StartedAt, row.FinishedAt, row.Seconds, row.Attempts,
        cancelling = row.IsCancelling, row.Failure, row.Result, row.Link, data = row.Data is null ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(row.Data, Json.Options),
    };
}
