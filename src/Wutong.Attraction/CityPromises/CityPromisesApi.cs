using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.CityPromises;

/// <summary>What the city promised, for programs.</summary>
internal static class CityPromisesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var promises = api.MapGroup("/attraction/city-promises").WithTags("city promises");
        promises.MapTable(CityPromiseTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("What the city promised in agreements that the asker may see.");
        promises.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One promise of the city.").ProducesProblem(404);
        promises.MapPost("", (Body<RecordCityPromise> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records what the city promises in an agreement; its colour is judged.").Answers();
        promises.MapPut("{id:guid}", (Guid id, Body<EditCityPromise> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a promise or adds its reviews.").Answers();
        promises.MapPost("{id:guid}/payments", (Guid id, Body<PayPromise> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a payment, or what was taken back.").Answers();
    }

    private static async Task<Results<JsonHttpResult<CityPromiseRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await CityPromiseTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
