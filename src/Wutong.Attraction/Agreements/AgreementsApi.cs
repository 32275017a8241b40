using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Agreements;
using Wutong.Platform.Data;
using Wutong.Platform.Web;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Agreements;

/// <summary>The check-up of draft agreements for programs: a text as JSON, or a file as it is.</summary>
internal static class AgreementsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/attraction/agreements/check", CheckAsync).WithTags("agreements").For(AttractionModule.ReadScope, AttractionModule.Officers)
        .WithSummary("Lists what the city promises in a draft agreement, sent as JSON with its text or as a .docx or .txt file (application/octet-stream). Nothing of it is kept.")
        .Accepts<CheckAgreement>("application/json", "application/octet-stream").Produces<IReadOnlyList<ReportedPromise>>().ProducesValidationProblem().ProducesProblem(413).ProducesProblem(415);

    private static async Task<IResult> CheckAsync(string? name, HttpContext context, ArticleTexts texts)
    {
        if (context.Request.ContentType == "application/octet-stream")
        {
            var (draft, problem) = await UploadedDraft.CheckAsync(name ?? "", context.Request.Body, texts, context.RequestAborted);
            return draft is null ? Api.Invalid([new Problem("", problem!)]) : TypedResults.Json(Reported(draft), Json.Options);
        }
        CheckedDraft? read = null;
        var body = await Body<CheckAgreement>.BindAsync(context);
        return await body.Run(input => { read = input.Run(texts); return Task.FromResult(Outcome.Saved()); }, _ => Reported(read!));
    }

    private static List<ReportedPromise> Reported(CheckedDraft draft) => [.. draft.Findings.Select(f => ReportedPromise.From(f, draft.Texts))];
}
