using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Districts;

internal static class DistrictsApi
{
    internal sealed record DistrictRow(Guid Id, int Version, string Name, string? AlsoCalled, int Order, Guid? CountedWithId, string? Source, bool IsExample);

    private static readonly IReadOnlySet<Role> Keepers = new HashSet<Role> { Role.SystemAdministrator };

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/districts").WithTags("registry");
        group.MapGet("", ListAsync).For(ApiAnswers.Read, RegistryModule.DistrictReaders).WithSummary("All districts of the city in their order.");
        group.MapPost("", (Body<CreateDistrict> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, Keepers).WithSummary("Puts a district on the map.").Answers();
        group.MapPut("{id:guid}", (Guid id, Body<EditDistrict> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, Keepers).WithSummary("Changes a district; names the version it has seen.").Answers();
    }

    private static async Task<JsonHttpResult<List<DistrictRow>>> ListAsync(WutongDb db, Actor actor) =>
        TypedResults.Json(await db.Districts.VisibleTo(actor).OrderBy(d => d.Order).ThenBy(d => d.Name)
            .Select(d => new DistrictRow(d.Id, d.Version, d.Name, d.AlsoCalled, d.Order, d.CountedWithId, d.Source, d.IsExample)).ToListAsync(), Json.Options);
}
