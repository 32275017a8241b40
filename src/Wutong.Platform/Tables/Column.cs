using System.Linq.Expressions;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables;

/// <summary>A column of a <see cref="Table"/>: declared once, read by the page, the filters, the export and the API.</summary>
public abstract class Column(string name, ColumnKind kind, Func<string> label)
{
    /// <summary>As it stands in addresses and in JSON.</summary>
    public string Name { get; } = name;
    public ColumnKind Kind { get; } = kind;

    /// <summary>Read at each request, so that it follows the language.</summary>
    public string Label => label();

    /// <summary>What the column says, for the sheet of definitions of an export; null where the label says it all.</summary>
    public string? Definition => Meaning?.Invoke();
    private protected Func<string>? Meaning { get; set; }

    /// <summary>Shown unless the user chose columns.</summary>
    public bool IsDefault { get; private protected set; }

    /// <summary>The one that heads a row and links to its record.</summary>
    public bool IsTitle { get; private protected set; }

    /// <summary>Personal data: masked before anybody sees it, and neither filtered nor sorted by, which would tell it.</summary>
    public bool IsPersonal { get; private protected set; }
    public bool IsFilterable { get; private protected set; }

    /// <summary>Its filter stands beside the search box; others fold away.</summary>
    public bool IsQuick { get; private protected set; }
    public bool IsSortable => SortsDescendingFirst is not null;

    /// <summary>Which way the first click sorts; null for a column that does not sort.</summary>
    public bool? SortsDescendingFirst { get; private protected set; }

    /// <summary>The sorts that stay quick behind this filter, however rare or common its value: each has an index that begins with it.</summary>
    public IReadOnlyList<string> Sorts { get; private protected set; } = [];

    /// <summary>A filter only, e.g. "mine": it has no cells.</summary>
    public bool IsFilterOnly { get; private protected set; }

    /// <summary>How the cell's text is dressed; null for plain text.</summary>
    public abstract Dress? DressOf(object row);

    /// <summary>The marks behind the cell's text.</summary>
    public abstract IEnumerable<Mark> MarksOf(object row);

    /// <summary>Left out where the table is folded into cards.</summary>
    public bool IsDeskOnly { get; private protected set; }

    /// <summary>A label is needed beside the value where the table is folded, because the value does not explain itself.</summary>
    public bool NeedsLabel => Kind is ColumnKind.Amount or ColumnKind.Number or ColumnKind.Date or ColumnKind.Moment or ColumnKind.Flag || SaysLabel;
    private protected bool SaysLabel { get; set; }

    /// <summary>A moment is shown to the second.</summary>
    public bool ShowsSeconds { get; private protected set; }

    /// <summary>The text is shown whole, on several lines where it must be.</summary>
    public bool IsWrapped { get; private protected set; }

    /// <summary>How a number with decimals is written.</summary>
    public string NumberFormat { get; private protected set; } = "#,##0.##";

    /// <summary>What stands where a row has nothing; null for a dash.</summary>
    public string? NothingText => Nothing?.Invoke();
    private protected Func<string>? Nothing { get; set; }

    /// <summary>Asked for by addresses alone, e.g. the people of one organisation: nobody could choose from so many.</summary>
    public bool IsAddressOnly { get; private protected set; }
    public bool IsNumeric => Kind is ColumnKind.Amount or ColumnKind.Number;

    /// <summary>Some rows may have nothing here, which a filter can ask for.</summary>
    public abstract bool MayBeEmpty { get; }

    /// <summary>Holds names and words of the records rather than of the platform.</summary>
    public bool IsData => Kind is ColumnKind.Text or ColumnKind.Reference && !SaysWords;
    private protected bool SaysWords { get; set; }

    /// <summary>The typed value of a row's cell; personal data is masked already.</summary>
    public abstract object? ValueOf(object row);

    /// <summary>The cell as people read it; null for none.</summary>
    public abstract string? TextOf(object row);

    /// <summary>The address of the record that the cell names; null for none.</summary>
    public abstract string? LinkOf(object row);

    /// <summary>What a set filter offers; empty for other kinds.</summary>
    public abstract Task<IReadOnlyList<Choice>> ChoicesAsync(WutongDb db, Actor actor);

