using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Forecasts;

/// <summary>Forecasts for programs.</summary>
internal static class ForecastsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var forecasts = api.MapGroup("/attraction/forecasts").WithTags("forecasts");
        forecasts.MapTable(ForecastTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Forecasts that the asker may see, each beside what came.");
        forecasts.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One forecast.").ProducesProblem(404);
        forecasts.MapPost("", (Body<RecordForecast> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records what is expected of a project.").Answers();
        forecasts.MapPut("{id:guid}", (Guid id, Body<EditForecast> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a forecast.").Answers();
    }

    private static async Task<Results<JsonHttpResult<ForecastRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await ForecastTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
