using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Events;

/// <summary>Promotion events for programs.</summary>
internal static class EventsApi
{
    /// <summary>A promotion event as programs read it; only the year is sure to be known.</summary>
    internal sealed record Item(Guid Id, int Version, string Name, string Place, string Country, DateOnly? HeldOn, int Year, string? Note, bool IsExample);

    public static void Map(IEndpointRouteBuilder api)
    {
        var events = api.MapGroup("/attraction/events").WithTags("events");
        events.MapGet("", ListAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Promotion events, last recorded first.");
        events.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One promotion event.").ProducesProblem(404);
        events.MapPost("", (Body<RecordEvent> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a promotion event.").Answers();
        events.MapPut("{id:guid}", (Guid id, Body<EditEvent> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a promotion event; names the version it has seen.").Answers();
    }

    private static async Task<JsonHttpResult<Listing<Item>>> ListAsync(WutongDb db, Actor actor, string? after = null, int limit = Listing.DefaultSize)
    {
        var page = await db.PromotionEvents.VisibleTo(actor).AsNoTracking()
            .PageAsync(e => e.RecordedAt, e => e.Id, descending: true, PageLink.Decode<DateTimeOffset>(after), backwards: false, Listing.Size(limit));
        return TypedResults.Json(Listing.Of(page, [.. page.Rows.Select(Show)], e => new Position<DateTimeOffset>(e.RecordedAt, e.Id)), Json.Options);
    }

    private static async Task<Results<JsonHttpResult<Item>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        var held = await db.PromotionEvents.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);
        return held is null ? TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound) : TypedResults.Json(Show(held), Json.Options);
    }

    private static Item Show(PromotionEvent held) => new(held.Id, held.Version, held.Name, held.Place, held.Country, held.HeldOn, held.Year, held.Note, held.IsExample);
}
