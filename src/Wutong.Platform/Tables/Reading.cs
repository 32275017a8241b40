using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables;

/// <summary>A view of a table as somebody reads it. Read again by the same person, its queries are prepared already, whatever text is looked for; only where no index looks for it they are put together anew.</summary>
/// <param name="IsNarrow">Only what the columns of the view show is read of each row, where the table knows what that is.</param>
internal sealed record Reading<TRow>(Table<TRow> Table, PreparedQueries Prepared, WutongDb Db, Actor Actor, View View, FoundIds? Found, bool IsNarrow = false) where TRow : class, IRow
{
    /// <summary>Which rows are asked for: a window of so many, from a position, from the end; or (null) their number up to a limit.</summary>
    private sealed record Part(string View, int? Size, bool IsFromPosition = false, bool IsBackwards = false, int? Limit = null);

    /// <param name="window">Puts a page's order and position to the rows of the view.</param>
    /// <param name="turned">The position, by the names of the variables in which <paramref name="window"/> captures it.</param>
    public Task<List<TRow>> RowsAsync(Func<IQueryable<TRow>, IQueryable<TRow>> window, int size, bool isBackwards, (string, object?)[] turned)
    {
        return IsPrepared ? Prepared.ListAsync(Db, Actor, new Part(QueryOf(IsNarrow ? View.Columns : null), size, turned.Length > 0, isBackwards), Window, [.. turned, .. FoundNow]) : Window().ToListAsync();

        IQueryable<TRow> Window() => IsNarrow && Table.ShownIn(View) is { } shown ? window(Rows).Select(shown) : window(Rows);
    }

    /// <summary>The number of the view's rows, at most one more than the limit.</summary>
    public Task<int> CountAsync(int? limit)
    {
        return IsPrepared ? Prepared.CountAsync(Db, Actor, new Part(QueryOf(columns: null), null, Limit: limit), Ids, FoundNow) : Ids().CountAsync();

        IQueryable<Guid> Ids() => limit is { } most ? Rows.Select(r => r.Id).Take(most + 1) : Rows.Select(r => r.Id);
    }

    // Of a text that the index was asked for the query holds nothing but the ids; and none of them, since it is kept and runs with those of the moment.
    private IQueryable<TRow> Rows => Table.Run(Db, Actor, View, Found is null ? null : Found with { Ids = [] });
    private bool IsPrepared => View.Search is null || Found is not null;
    private (string, object?)[] FoundNow => Found is null ? [] : [(Table<TRow>.FoundVariable, Found.Ids)];

    private string QueryOf(IReadOnlyList<Column>? columns) => (View with { Search = View.Search is null ? null : "", Columns = columns, After = null, Before = null }).Query(Table);
}
