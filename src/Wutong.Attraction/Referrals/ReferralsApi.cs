using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Referrals;

/// <summary>Referrals for programs.</summary>
internal static class ReferralsApi
{
    /// <summary>A referral as programs read it; the project is left out where the asker may not know it.</summary>
    internal sealed record Item(Guid Id, int Version, Guid ReferrerId, string Referrer, Guid IntroducedId, string Introduced, Guid? ProjectId, DateOnly? IntroducedOn, string? Note, bool IsExample);

    public static void Map(IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/attraction/referrals").WithTags("referrals");
        referrals.MapGet("", ListAsync).For(AttractionModule.ReadScope, AttractionModule.ReferralReaders).WithSummary("Referrals that the asker may see, last recorded first.");
        referrals.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.ReferralReaders).WithSummary("One referral.").ProducesProblem(404);
        referrals.MapPost("", (Body<RecordReferral> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records a referral.").Answers();
        referrals.MapPut("{id:guid}", (Guid id, Body<EditReferral> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects a referral; names the version it has seen.").Answers();
    }

    private static async Task<JsonHttpResult<Listing<Item>>> ListAsync(WutongDb db, Actor actor, string? after = null, int limit = Listing.DefaultSize)
    {
        var page = await db.Referrals.VisibleTo(actor).AsNoTracking()
            .PageAsync(r => r.RecordedAt, r => r.Id, descending: true, PageLink.Decode<DateTimeOffset>(after), backwards: false, Listing.Size(limit));
        var rows = await List.DressAsync(db, actor, page.Rows);
        return TypedResults.Json(Listing.Of(page, [.. rows.Select(Show)], r => new Position<DateTimeOffset>(r.RecordedAt, r.Id)), Json.Options);
    }

    private static async Task<Results<JsonHttpResult<Item>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        var referral = await db.Referrals.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);
        if (referral is null) return TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
        return TypedResults.Json(Show((await List.DressAsync(db, actor, [referral]))[0]), Json.Options);
    }

    private static Item Show(List.Row row) => new(row.Referral.Id, row.Referral.Version, row.Referrer.Id, row.Referrer.Name, row.Introduced.Id, row.Introduced.Name,
        row.Project?.Id, row.Referral.IntroducedOn, row.Referral.Note, row.Referral.IsExample);
}
