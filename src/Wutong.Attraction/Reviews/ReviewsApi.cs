using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Reviews;

/// <summary>Joint reviews for programs.</summary>
internal static class ReviewsApi
{
    /// <summary>One department's place in a review.</summary>
    internal sealed record Answer(Guid OfficeId, string Topics, Opinion? Given, string? Words, IReadOnlyList<string> Conditions);

    /// <summary>A review with its opinions.</summary>
    internal sealed record Detail(ReviewRow Review, IReadOnlyList<Answer> Opinions, string? Conclusion);

    public static void Map(IEndpointRouteBuilder api)
    {
        var reviews = api.MapGroup("/attraction/reviews").WithTags("reviews");
        reviews.MapTable(ReviewTable.Instance).For(AttractionModule.ReadScope, AttractionModule.ReviewReaders).WithSummary("Joint reviews that the asker may see, last applied for first.");
        reviews.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.ReviewReaders).WithSummary("One review with its opinions.").ProducesProblem(404);
        reviews.MapPost("", (Body<ApplyForReview> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Applies for a review; the departments are asked at once.").Answers();
        reviews.MapPost("{id:guid}/opinion", (Guid id, Body<GiveOpinion> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Departments).WithSummary("The opinion of the asker's department.").Answers();
        reviews.MapPost("{id:guid}/conclude", (Guid id, Body<ConcludeReview> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Concludes a review that every department has answered.").Answers();
        reviews.MapPost("{id:guid}/withdraw", (Guid id, Body<WithdrawReview> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Takes an application back.").Answers();
    }

    private static async Task<Results<JsonHttpResult<Detail>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        var review = await db.JointReviews.VisibleTo(actor).AsNoTracking().AsSplitQuery().Include(r => r.Opinions).Include(r => r.Conditions).SingleOrDefaultAsync(r => r.Id == id);
        if (review is null) return TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
        var row = (await ReviewTable.Instance.RowsAsync(db, actor, [id]))[0];
        if (!await JointReview.FilesOpenToAsync(db, actor, id)) return TypedResults.Json(new Detail(row, [], null), Json.Options);
        var conditions = review.Conditions.ToLookup(c => c.OfficeId);
        return TypedResults.Json(new Detail(row, [.. review.Opinions.Select(o => new Answer(o.OfficeId, o.Topics, o.Given, o.Words, [.. conditions[o.OfficeId].OrderBy(c => c.Position).Select(c => c.Text)]))], review.Conclusion), Json.Options);
    }
}
