using Microsoft.EntityFrameworkCore;

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

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
