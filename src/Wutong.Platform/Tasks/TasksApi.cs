using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tasks;

/// <summary>Tasks for programs.</summary>
internal static class TasksApi
{
    public const string ReadScope = "tasks.read", WriteScope = "tasks.write";

    /// <summary>A task with its events, why it is due when it is, and what the asker may do to it.</summary>
    internal sealed record Item(TaskRow Task, string? Note, IReadOnlyList<Happened> Events, IReadOnlyList<string> Because, IReadOnlyList<TaskAct> Acts);

    internal sealed record Happened(TaskEventKind Kind, DateTimeOffset At, Guid? By, Guid? To, string? Words, PauseReason? Reason, int? Amount, DateTimeOffset? DueAt);

    public static void Map(IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tasks").WithTags("tasks");
        tasks.MapTable(TaskTable.Instance).For(ReadScope, Roles.Staff).WithSummary("Tasks that the asker may see, by deadline; what is over comes last.");
        tasks.MapGet("{id:guid}", GetAsync).For(ReadScope, Roles.Staff).WithSummary("One task with its events and the reasons of its deadline.").Produces<Item>().ProducesProblem(404);
        tasks.MapPost("", (Body<GiveTask> body, WutongDb db, Actor actor, AccountLookup accounts) => body.Run(input => input.Run(db, actor, accounts)))
            .For(WriteScope, Roles.Staff).WithSummary("Gives somebody, or oneself, a task.").Answers();
        tasks.MapPost("{id:guid}/acts", (Guid id, Body<ActOnTask> body, WutongDb db, Actor actor, AccountLookup accounts) => body.Run(input => (input with { Id = id }).Run(db, actor, accounts)))
            .For(WriteScope, Roles.Staff).WithSummary("Reports, closes, pauses, extends, hands over and so on; names the version of the task it has seen.").Answers();
    }

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        if (await TaskTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return Api.Answer(Outcome.Missing);
        var task = await db.Tasks.VisibleTo(actor).AsNoTracking().WithEvents().SingleAsync(t => t.Id == id);
        return TypedResults.Json(new Item(row, task.Note,
            [.. task.Events.Select(e => new Happened(e.Kind, e.At, e.ById, e.ToId, e.Words, e.Reason, e.Amount, e.DueAt))],
            [.. DueWords.Explain(await db.WorkCalendarAsync(), task.History()).Select(r => $"{r.Text}{r.About}")], task.ActsFor(await db.StandingAsync(actor, task))), Json.Options);
    }
}
