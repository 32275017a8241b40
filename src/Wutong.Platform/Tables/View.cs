using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using Wutong.Platform.Text;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables;

/// <summary>
/// What is asked of a table: search text, criteria, sort, columns and position. An address carries all of it, so a link opens the
/// same view for whoever follows it, within what they may see.
/// </summary>
public sealed record View
{
    public const string SearchName = "q", SortName = "sort", ColumnsName = "cols", CountName = "count", CountedName = "of";
    private const int LongestValue = 200, MostValues = 50;

    /// <summary>Part of a name, initials, a code: whatever the table finds by.</summary>
    public string? Search { get; init; }
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];
    public required Column Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>The chosen columns in the table's order; null for its default.</summary>
    public IReadOnlyList<Column>? Columns { get; init; }

    /// <summary>The number of rows is wanted to the last one, however long that takes.</summary>
    public bool CountsExactly { get; init; }

    /// <summary>The number of rows that the page before said, at most one over the limit of counting; null to count.</summary>
    public int? Counted { get; init; }
    public string? After { get; init; }
    public string? Before { get; init; }

    /// <summary>Nothing narrows it.</summary>
    public bool IsWhole => Search is null && Criteria.Count == 0;

    public Criterion? Of(Column column) => Criteria.FirstOrDefault(c => c.Column == column);

    /// <summary>Reads an address; the name of the first parameter that does not fit the table is in <paramref name="wrong"/>.</summary>
    public static View? Read(Table table, IEnumerable<KeyValuePair<string, StringValues>> query, out string? wrong)
    {
        Dictionary<string, List<string>> given = new(StringComparer.OrdinalIgnoreCase);
        wrong = null;
        foreach (var (name, values) in query)
            foreach (var value in values)
            {
                if (!TextNormaliser.TryNormalise(value, out var clean) || clean?.Length > LongestValue && name is not (Pager.AfterName or Pager.BeforeName)) { wrong = name; return null; }
                if (clean is null) continue;
                if (!given.TryGetValue(name, out var list)) given[name] = list = [];
                if (list.Count >= MostValues) { wrong = name; return null; }
                list.Add(clean);
            }

        var (sort, descending) = (table.DefaultSort, table.DefaultSort.SortsDescendingFirst == true);
        if (given.TryGetValue(SortName, out var sorts))
        {
            descending = sorts[0].StartsWith('-');
            if (table.Find(sorts[0].TrimStart('-')) is not { IsSortable: true } found) { wrong = SortName; return null; }
            sort = found;
        }
        List<Criterion> criteria = [];
        // A condition that cannot be kept is refused: passed over, it would show more than was asked for.
        if (table.Columns.FirstOrDefault(c => !c.IsFilterable && IsAsked(c, given)) is { } kept) { wrong = kept.Name; return null; }
        foreach (var column in table.Columns.Where(c => c.IsFilterable))
        {
            var criterion = Read(column, given, out wrong);
            if (wrong is not null) return null;
            if (criterion is null) continue;
            if (!table.Takes(criterion)) { wrong = column.Name; return null; }
            criteria.Add(criterion);
        }
        return new View
        {
            Search = One(given, SearchName), Criteria = criteria, Sort = sort, Descending = descending, Columns = ReadColumns(table, given),
            CountsExactly = One(given, CountName) == "exact", Counted = Counting(given), After = One(given, Pager.AfterName), Before = One(given, Pager.BeforeName),
        };
    }

    private static bool IsAsked(Column column, Dictionary<string, List<string>> given) =>
        given.Keys.Any(n => n.Equals(column.Name, StringComparison.OrdinalIgnoreCase) || n.StartsWith(column.Name + ".", StringComparison.OrdinalIgnoreCase));

    private static Criterion? Read(Column column, Dictionary<string, List<string>> given, out string? wrong)
    {
        wrong = null;
        var criterion = new Criterion(column)
        {
            Values = given.TryGetValue(column.Name, out var values) ? [.. values.Distinct(StringComparer.Ordinal)] : [],
            From = One(given, column.Name + Criterion.FromPart), To = One(given, column.Name + Criterion.ToPart),
            Starts = One(given, column.Name + Criterion.StartsPart), Is = One(given, column.Name + Criterion.IsPart),
        };
        if (criterion.Is is not (null or Criterion.Empty or Criterion.Filled)) wrong = column.Name + Criterion.IsPart;
        if (One(given, column.Name + Criterion.InPart) is { } span)
        {
            if (Enum.TryParse<DaySpan>(span, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && column.Kind is ColumnKind.Date or ColumnKind.Moment) criterion = criterion with { Span = parsed };
            else wrong = column.Name + Criterion.InPart;
        }
        return criterion.Parameters().Any() ? criterion : null;
    }

    private static List<Column>? ReadColumns(Table table, Dictionary<string, List<string>> given)
    {
        if (!given.TryGetValue(ColumnsName, out var names)) return null;
        // A column that is no more is passed over: an old link or saved view goes on working.
        var chosen = names.SelectMany(n => n.Split(',')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. table.Columns.Where(c => !c.IsFilterOnly && (c.IsTitle || chosen.Contains(c.Name)))];
    }

    private static int? Counting(Dictionary<string, List<string>> given) =>
        (given.ContainsKey(Pager.AfterName) || given.ContainsKey(Pager.BeforeName)) && int.TryParse(One(given, CountedName), out var count) && count is >= 0 and <= Sheet.CountLimit + 1 ? count : null;

    private static string? One(Dictionary<string, List<string>> given, string name) => given.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>The parameters that say this view, without its position.</summary>
    public IEnumerable<(string Name, string Value)> Parameters(Table table)
    {
        if (Search is not null) yield return (SearchName, Search);
        foreach (var parameter in Criteria.SelectMany(c => c.Parameters())) yield return parameter;
        if (Sort != table.DefaultSort || Descending != (table.DefaultSort.SortsDescendingFirst == true)) yield return (SortName, (Descending ? "-" : "") + Sort.Name);
        if (Columns is not null) yield return (ColumnsName, string.Join(',', Columns.Select(c => c.Name)));
    }

    /// <summary>The query that says this view, with its question mark; empty for the table as it is.</summary>
    public string Query(Table table) =>
        new QueryBuilder(Parameters(table).Select(p => KeyValuePair.Create(p.Name, p.Value))).ToString();

    /// <summary>The same narrowed by a criterion, which takes the place of any other of its column.</summary>
    public View With(Criterion criterion) => Without(criterion.Column) with { Criteria = [.. Criteria.Where(c => c.Column != criterion.Column), criterion] };

    /// <summary>The same without one column's criterion.</summary>
    public View Without(Column column) => this with { Criteria = [.. Criteria.Where(c => c.Column != column)], After = null, Before = null };
}
