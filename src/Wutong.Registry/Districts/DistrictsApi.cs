using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Districts;

internal static class DistrictsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/districts").WithTags("registry");
        group.MapTable(DistrictTable.Instance).For(ApiAnswers.Read, RegistryModule.DistrictReaders).WithSummary("The districts of the city in their order.");
        group.MapPost("", (Body<CreateDistrict> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.DistrictKeepers).WithSummary("Puts a district on the map.").Answers();
        group.MapPut("{id:guid}", (Guid id, Body<EditDistrict> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.DistrictKeepers).WithSummary("Changes a district; names the version it has seen.").Answers();
    }
}
