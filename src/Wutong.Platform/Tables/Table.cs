using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Telemetry;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables;

/// <summary>A row of a table: a flat record made by its query.</summary>
public interface IRow
{
    Guid Id { get; }

    /// <summary>Made up for the demo city.</summary>
    bool IsExample { get; }
}

/// <summary>A view that comes with a table, e.g. "mine".</summary>
/// <param name="Query">As in an address, without its question mark.</param>
public sealed record ReadyView(Func<string> Label, string Query);

/// <summary>Something that is done to ticked rows, on a page of its own that receives their ids as <c>id</c>.</summary>
public sealed record BulkAction(Func<string> Label, string Path, IReadOnlySet<Role> Roles);

/// <summary>What an empty table says, and its picture.</summary>
public sealed record EmptyWords(string Icon, Func<string> Title, Func<string> Hint);

/// <summary>The rows of a view.</summary>
/// <param name="IsTooWide">Its text finds more than is sorted: these are of the last changed.</param>
public sealed record FoundRows<TRow>(IQueryable<TRow> Rows, bool IsTooWide);

/// <summary>
/// A list, declared once: its columns say what there is to see, filter, sort and take away. The page, the saved views, the Excel export,
/// the JSON API and the command line all read this one declaration.
/// </summary>
public abstract class Table
{
    /// <summary>How the command line, saved views and exports name it.</summary>
    public abstract string Name { get; }

    /// <summary>Its page.</summary>
    public abstract string Path { get; }
    public abstract string Label { get; }

    /// <summary>Who may open it. Rows are filtered by what each may see all the same.</summary>
    public abstract IReadOnlySet<Role> Roles { get; }
    public abstract IReadOnlyList<Column> Columns { get; }
    public abstract Column DefaultSort { get; }
    public abstract EmptyWords Empty { get; }
    public virtual string SearchHint => Words.Form_Search;
    public virtual bool IsSearchable => true;
    public virtual IReadOnlyList<ReadyView> Views => [];
    public virtual IReadOnlyList<BulkAction> Bulk => [];

    /// <summary>How rows come in from a sheet; null where they do not.</summary>
    public virtual Import.ImportKind? Import => null;

    /// <summary>Where a row's record is.</summary>
    public virtual string? LinkOf(object row) => $"{Path}/{((IRow)row).Id}";

    /// <summary>Whether its rows may be passed on as text and picture at all.</summary>
    public virtual bool IsShareable => true;

    /// <summary>Whether this row may be: a confidential one may not, whoever asks.</summary>
    public virtual bool MayBeShared(object row) => true;

    /// <summary>A few rows by id, masked as in the table.</summary>
    public abstract Task<IReadOnlyList<object>> RowsOfAsync(WutongDb db, Actor actor, IReadOnlyCollection<Guid> ids);

    public Column? Find(string name) => Columns.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the criterion's values fit its column.</summary>
    internal abstract bool Takes(Criterion criterion);

    /// <summary>One page of the view, with its capped or exact count.</summary>
    public abstract Task<Sheet> ReadAsync(WutongDb db, Actor actor, View view, int size = Sheet.PageSize);

    /// <summary>Every row of the view in its order, streamed.</summary>
    public abstract IAsyncEnumerable<object> StreamAsync(WutongDb db, Actor actor, View view);

    public abstract Task<int> CountAsync(WutongDb db, Actor actor, View view, int? limit);

    /// <summary>Its sheets read of a row what they show, and no more.</summary>
    internal abstract bool ReadsShownOnly { get; }

    /// <summary>What the search box looks through in the index; null for a table that finds by its own columns.</summary>
    protected virtual string? SearchedKind => null;

    /// <summary>
    /// Whether the text finds more records than are sorted: then the view holds the last changed of them only, and whoever asked is asked to narrow it.
    /// </summary>
    public async Task<bool> IsTooWideAsync(WutongDb db, Actor actor, View view) => await FindAsync(db, actor, view) is { HasMore: true };

    /// <summary>Which rows the view's text finds; null for a view without one, and for a table that finds by its own columns.</summary>
    internal async Task<FoundIds?> FindAsync(WutongDb db, Actor actor, View view) => IsSearchable && view.Search is { } text ? await FindAsync(db, actor, text) : null;

    /// <summary>What the index finds for a text; a table whose rows are of several kinds, or of none, says itself what finds them.</summary>
    protected virtual async Task<FoundIds?> FindAsync(WutongDb db, Actor actor, string text) => SearchedKind is { } kind ? await db.FindIdsAsync(actor, kind, text) : null;
}

/// <inheritdoc/>
/// <typeparam name="TRow">Made by <see cref="Rows"/>.</typeparam>
public abstract class Table<TRow> : Table where TRow : class, IRow
{
    private const int PartsAtOnce = 500;
    private readonly List<Column<TRow>> columns = [];
    private readonly PreparedQueries prepared = new();

