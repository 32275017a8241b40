using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.CityPromises;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Moves a project one stage on. Called by the page, the API, the import and the assistant.</summary>
internal sealed record AdvanceProject
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_NextStage)), Required, EnumDataType(typeof(Stage))]
    public Stage? Next { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Note)), StringLength(500)]
    public string? Note { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var project = await db.Projects.VisibleTo(actor).Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == Id);
        if (project is null) return Outcome.Missing;
        if (!project.MayBeChangedBy(actor)) return Outcome.Denied;
        if (project.Version != Version) return new Outcome.Stale(new { project.Stage, project.State }, project.Version);
        if (await db.RefusedByPromisesAsync(project, Next!.Value, actor.Now) is { } refused) return refused;
        project.Advance(Next!.Value, actor.Now, actor.Id, Note);
        return Outcome.Saved(project.Id);
    });
}
