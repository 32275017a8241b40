using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Industries;

internal static class IndustriesApi
{
    private const int Most = 200;

    /// <summary>An entry of the classification; <see cref="Parent"/> is the code above it.</summary>
    internal sealed record IndustryRow(string Code, int Level, string Name, string? Parent);

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/industries").WithTags("registry");
        group.MapGet("", List).For(ApiAnswers.Read, RegistryModule.Readers).WithSummary("Entries of GB/T 4754-2017 below a code, or those that match a text, the best first.")
            .Produces<List<IndustryRow>>().ProducesValidationProblem();
    }

    private static IResult List(string? q = null, string? below = null)
    {
        if (!ApiAnswers.TryRead(q, out var text)) return ApiAnswers.BadText();
        if (text is not null) return TypedResults.Json(IndustryTree.Search(text).Take(Most).Select(Row).ToList(), Json.Options);
        if (below is null) return TypedResults.Json(IndustryTree.Below(null).Select(Row).ToList(), Json.Options);
        return IndustryCode.TryParse(below, out var code) && IndustryTree.Find(code.ToString()) is not null
            ? TypedResults.Json(IndustryTree.Below(code.ToString()).Select(Row).ToList(), Json.Options) : Api.Invalid([new Platform.Data.Problem("below", Words.Invalid_Industry)]);
    }

    private static IndustryRow Row(Industry i) => new(i.Code, i.Level, i.Name, IndustryCode.Parse(i.Code, null).Parent?.ToString());
}
