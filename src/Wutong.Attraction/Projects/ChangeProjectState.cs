using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Pauses, terminates or takes up a project again, with the reason. Nothing is deleted.</summary>
internal sealed record ChangeProjectState : ProjectAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_State)), Required, EnumDataType(typeof(ProjectState))]
    public ProjectState? State { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Reason)), Required, StringLength(500)]
    public string? Reason { get; init; }

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        project.ChangeState(State!.Value, Reason!, actor.Now, by);
        return NoObjection;
    }
}
