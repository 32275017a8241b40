using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Organisations;

internal static class OrganisationSearch
{
#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL
    /// <summary>Those, of the ones the actor may see, whose names, old or new, hold the text, in characters, pinyin or initials, or whose credit code begins with it; what a merged record was called counts too.</summary>
    public static async Task<FoundRows<Organisation>> MatchingAsync(WutongDb db, Actor actor, string text)
    {
        var (ids, hasMore) = await db.FindIdsAsync(actor, RegistrySearch.Organisations, text);
        return new(db.Organisations.VisibleTo(actor).Where(o => ids.Contains(o.Id)), hasMore);
    }

    /// <summary>
    /// Those that may be the same body under another spelling: one name contains the other, or both have the same initials.
    /// A name of one character, or initials of fewer than three, would match half the city.
    /// </summary>
    public static IQueryable<Organisation> Similar(IQueryable<Organisation> rows, string name)
    {
        var part = LikePattern.Containing(name.ToLowerInvariant());
        var (small, initials) = (name.ToLowerInvariant(), Pinyin.Initials(name));
        if (initials.Length < 3) initials = "-";
        return rows.Where(o => o.Initials == initials || EF.Functions.Like(o.Name.ToLower(), part, LikePattern.EscapeCharacter)
            || (o.Name.Length > 1 && small.Contains(o.Name.ToLower()))
            || o.OtherNames.Any(n => EF.Functions.Like(n.Name.ToLower(), part, LikePattern.EscapeCharacter) || (n.Name.Length > 1 && small.Contains(n.Name.ToLower()))));
    }
}
