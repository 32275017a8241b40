using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Absences;

/// <summary>Absences for programs, such as the city's leave system.</summary>
internal static class AbsencesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var absences = api.MapGroup("/absences").WithTags("tasks");
        absences.MapGet("", async (WutongDb db, Actor actor) => TypedResults.Json(await AbsenceRow.OfAsync(db, actor), Json.Options))
            .For(TasksApi.ReadScope, Roles.Staff).WithSummary("The asker's absences and those in which they stand in, the latest first.");
        absences.MapPost("", (Body<RecordAbsence> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(TasksApi.WriteScope, Roles.Staff).WithSummary("Says that one is away, and who stands in.").Answers();
        absences.MapPut("{id:guid}", (Guid id, Body<EditAbsence> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(TasksApi.WriteScope, Roles.Staff).WithSummary("Changes one's own absence; names the version it has seen.").Answers();
        absences.MapPost("{id:guid}/remove", (Guid id, Body<RemoveAbsence> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(TasksApi.WriteScope, Roles.Staff).WithSummary("Takes one's own absence back; names the version it has seen.").Answers();
    }
}
