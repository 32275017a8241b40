using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Meetings;

/// <summary>Meetings for programs.</summary>
internal static class MeetingsApi
{
    public const string ReadScope = TasksApi.ReadScope, WriteScope = TasksApi.WriteScope;

    /// <summary>A meeting with its parts, each in its order.</summary>
    internal sealed record Item(MeetingRow Meeting, IReadOnlyList<TopicItem> Topics, IReadOnlyList<PersonItem> People, IReadOnlyList<DecisionItem> Decisions);

    internal sealed record TopicItem(Guid Id, int Number, string Title);

    internal sealed record PersonItem(Guid UserId, Presence Presence);

    internal sealed record DecisionItem(Guid Id, int Number, string Text, Guid? TopicId, Guid? TaskId);

    public static void Map(IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("meetings");
        meetings.MapTable(MeetingTable.Instance).For(ReadScope, Roles.Staff).WithSummary("Meetings that the asker may see, last held first.");
        meetings.MapGet("{id:guid}", GetAsync).For(ReadScope, Roles.Staff).WithSummary("One meeting with topics, people and decisions.").Produces<Item>().ProducesProblem(404);
        meetings.MapPost("", (Body<PlanMeeting> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor))).For(WriteScope, Roles.Staff).WithSummary("Plans a meeting.").Answers();
        meetings.MapPut("{id:guid}", (Guid id, Body<EditMeeting> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(WriteScope, Roles.Staff).WithSummary("Changes a meeting; names the version it has seen.").Answers();
        Change<AddTopic>(meetings, "topics", "Puts a topic on the list.", (input, id, db, actor) => (input with { Id = id }).Run(db, actor));
        Change<InvitePeople>(meetings, "people", "Invites people.", (input, id, db, actor) => (input with { Id = id }).Run(db, actor));
        Change<NotePresence>(meetings, "presence", "Notes who came.", (input, id, db, actor) => (input with { Id = id }).Run(db, actor));
        Change<AddDecision>(meetings, "decisions", "Writes down what was decided.", (input, id, db, actor) => (input with { Id = id }).Run(db, actor));
        Change<RemovePart>(meetings, "parts/remove", "Takes a topic, a decision or somebody invited off.", (input, id, db, actor) => (input with { Id = id }).Run(db, actor));
        Change<ActOnMeeting>(meetings, "acts", "Sends the papers, says that it was held, cancels it.", (input, id, db, actor) => (input with { Id = id }).Run(db, actor));
    }

    private static void Change<T>(RouteGroupBuilder meetings, string path, string summary, Func<T, Guid, WutongDb, Actor, Task<Outcome>> run) where T : class =>
        meetings.MapPost($"{{id:guid}}/{path}", (Guid id, Body<T> body, WutongDb db, Actor actor) => body.Run(input => run(input, id, db, actor)))
            .For(WriteScope, Roles.Staff).WithSummary(summary + " Names the version of the meeting it has seen.").Answers();

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        if (await MeetingTable.Instance.RowsAsync(db, actor, [id]) is not [var row] || await db.MeetingAsync(actor, id) is not { } meeting) return Api.Answer(Outcome.Missing);
        return TypedResults.Json(new Item(row, [.. meeting.Topics.OrderBy(t => t.Number).Select(t => new TopicItem(t.Id, t.Number, t.Title))], [.. meeting.Attendees.Select(a => new PersonItem(a.UserId, a.Presence))],
            [.. meeting.Decisions.OrderBy(d => d.Number).Select(d => new DecisionItem(d.Id, d.Number, d.Text, d.TopicId, d.TaskId))]), Json.Options);
    }
}
