using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Visits;

/// <summary>Visits for programs.</summary>
internal static class VisitsApi
{
    /// <summary>A visit as programs read it; the project is left out where the asker may not know it.</summary>
    internal sealed record Item(Guid Id, int Version, Guid OrganisationId, string Organisation, Guid? ProjectId, DateOnly VisitedOn, string Place, string? Note, string By, bool IsExample);

    public static void Map(IEndpointRouteBuilder api)
    {
        var visits = api.MapGroup("/attraction/visits").WithTags("visits");
        visits.MapGet("", ListAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Visits that the asker may see, last recorded first.");
        visits.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One visit.").ProducesProblem(404);
        visits.MapPost("", (Body<RecordVisit> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a visit.").Answers();
        visits.MapPut("{id:guid}", (Guid id, Body<EditVisit> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a visit; names the version it has seen.").Answers();
    }

    private static async Task<JsonHttpResult<Listing<Item>>> ListAsync(WutongDb db, Actor actor, string? after = null, int limit = Listing.DefaultSize)
    {
        var page = await db.Visits.VisibleTo(actor).AsNoTracking()
            .PageAsync(v => v.RecordedAt, v => v.Id, descending: true, PageLink.Decode<DateTimeOffset>(after), backwards: false, Listing.Size(limit));
        var rows = await List.DressAsync(db, actor, page.Rows);
        return TypedResults.Json(Listing.Of(page, [.. rows.Select(Show)], v => new Position<DateTimeOffset>(v.RecordedAt, v.Id)), Json.Options);
    }

    private static async Task<Results<JsonHttpResult<Item>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        var visit = await db.Visits.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(v => v.Id == id);
        if (visit is null) return TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
        return TypedResults.Json(Show((await List.DressAsync(db, actor, [visit]))[0]), Json.Options);
    }

    private static Item Show(List.Row row) => new(row.Visit.Id, row.Visit.Version, row.Organisation.Id, row.Organisation.Name, row.Project?.Id,
        row.Visit.VisitedOn, row.Visit.Place, row.Visit.Note, row.By, row.Visit.IsExample);
}
