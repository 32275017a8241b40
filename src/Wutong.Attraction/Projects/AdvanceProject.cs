using System.ComponentModel.DataAnnotations;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Gates;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Moves a project one stage on. Called by the page, the API and the board.</summary>
internal sealed record AdvanceProject : ProjectAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_NextStage)), Required, EnumDataType(typeof(Stage))]
    public Stage? Next { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Note)), StringLength(500)]
    public string? Note { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        // Promise by promise: what the gate says in one line is not enough to mend them.
        if (await db.RefusedByPromisesAsync(project, Next!.Value, actor.Now) is { } refused) return refused;
        project.Advance(Next!.Value, await db.GateOfAsync(project, actor.Now.Day()), actor.Now, by, Note);
        await ForeignReports.RemindAsync(db, project, actor.Now);
        return null;
    }
}
