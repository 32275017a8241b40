using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Registers a project in its first stage; who registers it owns it, in the own office.</summary>
internal sealed record CreateProject : ProjectFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Kind)), Required, EnumDataType(typeof(ProjectKind))]
    public ProjectKind? Kind { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice) || actor.Id is not { } owner) return Outcome.Denied;
        if (actor.Offices is not [var office, ..]) return Outcome.Refuse("", Words.Create_NoOffice);
        var fill = await this.PrepareAsync(db, actor, standing: null);
        var project = new InvestmentProject { Name = Name!, Kind = Kind!.Value, OfficeId = office };
        fill(project);
        project.Begin(owner, actor.Now);
        db.Projects.Add(project);
        return Outcome.Saved(project.Id);
    });
}
