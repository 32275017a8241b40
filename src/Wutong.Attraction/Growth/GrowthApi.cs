using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Growth;

/// <summary>Growth after landing, for programs.</summary>
internal static class GrowthApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var growth = api.MapGroup("/attraction/growth").WithTags("growth");
        growth.MapTable(GrowthTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Steps of growth that the asker may see, last changed first.");
        growth.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One step of growth.").ProducesProblem(404);
        growth.MapPost("", (Body<RecordGrowth> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a step of growth.").Answers();
        growth.MapPut("{id:guid}", (Guid id, Body<EditGrowth> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a step of growth.").Answers();
        var care = api.MapGroup("/attraction/care").WithTags("growth");
        care.MapGet("", async (WutongDb db, Actor actor) => TypedResults.Json((await CareList.OfAsync(db, actor)).Firms, Json.Options))
            .For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Settled firms that must be visited or show signs of leaving.");
        care.MapPost("signs", (Body<RecordSign> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a sign that a firm may leave.").Answers();
        care.MapPost("signs/{id:guid}/settle", (Guid id, Body<SettleSign> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Says what was done about a sign.").Answers();
    }

    private static async Task<Results<JsonHttpResult<GrowthRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await GrowthTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
