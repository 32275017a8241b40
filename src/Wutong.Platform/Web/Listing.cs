using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Wutong.Platform.Web;

/// <summary>A page of a list for programs; <see cref="Next"/> is the value of <c>after</c> for the following one, null at the end.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How lists answer programs.</summary>
public static class Listing
{
    public const int DefaultSize = 50;
    private const int MostSize = 200;

    public static int Size(int limit) => Math.Clamp(limit, 1, MostSize);

    /// <summary>Describes what an operation that writes may answer.</summary>
    public static void Answers(this RouteHandlerBuilder operation) =>
        operation.Produces<Api.Saved>().ProducesValidationProblem().ProducesProblem(403).ProducesProblem(404).Produces<Api.StaleAnswer>(409, "application/problem+json");
}
