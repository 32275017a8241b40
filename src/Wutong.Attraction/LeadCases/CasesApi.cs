using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.LeadCases;

/// <summary>Cases for programs.</summary>
internal static class CasesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/attraction/lead-cases").WithTags("lead-cases");
        cases.MapTable(CaseTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Reports that came second, as far as the asker may see, last asked first.");
        cases.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One case.").ProducesProblem(404);
        cases.MapPost("{id:guid}/decide", (Guid id, Body<DecideCase> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Settles who holds the investor.").Answers();
    }

    private static async Task<Results<JsonHttpResult<CaseRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await CaseTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
