using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Wutong.Platform.Data;

namespace Wutong.Platform.Web;

/// <summary>The links to the pages on either side; filters and sort stay in the address.</summary>
public sealed record Pager(string Text, string? Previous, string? Next)
{
    /// <summary>Names of the two parameters that a list reads its position from.</summary>
    public const string AfterName = "after", BeforeName = "before";

    public static Pager For<T, TKey>(HttpRequest request, Page<T> page, Func<T, Position<TKey>> positionOf, string text) => new(
        text,
        page is { HasPrevious: true, Rows.Count: > 0 } ? Link(request, BeforeName, PageLink.Encode(positionOf(page.Rows[0]))) : null,
        page is { HasNext: true, Rows.Count: > 0 } ? Link(request, AfterName, PageLink.Encode(positionOf(page.Rows[^1]))) : null);

    private static string Link(HttpRequest request, string name, string position)
    {
        var kept = request.Query.Where(q => q.Key is not (AfterName or BeforeName)).SelectMany(q => q.Value, (q, value) => new KeyValuePair<string, string>(q.Key, value ?? ""));
        return request.Path + new QueryBuilder(kept) { { name, position } }.ToString();
    }
}
