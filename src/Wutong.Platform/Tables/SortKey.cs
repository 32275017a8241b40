using System.Linq.Expressions;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables;

/// <summary>A sort of a table, with the type of its key closed over.</summary>
internal abstract class SortKey<TRow> where TRow : class, IRow
{
    /// <summary>Reads one page; a position that somebody made up reads as none.</summary>
    public abstract Task<Page<TRow>> PageAsync(Reading<TRow> reading, int size);

    /// <summary>The member that is sorted by.</summary>
    public abstract LambdaExpression Key { get; }

    /// <summary>A row's position, as it stands in an address.</summary>
    public abstract string PositionOf(TRow row);

    /// <summary>All rows in this order.</summary>
    public abstract IQueryable<TRow> Order(IQueryable<TRow> rows, bool descending);
}

/// <inheritdoc/>
internal sealed class SortKey<TRow, TKey>(Expression<Func<TRow, TKey>> key) : SortKey<TRow> where TRow : class, IRow
{
    private static readonly Expression<Func<TRow, Guid>> Id = Ids();
    private readonly Lazy<Func<TRow, TKey>> read = new(key.Compile);

    public override LambdaExpression Key => key;

    public override async Task<Page<TRow>> PageAsync(Reading<TRow> reading, int size)
    {
        var (forth, back) = (PageLink.Decode<TKey>(reading.View.After), PageLink.Decode<TKey>(reading.View.Before));
        var (position, backwards) = (back ?? forth, back is not null);
        var found = await reading.RowsAsync(rows => rows.Window(key, Id, reading.View.Descending, position, backwards, size), size, backwards,
            position is null ? [] : [(Keyset.KeyVariable, position.Key), (Keyset.IdVariable, position.Id)]);
        return Keyset.PageOf(found, position is not null, backwards, size);
    }

    public override string PositionOf(TRow row) => PageLink.Encode(new Position<TKey>(read.Value(row), row.Id));

    public override IQueryable<TRow> Order(IQueryable<TRow> rows, bool descending) =>
        descending ? rows.OrderByDescending(key).ThenByDescending(Id) : rows.OrderBy(key).ThenBy(Id);

    // Through the row's own property: the interface's does not translate.
    private static Expression<Func<TRow, Guid>> Ids()
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, Guid>>(Expression.Property(row, nameof(IRow.Id)), row);
    }
}
