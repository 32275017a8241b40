using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>Recognition of results for programs.</summary>
internal static class RecognitionsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var filings = api.MapGroup("/attraction/recognitions").WithTags("recognitions");
        filings.MapTable(FilingTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Results filed for recognition, as far as the asker may see, last filed first.");
        filings.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One filing.").ProducesProblem(404);
        filings.MapPost("", (Body<FileResult> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Files a result.").Answers();
        filings.MapPut("{id:guid}", (Guid id, Body<RefileResult> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Files again what was returned.").Answers();
        filings.MapPost("{id:guid}/check", (Guid id, Body<CheckFiling> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("The first check of a filing.").Answers();
        filings.MapPost("{id:guid}/decide", (Guid id, Body<DecideFiling> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Deciders).WithSummary("Recognises or refuses what was checked.").Answers();
        filings.MapPost("months/{id:guid}/close", (Guid id, Body<ClosePeriod> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Closes a month and issues its points.").Answers();
        filings.MapPost("months/{id:guid}/reopen", (Guid id, Body<ReopenPeriod> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Opens a closed month again, with a reason.").Answers();
        api.MapGroup("/attraction/points").WithTags("recognitions").MapGet("", PointsAsync)
            .For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Points of districts and officers in the closed months of a year, in tenths of a point.").ProducesValidationProblem();
    }

    private static async Task<Results<JsonHttpResult<FilingRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await FilingTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);

    private static async Task<IResult> PointsAsync(int year, WutongDb db) => CalendarYear.IsPossible(year)
        ? TypedResults.Json(await PointStandings.OfAsync(db, new DateOnly(year, 1, 1), new DateOnly(year, 12, 1)), Json.Options)
        : Api.Invalid([new Problem(nameof(year), Platform.Words.Invalid_Value)]);
}
