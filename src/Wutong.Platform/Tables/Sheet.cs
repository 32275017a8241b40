using Wutong.Platform.Web;

namespace Wutong.Platform.Tables;

/// <summary>One page of a table as it was read.</summary>
/// <param name="Count">Of all rows of the view; one more than <see cref="CountLimit"/> where there are more and the exact number was not asked for.</param>
/// <param name="Before">Position of the first row where there is a page before it.</param>
/// <param name="After">Position of the last row where there is a page after it.</param>
/// <param name="IsTooWide">The text finds more than is sorted: these are of the last changed.</param>
public sealed record Sheet(Table Table, View View, IReadOnlyList<object> Rows, int Count, string? Before, string? After, bool IsTooWide)
{
    public const int PageSize = 50;

    /// <summary>Counting further would read more rows than anybody looks through.</summary>
    public const int CountLimit = 1000;

    public bool IsCountCapped => !View.CountsExactly && Count > CountLimit;

    /// <summary>The number of rows as people read it: <c>86</c>, <c>1,000+</c>.</summary>
    public string CountText => IsCountCapped ? $"{CountLimit:#,##0}+" : Count.ToString("#,##0", null);

    /// <summary>What is shown, title first.</summary>
    public IReadOnlyList<Column> Columns { get; } = ColumnsOf(Table, View);

    internal static IReadOnlyList<Column> ColumnsOf(Table table, View view) => view.Columns ?? [.. table.Columns.Where(c => c.IsDefault)];

    /// <summary>The address of a view of this table.</summary>
    public string Link(View view) => Table.Path + view.Query(Table);

    public string SortLink(Column column) => Link(View with { Sort = column, Descending = column == View.Sort ? !View.Descending : column.SortsDescendingFirst == true, After = null, Before = null });

    public string? PreviousLink => Before is null ? null : At(Pager.BeforeName, Before);
    public string? NextLink => After is null ? null : At(Pager.AfterName, After);

    private string At(string name, string position)
    {
        var query = View.Query(Table);
        return $"{Table.Path}{query}{(query.Length == 0 ? "?" : "&")}{name}={Uri.EscapeDataString(position)}&{View.CountedName}={Math.Min(Count, CountLimit + 1)}";
    }
}
