using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Web;

namespace Wutong.Registry;

/// <summary>What the registry's operations have in common.</summary>
internal static class ApiAnswers
{
    public const string Read = "registry.read", Write = "registry.write";
    private const int MostText = 120;

    public static ProblemHttpResult Missing() => TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);

    /// <summary>Cleans a text from the address; false when no database could hold it.</summary>
    public static bool TryRead(string? q, out string? text) => TextNormaliser.TryNormalise(q, out text) && text is not { Length: > MostText };

    public static IResult BadText() => Api.Invalid([new Problem("q", Platform.Words.Invalid_Text)]);
}
