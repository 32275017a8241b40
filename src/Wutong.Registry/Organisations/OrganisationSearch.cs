using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Text;

namespace Wutong.Registry.Organisations;

internal static class OrganisationSearch
{
#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL
    /// <summary>Those that bear exactly this name, old or new, themselves or as a record that was merged into them.</summary>
    public static IQueryable<Organisation> Named(IQueryable<Organisation> rows, string name) =>
        rows.Where(o => o.Name == name || o.OtherNames.Any(n => n.Name == name) || o.Absorbed.Any(a => a.Name == name || a.OtherNames.Any(n => n.Name == name)));

    /// <summary>Those whose name, old or new, contains the text, or whose credit code or pinyin initials begin with it; what a merged record was called counts too.</summary>
    public static IQueryable<Organisation> Matching(IQueryable<Organisation> rows, string text)
    {
        // Small letters on both sides: LIKE minds them on PostgreSQL and does not on SQLite.
        var part = LikePattern.Containing(text.ToLowerInvariant());
        var start = LikePattern.StartingWith(text.ToLowerInvariant());
        var code = LikePattern.StartingWith(text.ToUpperInvariant());
        return rows.Where(o => EF.Functions.Like(o.Name.ToLower(), part, LikePattern.EscapeCharacter) || EF.Functions.Like(o.Initials, start, LikePattern.EscapeCharacter)
            || EF.Functions.Like(o.CreditCode!, code, LikePattern.EscapeCharacter) || o.OtherNames.Any(n => EF.Functions.Like(n.Name.ToLower(), part, LikePattern.EscapeCharacter))
            || o.Absorbed.Any(a => EF.Functions.Like(a.Name.ToLower(), part, LikePattern.EscapeCharacter) || EF.Functions.Like(a.CreditCode!, code, LikePattern.EscapeCharacter)
                || a.OtherNames.Any(n => EF.Functions.Like(n.Name.ToLower(), part, LikePattern.EscapeCharacter))));
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
