using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Visits;

/// <summary>Visits for programs.</summary>
internal static class VisitsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var visits = api.MapGroup("/attraction/visits").WithTags("visits");
        visits.MapTable(VisitTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Visits that the asker may see, last recorded first.");
        visits.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One visit.").ProducesProblem(404);
        visits.MapPost("", (Body<RecordVisit> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a visit.").Answers();
        visits.MapPut("{id:guid}", (Guid id, Body<EditVisit> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a visit; names the version it has seen.").Answers();
    }

    private static async Task<Results<JsonHttpResult<VisitRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await VisitTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
