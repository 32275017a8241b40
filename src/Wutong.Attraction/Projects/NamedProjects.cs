using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>A project as a sheet names it.</summary>
internal sealed record NamedProject(Guid Id, Guid? InvestorId);

internal static class NamedProjects
{
    /// <summary>The projects that the actor sees under exactly these names; a name that none or several bear is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, NamedProject>> ProjectsNamedAsync(this WutongDb db, Actor actor, IEnumerable<string?> names)
    {
        var sought = names.OfType<string>().Distinct().ToList();
        if (sought.Count == 0) return new Dictionary<string, NamedProject>();
        var found = await ProjectTable.Instance.Rows(db, actor).Where(p => sought.Contains(p.Name!)).Select(p => new { p.Name, p.Id, p.InvestorId }).ToListAsync();
        return found.GroupBy(p => p.Name!).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => new NamedProject(g.Single().Id, g.Single().InvestorId));
    }
}
