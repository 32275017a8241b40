using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>Agreements to choose from in the forms of what belongs to one.</summary>
internal static class AgreementChoices
{
    private const int Most = 200;

    /// <summary>The latest changed of those that the actor sees, with their projects; the one chosen already stays among them.</summary>
    public static async Task<List<SelectListItem>> OfAsync(WutongDb db, Actor actor, Guid? chosen, bool isSigned = false)
    {
        var found = await db.Agreements.VisibleTo(actor).Where(a => !isSigned || a.SignedOn != null).OrderByDescending(a => a.Id == chosen).ThenByDescending(a => a.ChangedAt).Take(Most)
            .Select(a => new { a.Id, a.Title, Project = a.Project.Name }).ToListAsync();
        return [new(Platform.Words.Form_Choose, ""), .. found.Select(a => new SelectListItem($"{a.Project} · {a.Title}", a.Id.ToString()))];
    }
}
