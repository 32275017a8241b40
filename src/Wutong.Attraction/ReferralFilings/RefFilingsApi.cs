using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.ReferralFilings;

/// <summary>Filed referrals for programs. The link of a confirmation is made on the page alone.</summary>
internal static class RefFilingsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var filings = api.MapGroup("/attraction/referral-filings").WithTags("referrals");
        filings.MapTable(RefFilingTable.Instance).For(AttractionModule.ReadScope, AttractionModule.ReferralReaders).WithSummary("Filed referrals that the asker may see, last filed first.");
        filings.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.ReferralReaders).WithSummary("One filed referral.").ProducesProblem(404);
        filings.MapPost("", (Body<FileReferral> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.ReferralFilers).WithSummary("Files a referral.").Answers();
        filings.MapPost("{id:guid}/withdraw", (Guid id, Body<WithdrawFiling> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.ReferralFilers).WithSummary("Takes a filing back.").Answers();
        filings.MapPost("{id:guid}/decide", (Guid id, Body<DecideRefFiling> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Accepts, refuses or extends a filing.").Answers();
    }

    private static async Task<Results<JsonHttpResult<RefFilingRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await RefFilingTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
