using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Events;

/// <summary>Promotion events for programs.</summary>
internal static class EventsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var events = api.MapGroup("/attraction/events").WithTags("events");
        events.MapTable(EventTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Promotion events, last recorded first.");
        events.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One promotion event.").ProducesProblem(404);
        events.MapPost("", (Body<RecordEvent> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a promotion event.").Answers();
        events.MapPut("{id:guid}", (Guid id, Body<EditEvent> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a promotion event; names the version it has seen.").Answers();
    }

    private static async Task<Results<JsonHttpResult<EventRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await EventTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
