using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Pauses, terminates or takes up a project again, with the reason. Nothing is deleted.</summary>
internal sealed record ChangeProjectState
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_State)), Required, EnumDataType(typeof(ProjectState))]
    public ProjectState? State { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Reason)), Required, StringLength(500)]
    public string? Reason { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var project = await db.Projects.VisibleTo(actor).Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == Id);
        if (project is null) return Outcome.Missing;
        if (!project.MayBeChangedBy(actor)) return Outcome.Denied;
        if (project.Version != Version) return new Outcome.Stale(new { project.Stage, project.State }, project.Version);
        project.ChangeState(State!.Value, Reason!, actor.Now, actor.Id);
        return Outcome.Saved(project.Id);
    });
}
