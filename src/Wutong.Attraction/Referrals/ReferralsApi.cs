using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Referrals;

/// <summary>Referrals for programs.</summary>
internal static class ReferralsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/attraction/referrals").WithTags("referrals");
        referrals.MapTable(ReferralTable.Instance).For(AttractionModule.ReadScope, AttractionModule.ReferralReaders).WithSummary("Referrals that the asker may see, last recorded first.");
        referrals.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.ReferralReaders).WithSummary("One referral.").ProducesProblem(404);
        referrals.MapPost("", (Body<RecordReferral> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a referral.").Answers();
        referrals.MapPut("{id:guid}", (Guid id, Body<EditReferral> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a referral; names the version it has seen.").Answers();
    }

    private static async Task<Results<JsonHttpResult<ReferralRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await ReferralTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
