using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Search;

namespace Wutong.Registry.People;

internal static class PersonQuery
{
    /// <summary>The visible people who match the text by their own name or that of their organisation. Nobody is found by telephone or e-mail: that would tell them.</summary>
    public static IQueryable<Person> Run(WutongDb db, Actor actor, string? text)
    {
        var rows = db.People.VisibleTo(actor).AsNoTracking();
        if (text is null) return rows;
        var found = db.SearchIds(actor, SearchablePeople.Name, text);
        return rows.Where(p => found.Contains(p.Id));
    }
}
