using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Text;

namespace Wutong.Registry.Organisations;

internal static class OrganisationSearch
{
#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL
    /// <summary>Those whose name, old or new, contains the text, or whose credit code or pinyin initials begin with it.</summary>
    public static IQueryable<Organisation> Matching(IQueryable<Organisation> rows, string text)
    {
        // Small letters on both sides: LIKE minds them on PostgreSQL and does not on SQLite.
        var part = $"%{Escape(text.ToLowerInvariant())}%";
        var start = $"{Escape(text.ToLowerInvariant())}%";
        var code = $"{Escape(text.ToUpperInvariant())}%";
        return rows.Where(o => EF.Functions.Like(o.Name.ToLower(), part, "\\") || EF.Functions.Like(o.Initials, start, "\\")
            || EF.Functions.Like(o.CreditCode!, code, "\\") || o.OtherNames.Any(n => EF.Functions.Like(n.Name.ToLower(), part, "\\")));
    }

    /// <summary>
    /// Those that may be the same body under another spelling: one name contains the other, or both have the same initials.
    /// A name of one character, or initials of fewer than three, would match half the city.
    /// </summary>
    public static IQueryable<Organisation> Similar(IQueryable<Organisation> rows, string name)
    {
        var part = $"%{Escape(name.ToLowerInvariant())}%";
        var (small, initials) = (name.ToLowerInvariant(), Pinyin.Initials(name));
        if (initials.Length < 3) initials = "-";
        return rows.Where(o => o.Initials == initials || EF.Functions.Like(o.Name.ToLower(), part, "\\")
            || (o.Name.Length > 1 && small.Contains(o.Name.ToLower()))
            || o.OtherNames.Any(n => EF.Functions.Like(n.Name.ToLower(), part, "\\") || (n.Name.Length > 1 && small.Contains(n.Name.ToLower()))));
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