    public override IReadOnlyList<Column> Columns => columns;
    public override Column DefaultSort => columns.First(c => c.IsSortable);

    /// <summary>The rows that the actor may see. Members that a column filters or sorts by must translate to stored columns.</summary>
    public abstract IQueryable<TRow> Rows(WutongDb db, Actor actor);

    /// <summary>Those that the search box's text finds, of a table that finds by its own columns.</summary>
    protected virtual IQueryable<TRow> Matching(IQueryable<TRow> rows, WutongDb db, Actor actor, string text) => throw new NotSupportedException($"What {text} finds in {Name} is asked of the index first.");

    /// <summary>The rows of a view, in no order.</summary>
    /// <param name="found">Which of them its text finds; null for a view without one, and for a table that finds by its own columns.</param>
    public IQueryable<TRow> Run(WutongDb db, Actor actor, View view, FoundIds? found = null)
    {
        var rows = Rows(db, actor);
        foreach (var criterion in view.Criteria)
        {
            var column = (Column<TRow>)criterion.Column;
            rows = rows.Where(column.Found is { } search ? search.Condition(db, actor, criterion.Values) : criterion.Condition(column, () => actor.Now.Day())!);
        }
        if (found is null && view.Search is { } text && IsSearchable) rows = Matching(rows, db, actor, text);
        rows = rows.WithShortSets();
        // Not written short: whoever has the query prepared puts in what the next text finds.
        return found is { Ids: var foundIds } ? rows.Where(r => foundIds.Contains(r.Id)) : rows;
    }

    /// <summary>The rows of a view, in no order, whose text is looked for now.</summary>
    public async Task<FoundRows<TRow>> FindRowsAsync(WutongDb db, Actor actor, View view)
    {
        var found = await FindAsync(db, actor, view);
        return new(Run(db, actor, view, found), found is { HasMore: true });
    }

    /// <summary>Name of the variable that <see cref="Run"/> captures what was found in.</summary>
    internal const string FoundVariable = "foundIds";

    /// <summary>A few rows by id, masked as in the table.</summary>
    public async Task<IReadOnlyList<TRow>> RowsAsync(WutongDb db, Actor actor, IReadOnlyCollection<Guid> ids) =>
        await FinishAsync(db, actor, await Rows(db, actor).Where(r => ids.Contains(r.Id)).ToListAsync());

    public override async Task<IReadOnlyList<object>> RowsOfAsync(WutongDb db, Actor actor, IReadOnlyCollection<Guid> ids) => await RowsAsync(db, actor, ids);

    public override async Task<Sheet> ReadAsync(WutongDb db, Actor actor, View view, int size = Sheet.PageSize)
    {
        using var list = Signal.List.Begin(Name);
        var sort = ((Column<TRow>)view.Sort).Sort!;
        var reading = await OpenAsync(db, actor, view) with { IsNarrow = true };
        var page = await sort.PageAsync(reading, size);
        await FinishAsync(db, actor, page.Rows);
        var isWhole = page is { HasPrevious: false, HasNext: false } && view is { After: null, Before: null };
        // Whoever turns the page has read the number already; counting again for each page would cost more than the page.
        var count = isWhole ? page.Rows.Count
            : view is { CountsExactly: false, Counted: { } counted } ? counted : await reading.CountAsync(view.CountsExactly ? null : Sheet.CountLimit);
        list.Outcome = "done";
        return new Sheet(this, view, page.Rows, count,
            page is { HasPrevious: true, Rows.Count: > 0 } ? sort.PositionOf(page.Rows[0]) : null,
            page is { HasNext: true, Rows.Count: > 0 } ? sort.PositionOf(page.Rows[^1]) : null, reading.Found is { HasMore: true });
    }

    /// <summary>One page of typed rows.</summary>
    internal async Task<Page<TRow>> PageAsync(Reading<TRow> reading, int size)
    {
        using var list = Signal.List.Begin(Name);
        var (view, db, actor) = (reading.View, reading.Db, reading.Actor);
        var page = await ((Column<TRow>)view.Sort).Sort!.PageAsync(reading, size);
        await FinishAsync(db, actor, page.Rows);
        list.Outcome = "done";
        return page;
    }

    /// <summary>The position of a page's last row, for the page after it.</summary>
    public string PositionOf(View view, TRow row) => ((Column<TRow>)view.Sort).Sort!.PositionOf(row);

    public override async Task<int> CountAsync(WutongDb db, Actor actor, View view, int? limit) => await (await OpenAsync(db, actor, view)).CountAsync(limit);

    /// <summary>Begins to read a view: its text is looked for once, for the rows and for their number.</summary>
    internal async Task<Reading<TRow>> OpenAsync(WutongDb db, Actor actor, View view) => new(this, prepared, db, actor, view, await FindAsync(db, actor, view));

