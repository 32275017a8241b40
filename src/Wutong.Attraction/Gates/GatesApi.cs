using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Gates;

/// <summary>Gates, papers and leave to go on without, for programs.</summary>
internal static class GatesApi
{
    /// <summary>A line of a gate; <see cref="Code"/> names it when a paper is filed.</summary>
    internal sealed record Line(Stage Stage, RequirementKind Kind, string Code, string Label, bool IsForeignOnly);

    /// <summary>The gates of a kind in force.</summary>
    internal sealed record Edition(ProjectKind Kind, int Number, IReadOnlyList<Line> Lines);

    /// <summary>A line of a project's next gate.</summary>
    internal sealed record Standing(string Code, string Label, RequirementKind Kind, GateStatus Status);

    /// <summary>The gate before a project's next stage; null at the end of its way.</summary>
    internal sealed record Gate(Guid Project, int Version, Stage? Stage, int? Edition, IReadOnlyList<Standing> Lines);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGroup("/attraction/gates").WithTags("projects").MapGet("", EditionsAsync)
            .For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("The gates in force, of both kinds of project.");
        var projects = api.MapGroup("/attraction/projects/{id:guid}").WithTags("projects");
        projects.MapGet("gate", GateAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("The gate before a project's next stage.").ProducesProblem(404);
        projects.MapPost("evidence", (Guid id, Body<FileEvidence> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Files a paper for a line of a gate.").Answers();
        projects.MapPost("evidence/check", (Guid id, Body<CheckEvidence> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Verifies or returns a paper that somebody else filed.").Answers();
        projects.MapPost("skips", (Guid id, Body<AskSkip> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Asks for leave to enter the next stage without what its gate lacks.").Answers();
        projects.MapPost("skips/decide", (Guid id, Body<DecideSkip> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Deciders).WithSummary("Decides on it, as the second person.").Answers();
    }

    private static async Task<IResult> EditionsAsync(WutongDb db) => TypedResults.Json(
        (await db.GateEditionsInForceAsync()).Values.Select(e => new Edition(e.Kind, e.Number, [.. e.InOrder().Select(r => new Line(r.Stage, r.Kind, r.Code, r.Label, r.IsForeignOnly))])), Json.Options);

    private static async Task<IResult> GateAsync(Guid id, WutongDb db, Actor actor)
    {
        var project = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == id);
        if (project?.IsOpenTo(actor) != true) return TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
        var gate = await db.GateOfAsync(project, actor.Now.Day());
        return TypedResults.Json(new Gate(id, project.Version, gate?.Stage, gate?.Edition, [.. (gate?.Lines ?? []).Select(l => new Standing(l.Requirement.Code, l.Label, l.Requirement.Kind, l.Status))]), Json.Options);
    }
}
