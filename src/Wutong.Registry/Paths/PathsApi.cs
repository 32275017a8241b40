using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Paths;

/// <summary>Chains of relations for programs.</summary>
internal static class PathsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGroup("/registry/paths").WithTags("registry").MapGet("", FindAsync).For(ApiAnswers.Read, RegistryModule.PathFinders)
        .WithSummary("The ten best chains of relations to an organisation, named in full or by a part that no other name holds: a list of chains, each a list of relations from somebody who is ours on.")
        .Produces<List<List<PathEdge>>>().ProducesValidationProblem().ProducesProblem(404);

    private static async Task<IResult> FindAsync(WutongDb db, Actor actor, RelationNetwork network, string? to = null)
    {
        if (!ApiAnswers.TryRead(to, out var text) || text is null) return Api.Invalid([new Problem("to", Platform.Words.Invalid_Text)]);
        var (target, several) = await db.OrganisationSoughtAsync(actor, text);
        if (target is null && several.Count == 0) return ApiAnswers.Missing();
        if (target is null) return Api.Invalid([new Problem("to", string.Format(null, Words.Path_SeveralAre, string.Join(' ', several)))]);
        return TypedResults.Json((await network.FindAsync(db, actor, target.Id)).Select(p => p.Edges).ToList(), Json.Options);
    }
}
