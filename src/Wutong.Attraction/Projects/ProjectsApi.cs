using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Gates;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Projects;

/// <summary>Projects for programs: the same rows, fields and actions as the pages.</summary>
internal static class ProjectsApi
{
    /// <summary>A project with its fields; these are null where it is confidential and not open to the asker.</summary>
    internal sealed record ProjectDetail(ProjectRow Project, EditProject? Fields, IReadOnlyList<string> MissingForNext);

    public static void Map(IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("/attraction/projects").WithTags("projects");
        projects.MapTable(ProjectTable.Instance).For(AttractionModule.ReadScope, AttractionModule.ProjectReaders).WithSummary("Projects that the asker may see, last changed first.");
        api.MapGroup("/attraction/funnel").WithTags("projects").MapGet("", FunnelAsync)
            .For(AttractionModule.ReadScope, AttractionModule.ProjectReaders).WithSummary("How many projects have come how far; takes the filters of the list.").ProducesValidationProblem();
        projects.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.ProjectReaders).WithSummary("One project.").ProducesProblem(404);
        projects.MapPost("", (Body<CreateProject> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Registers a project in its first stage.").Answers();
        projects.MapPut("{id:guid}", (Guid id, Body<EditProject> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Changes a project's fields; names the version it has seen.").Answers();
        projects.MapPost("{id:guid}/advance", (Guid id, Body<AdvanceProject> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Moves a project one stage on.").Answers();
        projects.MapPost("{id:guid}/state", (Guid id, Body<ChangeProjectState> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Pauses, terminates or takes up a project again.").Answers();
        projects.MapPost("{id:guid}/team", (Guid id, Body<SetTeam> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Says who works on a project, and who leads its task force.").Answers();
        projects.MapPost("{id:guid}/risks", (Guid id, Body<RaiseRisk> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Names a risk of a project.").Answers();
        projects.MapPost("{id:guid}/risks/close", (Guid id, Body<CloseRisk> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Says how a risk was settled.").Answers();
        projects.MapPost("{id:guid}/contacts", (Guid id, Body<LogContact> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Notes a visit or a call of today in one line.").Answers();
    }

    private static async Task<IResult> FunnelAsync(HttpRequest request, WutongDb db, Actor actor)
    {
        if (View.Read(ProjectTable.Instance, request.Query, out var wrong) is not { } view) return Api.Invalid([new Problem(wrong!, Platform.Words.Invalid_Value)]);
        var found = await ProjectTable.Instance.FindRowsAsync(db, actor, view);
        return found.IsTooWide ? TableApi.TooWide : TypedResults.Json((await ProjectFunnel.OfAsync(db, actor, found.Rows)).Steps, Json.Options);
    }

    private static async Task<Results<JsonHttpResult<ProjectDetail>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        var project = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == id);
        if (project is null) return TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
        var row = (await ProjectTable.Instance.RowsAsync(db, actor, [id]))[0];
        var fields = project.IsOpenTo(actor) ? await EditProject.FromAsync(db, project) : null;
        return TypedResults.Json(new ProjectDetail(row, fields, [.. ((await db.GateOfAsync(project, actor.Now.Day()))?.Missing ?? []).Select(l => l.Name)]), Json.Options);
    }
}
