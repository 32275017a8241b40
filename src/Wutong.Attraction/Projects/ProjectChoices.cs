using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Projects to choose from in the forms of what belongs to one.</summary>
internal static class ProjectChoices
{
    private const int Most = 200;

    /// <summary>The latest changed of the projects that the actor knows whole, after "none"; the one chosen already stays among them.</summary>
    public static async Task<List<SelectListItem>> OfAsync(WutongDb db, Actor actor, Guid? chosen = null)
    {
        var projects = await db.Projects.VisibleTo(actor).WithTeam().OrderByDescending(p => p.Id == chosen).ThenByDescending(p => p.ChangedAt).Take(Most).ToListAsync();
        return [new(Words.Referral_NoProject, ""), .. projects.Where(p => p.IsOpenTo(actor)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    /// <summary>The same where one must be chosen.</summary>
    public static async Task<List<SelectListItem>> NeededAsync(WutongDb db, Actor actor, Guid? chosen = null)
    {
        var choices = await OfAsync(db, actor, chosen);
        choices[0] = new SelectListItem(Platform.Words.Form_Choose, "");
        return choices;
    }

    /// <summary>
    /// The project to keep on a record: the one chosen; or, where none is, the standing one if the actor may not know it and so was not offered it.
    /// </summary>
    public static async Task<Guid?> KeptAsync(WutongDb db, Actor actor, Guid? standing, Guid? chosen)
    {
        if (chosen is not null || standing is null) return chosen;
        var project = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == standing);
        return project?.IsOpenTo(actor) == true ? null : standing;
    }
}
