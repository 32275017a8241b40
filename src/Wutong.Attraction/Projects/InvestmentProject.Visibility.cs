using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

internal sealed partial class InvestmentProject : IVisible<InvestmentProject>
{
    /// <summary>
    /// The head office and leaders see all projects; an officer those of the own district, office and team; an enterprise the projects in which it
    /// is the investor. Nobody else sees any.
    /// </summary>
    public static Expression<Func<InvestmentProject, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var (id, districts, offices) = (actor.Id, actor.Districts, actor.Offices);
        var officer = actor.Is(Role.InvestmentOfficer);
        var own = actor.OrganisationsAs(Role.Enterprise);
        return project => own.Contains(project.InvestorId)
            || (officer && ((project.DistrictId != null && districts.Contains(project.DistrictId.Value))
                || offices.Contains(project.OfficeId) || project.Team.Any(m => m.UserId == id)));
    }

    /// <summary>Those whose name and investor are open to the actor, as <see cref="IsOpenTo"/> says of one.</summary>
    public static Expression<Func<InvestmentProject, bool>> OpenTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var (id, own) = (actor.Id, actor.OrganisationsAs(Role.Enterprise));
        return project => project.CodeName == null || own.Contains(project.InvestorId) || project.Team.Any(m => m.UserId == id);
    }

    /// <summary>Whether name and investor of a confidential project are open to the actor: its team, the head office, leaders, and the investor.</summary>
    public bool IsOpenTo(Actor actor) =>
        CodeName is null || actor.IsAny(Role.HeadOffice, Role.Leader)
        || Team.Any(m => m.UserId == actor.Id) || actor.OrganisationsAs(Role.Enterprise).Contains(InvestorId);

    public static async Task<bool> FilesOpenToAsync(WutongDb db, Actor actor, Guid id) => (await ForFilesAsync(db, actor, id))?.IsOpenTo(actor) == true;

    public static async Task<bool> FilesChangeableByAsync(WutongDb db, Actor actor, Guid id) => (await ForFilesAsync(db, actor, id))?.MayBeChangedBy(actor) == true;

    private static Task<InvestmentProject?> ForFilesAsync(WutongDb db, Actor actor, Guid id) =>
        db.Projects.VisibleTo(actor).AsNoTracking().Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>The name by which the actor may know the project.</summary>
    public string NameFor(Actor actor) => IsOpenTo(actor) ? Name : CodeName!;

    /// <summary>Those who may change a project that they see: officers and the head office; a confidential one, only who knows it whole.</summary>
    public bool MayBeChangedBy(Actor actor) => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice) && IsOpenTo(actor);
}

internal static class ProjectTeams
{
    /// <summary>Loads what <see cref="InvestmentProject.IsOpenTo"/> asks along with the rows.</summary>
    public static IQueryable<InvestmentProject> WithTeam(this IQueryable<InvestmentProject> rows) => rows.AsNoTracking().Include(p => p.Team);
}
