using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Relationships;

internal static class RelationshipsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/relationships").WithTags("registry");
        group.MapTable(RelationshipTable.Instance).For(ApiAnswers.Read, RegistryModule.Readers).WithSummary("Relations of which the asker may see both ends, newest first; of one organisation or person where that is named.");
        group.MapPost("", (Body<CreateRelationship> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Notes what one organisation or person has to do with another.").Answers();
        group.MapPut("{id:guid}", (Guid id, Body<EditRelationship> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Changes what is noted about a relation; names the version it has seen.").Answers();
        group.MapPost("{id:guid}/remove", (Guid id, Body<RemoveRelationship> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Takes away a relation that was noted by mistake.").Answers();
    }
}