    /// <summary>The names of the values that an address asks for, where they are too many to be offered.</summary>
    public abstract Task<IReadOnlyList<Choice>> NamesAsync(WutongDb db, Actor actor, IReadOnlyList<string> asked);
}

/// <inheritdoc/>
/// <typeparam name="TRow">The row of the table.</typeparam>
public sealed class Column<TRow> : Column where TRow : class, IRow
{
    private readonly Lazy<Func<TRow, object?>> read;
    private Action<TRow>? mask;
    private Func<TRow, string?>? link;
    private Func<WutongDb, Actor, IReadOnlyList<Guid>, Task<IReadOnlyList<Choice>>>? names;
    private Func<TRow, Dress>? dress;
    private readonly List<(Func<TRow, bool> When, Mark Mark)> marks = [];
    private Func<WutongDb, Actor, Task<IReadOnlyList<Choice>>>? choices;

    internal Column(string name, ColumnKind kind, Func<string> label, LambdaExpression value, LambdaExpression? shown = null) : base(name, kind, label)
    {
        Value = value;
        IsFilterable = kind != ColumnKind.Amount;
        Shown = shown ?? value;
        read = new(() => Expression.Lambda<Func<TRow, object?>>(Expression.Convert(Shown.Body, typeof(object)), Shown.Parameters).Compile());
        Offer(value.ReturnType);
    }