    public override async IAsyncEnumerable<object> StreamAsync(WutongDb db, Actor actor, View view)
    {
        if (Parts is not null)
        {
            // A connection that still reads the rows could not be asked for their parts.
            for (var at = await OpenAsync(db, actor, view with { Before = null, After = null }); ;)
            {
                var page = await PageAsync(at, PartsAtOnce);
                foreach (var row in page.Rows) yield return row;
                if (!page.HasNext) yield break;
                at = at with { View = at.View with { After = PositionOf(at.View, page.Rows[^1]) } };
            }
        }
        await foreach (var row in ((Column<TRow>)view.Sort).Sort!.Order((await FindRowsAsync(db, actor, view)).Rows, view.Descending).AsAsyncEnumerable())
        {
            Mask(row);
            yield return row;
        }
    }

    /// <summary>
    /// Adds to the rows of a page what they show of their parts, such as the names of an organisation: joined into the query they would multiply the rows.
    /// Null for a table whose query says all.
    /// </summary>
    protected virtual Func<WutongDb, Actor, IReadOnlyList<TRow>, Task>? Parts => null;

    /// <summary>
    /// What a sheet reads of a row besides what its columns show: for links, marks and dress. With it a sheet reads nothing else; null for a table whose sheets
    /// read whole rows.
    /// </summary>
    protected virtual Expression<Func<TRow, object?>>? AlwaysRead => null;

    internal override bool ReadsShownOnly => AlwaysRead is not null;

    /// <summary>A row with what the view shows and sorts by alone; null where whole rows are read.</summary>
    internal Expression<Func<TRow, TRow>>? ShownIn(View view) => AlwaysRead is not { } always ? null
        : ShownMembers.Of<TRow>([always, ((Column<TRow>)view.Sort).Sort!.Key, .. Sheet.ColumnsOf(this, view).Select(c => ((Column<TRow>)c).Shown)]);

    internal override bool Takes(Criterion criterion) => criterion.Fits((Column<TRow>)criterion.Column);

    // A row leaves nobody's hands with personal data in clear.
    private async Task<IReadOnlyList<TRow>> FinishAsync(WutongDb db, Actor actor, IReadOnlyList<TRow> rows)
    {
        foreach (var row in rows) Mask(row);
        if (Parts is { } parts && rows.Count > 0) await parts(db, actor, rows);
        return rows;
    }

    private void Mask(TRow row)
    {
        foreach (var column in columns) column.Mask(row);
    }

    protected Column<TRow> Text(string name, Func<string> label, Expression<Func<TRow, string?>> value) => Add(name, ColumnKind.Text, label, value);
    protected Column<TRow> Choice<TChoice>(string name, Func<string> label, Expression<Func<TRow, TChoice>> value) => Add(name, ColumnKind.Choice, label, value);

    /// <summary>A choice that is stored as one text and shown as another.</summary>
    protected Column<TRow> Choice(string name, Func<string> label, Expression<Func<TRow, string>> value, Expression<Func<TRow, string?>> shown) => Add(name, ColumnKind.Choice, label, value, shown);

    /// <summary>A column that filters by the id and shows the name of another record.</summary>
    protected Column<TRow> Reference<TId>(string name, Func<string> label, Expression<Func<TRow, TId>> id, Expression<Func<TRow, string?>> shown) => Add(name, ColumnKind.Reference, label, id, shown);
    protected Column<TRow> Flag(string name, Func<string> label, Expression<Func<TRow, bool>> value) => Add(name, ColumnKind.Flag, label, value);
    protected Column<TRow> Amount(string name, Func<string> label, Expression<Func<TRow, Money.Amount?>> value) => Add(name, ColumnKind.Amount, label, value, value);
    protected Column<TRow> Number<TNumber>(string name, Func<string> label, Expression<Func<TRow, TNumber>> value) => Add(name, ColumnKind.Number, label, value);
    protected Column<TRow> Date<TDate>(string name, Func<string> label, Expression<Func<TRow, TDate>> value) => Add(name, ColumnKind.Date, label, value);
    protected Column<TRow> Moment<TMoment>(string name, Func<string> label, Expression<Func<TRow, TMoment>> value) => Add(name, ColumnKind.Moment, label, value);

    private Column<TRow> Add(string name, ColumnKind kind, Func<string> label, LambdaExpression value, LambdaExpression? shown = null)
    {
        if (Find(name) is not null) throw new InvalidOperationException($"{Name} has two columns {name}.");
        if (name is View.SearchName or View.SortName or View.ColumnsName or View.CountName or View.CountedName or Web.Pager.AfterName or Web.Pager.BeforeName or TableApi.LimitName) throw new InvalidOperationException($"{Name}: {name} means something else in addresses.");
        var column = new Column<TRow>(name, kind, label, value, shown);
        columns.Add(column);
        return column;
    }
}
