using Microsoft.Extensions.Caching.Memory;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables;

/// <summary>
/// Remembers for a minute which views had more rows than are counted. Nobody is told how many more, and a list is opened again and again:
/// to find a thousand rows each time in order to say "1,000+" would cost as much as the page.
/// </summary>
internal sealed class LongViews(IMemoryCache memory)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    /// <summary>What decides how many rows there are: the view without its order, and who asks with which rights.</summary>
    private sealed record Key(string Table, string Query, Viewer Viewer);

    /// <summary>The view with its number, when it is known to be over the limit.</summary>
    public View Known(Table table, Actor actor, View view) =>
        view is { CountsExactly: false, Counted: null } && memory.TryGetValue(KeyOf(table, actor, view), out _) ? view with { Counted = Sheet.CountLimit + 1 } : view;

    public void Note(Actor actor, Sheet sheet)
    {
        if (sheet is { IsCountCapped: true, View.Counted: null }) memory.Set(KeyOf(sheet.Table, actor, sheet.View), true, Remembered);
    }

    private static Key KeyOf(Table table, Actor actor, View view) =>
        new(table.Name, (view with { Sort = table.DefaultSort, Descending = true, Columns = null }).Query(table), new Viewer(actor));
}