    private void Offer(Type type)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) is not { IsEnum: true } choice) return;
        choices = (_, _) => Task.FromResult<IReadOnlyList<Choice>>([.. Enum.GetValues(choice).Cast<Enum>().Select(v => new Choice(v.ToString(), v.Label(), IsData: false))]);
    }

    /// <summary>What filters compare.</summary>
    internal LambdaExpression Value { get; private set; }

    /// <summary>What cells show.</summary>
    internal LambdaExpression Shown { get; }
    internal SortKey<TRow>? Sort { get; private set; }

    /// <summary>The condition for the values asked for, where it is not about the cell's own value, and their type.</summary>
    internal (Type Type, Func<WutongDb, Actor, IReadOnlyList<string>, Expression<Func<TRow, bool>>> Condition)? Found { get; private set; }

    /// <summary>Writes the masked value into a row that was just read.</summary>
    internal void Mask(TRow row) => mask?.Invoke(row);

    public override bool MayBeEmpty => Found is null && (Kind is ColumnKind.Text or ColumnKind.Amount || (Kind == ColumnKind.Reference && Value.ReturnType == typeof(string)) || Nullable.GetUnderlyingType(Value.ReturnType) is not null);

    public override object? ValueOf(object row) => read.Value((TRow)row);

    public override string? TextOf(object row) => CellText.Of(this, ValueOf(row));

    public override Task<IReadOnlyList<Choice>> ChoicesAsync(WutongDb db, Actor actor) => choices?.Invoke(db, actor) ?? Task.FromResult<IReadOnlyList<Choice>>([]);

    public override async Task<IReadOnlyList<Choice>> NamesAsync(WutongDb db, Actor actor, IReadOnlyList<string> asked) =>
        names is null || asked.Count == 0 ? [] : await names(db, actor, [.. asked.Select(a => Guid.TryParse(a, out var id) ? id : Guid.Empty)]);

    public override string? LinkOf(object row) => link?.Invoke((TRow)row);

    /// <summary>Its cells lead to these addresses of the site; null for none.</summary>
    public Column<TRow> Linked(Func<TRow, string?> address) { link = address; return this; }

    /// <summary>Its cells lead to the record that they name, where the id is known.</summary>
    public Column<TRow> Linked(string path, Func<TRow, Guid?> id) { link = row => id(row) is { } found ? $"{path}/{found}" : null; return this; }

    /// <summary>Shown unless the user chose columns.</summary>
    public Column<TRow> Default() { IsDefault = true; return this; }

    /// <summary>Heads the row.</summary>
    public Column<TRow> Title() { IsTitle = IsDefault = true; return this; }

    /// <summary>Declares the sorts that have an index behind this filter.</summary>
    public Column<TRow> GoesWith(params IReadOnlyList<string> sorts) { Sorts = sorts; return this; }

    public Column<TRow> Quick() { IsQuick = true; return this; }
    public Column<TRow> DeskOnly() { IsDeskOnly = true; return this; }
    public Column<TRow> Labelled() { SaysLabel = true; return this; }
    public Column<TRow> NotFiltered() { IsFilterable = false; return this; }
    public Column<TRow> FilterOnly() { IsFilterOnly = true; return this; }
    /// <summary>Says in words what it means when a row has nothing here.</summary>
    public Column<TRow> OrElse(Func<string> words) { Nothing = words; return this; }
    public Column<TRow> WithSeconds() { ShowsSeconds = true; return this; }
    public Column<TRow> Wrapped() { IsWrapped = true; return this; }

    /// <summary>Says how a number with decimals is written.</summary>
    public Column<TRow> Written(string format) { NumberFormat = format; return this; }

    /// <summary>Its text is made of the platform's words, not of the records'.</summary>
    public Column<TRow> Worded() { SaysWords = true; return this; }

    /// <summary>
    /// Finds rows by something else than the cell's own value, e.g. by one of their parts: the condition is made for the values asked for. Of an enum it
    /// offers the members.
    /// </summary>
    public Column<TRow> FoundBy<TValue>(Func<WutongDb, Actor, IReadOnlyList<TValue>, Expression<Func<TRow, bool>>> condition) where TValue : struct
    {
        Found = (typeof(TValue), (db, actor, values) => condition(db, actor, [.. values.Select(v => (TValue)Criterion.Parse(typeof(TValue), v)!)]));
        IsFilterable = true;
        Offer(typeof(TValue));
        return this;
    }

    /// <summary>Is asked for by addresses alone; <paramref name="names"/> says how those that the actor may know are called.</summary>
    public Column<TRow> ByAddress(Func<WutongDb, Actor, IReadOnlyList<Guid>, Task<IReadOnlyList<Choice>>> names)
    {
        (IsAddressOnly, this.names) = (true, names);
        return this;
    }

    /// <summary>Dresses the text, e.g. as a state with its shape.</summary>
    public Column<TRow> Dressed(Func<TRow, Dress> how) { dress = how; return this; }

    /// <summary>Puts a mark behind the text of the rows that it is true of.</summary>
    public Column<TRow> Marked(Func<TRow, bool> when, Func<string> label, string look = "note") { marks.Add((when, new Mark(label, look))); return this; }

    public override Dress? DressOf(object row) => dress?.Invoke((TRow)row);
    public override IEnumerable<Mark> MarksOf(object row) => marks.Count == 0 ? [] : marks.Where(m => m.When((TRow)row)).Select(m => m.Mark);

    /// <summary>Says what the column means, for the sheet of definitions.</summary>
    public Column<TRow> Means(Func<string> definition) { Meaning = definition; return this; }

    /// <summary>Offers these in its filter.</summary>
    public Column<TRow> From(Func<WutongDb, Actor, Task<IReadOnlyList<Choice>>> choices) { this.choices = choices; return this; }

    /// <summary>Sorts by a stored key that is never null and has an index that goes on with the id.</summary>
    public Column<TRow> SortedBy<TKey>(Expression<Func<TRow, TKey>> key, bool descendingFirst = false)
    {
        Refuse(IsPersonal);
        Sort = new SortKey<TRow, TKey>(key);
        SortsDescendingFirst = descendingFirst;
        // A sum is compared as it is sorted: in CNY.
        if (Kind == ColumnKind.Amount) { Value = key; IsFilterable = true; }
        return this;
    }

    /// <summary>Marks personal data and says how it is masked.</summary>
    public Column<TRow> Personal(Func<string?, string?> how)
    {
        Refuse(IsSortable);
        IsPersonal = true;
        IsFilterable = false;
        var row = Value.Parameters[0];
        var set = Expression.Assign(Value.Body, Expression.Invoke(Expression.Constant(how), Value.Body));
        mask = Expression.Lambda<Action<TRow>>(set, row).Compile();
        return this;
    }

    private void Refuse(bool when)
    {
        if (when) throw new InvalidOperationException($"{Name}: personal data is not sorted by, which would tell it.");
    }
}
