using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.People;

internal static class PersonQuery
{
    /// <summary>The visible people whose name contains the text, or whose organisation matches it. Nobody is found by telephone or e-mail: that would tell them.</summary>
    public static IQueryable<Person> Run(WutongDb db, Actor actor, string? text)
    {
        var rows = db.People.VisibleTo(actor).AsNoTracking();
        if (text is null) return rows;
        var organisations = db.OrganisationIdsMatching(actor, text);
        return rows.Where(p => p.Name.Contains(text) || organisations.Contains(p.OrganisationId));
    }
}
