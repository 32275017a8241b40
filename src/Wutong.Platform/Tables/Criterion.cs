using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Platform.Tables;

/// <summary>
/// What a view asks of one column, as it stands in the address: <c>stage=Signed&amp;stage=Registered</c> a set, <c>total.from</c> and
/// <c>total.to</c> a range (sums in 万元 of CNY), <c>name=</c> a part, <c>name.starts=</c> a beginning, <c>signed.in=month</c> days
/// relative to today, <c>signed.is=empty</c> or <c>filled</c>.
/// </summary>
public sealed record Criterion(Column Column)
{
    /// <summary>Endings of a parameter's name behind the column's.</summary>
    public const string FromPart = ".from", ToPart = ".to", StartsPart = ".starts", IsPart = ".is", InPart = ".in";
    public const string Empty = "empty", Filled = "filled";

    /// <summary>A set, or the one part of a text.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Starts { get; init; }
    public string? Is { get; init; }
    public DaySpan? Span { get; init; }

    /// <summary>The parameters that say this.</summary>
    public IEnumerable<(string Name, string Value)> Parameters()
    {
        foreach (var value in Values) yield return (Column.Name, value);
        if (From is not null) yield return (Column.Name + FromPart, From);
        if (To is not null) yield return (Column.Name + ToPart, To);
        if (Starts is not null) yield return (Column.Name + StartsPart, Starts);
        if (Span is { } span) yield return (Column.Name + InPart, span.ToString().ToLowerInvariant());
        if (Is is not null) yield return (Column.Name + IsPart, Is);
    }

    /// <summary>Whether the values fit the column.</summary>
    internal bool Fits<TRow>(Column<TRow> column) where TRow : class, IRow =>
        column.Found is { } found ? Values.Count > 0 && (From ?? To ?? Starts ?? Is) is null && Span is null && Values.All(v => Parse(found.Type, v) is not null) : Condition(column, () => new DateOnly(2000, 1, 1)) is not null;

    /// <summary>The condition on a row; null when a value does not fit the column.</summary>
    /// <param name="today">Asked only where days relative to it are wanted.</param>
    internal Expression<Func<TRow, bool>>? Condition<TRow>(Column<TRow> column, Func<DateOnly> today) where TRow : class, IRow
    {
        var value = column.Value.Body;
        List<Expression?> parts = [];
        if (Is is not null) parts.Add(IsEmpty(column, value, Is == Empty));
        if (Values.Count > 0) parts.Add(column.Kind switch
        {
            ColumnKind.Text => Like(value, LikePattern.Containing(Values[0].ToLowerInvariant())),
            ColumnKind.Choice or ColumnKind.Reference or ColumnKind.Flag => In(value),
            _ => null,
        });
        if (Starts is not null) parts.Add(column.Kind == ColumnKind.Text ? Like(value, LikePattern.StartingWith(Starts.ToLowerInvariant())) : null);
        (DateOnly? From, DateOnly? To) days = Span is { } span ? span.Around(today()) : (null, null);
        if (From is not null || days.From is not null) parts.Add(Compare(value, From, days.From, upper: false));
        if (To is not null || days.To is not null) parts.Add(Compare(value, To, days.To, upper: true));
        if (parts.Count == 0 || parts.Contains(null)) return null;
        return Expression.Lambda<Func<TRow, bool>>(parts.Aggregate((a, b) => Expression.AndAlso(a!, b!))!, column.Value.Parameters);
    }

    private static Expression? IsEmpty<TRow>(Column<TRow> column, Expression value, bool empty) where TRow : class, IRow
    {
        Expression test;
        // A sort key stands for a sum, and below nothing for none.
        if (column.Kind == ColumnKind.Amount) test = Expression.LessThan(value, Expression.Constant(0L));
        else if (value.Type == typeof(string)) test = Expression.OrElse(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Equal(value, Expression.Constant("")));
        else if (Nullable.GetUnderlyingType(value.Type) is not null) test = Expression.Equal(value, Expression.Constant(null, value.Type));
        else return null;
        return empty ? test : Expression.Not(test);
    }

    private static readonly MethodInfo LikeMethod = typeof(DbFunctionsExtensions).GetMethod(nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)])!;
    private static readonly MethodInfo Lower = typeof(string).GetMethod(nameof(string.ToLower), [])!;

    // Small letters on both sides: LIKE minds them on PostgreSQL and does not on SQLite.
    private static MethodCallExpression Like(Expression value, string pattern) =>
        Expression.Call(LikeMethod, Expression.Constant(EF.Functions), Expression.Call(value, Lower), Captured.Value(pattern), Expression.Constant(LikePattern.EscapeCharacter));

    private Expression? In(Expression value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        List<object> wanted = [];
        foreach (var text in Values)
        {
            if (Parse(type, text) is not { } parsed) return null;
            wanted.Add(parsed);
        }
        // A choice has few values and stands in the text: how common each is decides the plan, which PostgreSQL can then keep.
        if (wanted.Count == 1) return Expression.Equal(value, type.IsEnum ? Expression.Constant(wanted[0], value.Type) : Expression.Convert(Captured.Value(type, wanted[0]), value.Type));
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(value.Type))!;
        foreach (var item in wanted) list.Add(item);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [value.Type], Captured.Value(list.GetType(), list), value);
    }

    internal static object? Parse(Type type, string text)
    {
        if (type.IsEnum) return Enum.TryParse(type, text, ignoreCase: true, out var member) && Enum.IsDefined(type, member!) && !char.IsAsciiDigit(text[0]) ? member : null;
        if (type == typeof(Guid)) return Guid.TryParse(text, out var id) ? id : null;
        if (type == typeof(bool)) return bool.TryParse(text, out var flag) ? flag : null;
        return type == typeof(string) ? text : null;
    }

    private BinaryExpression? Compare(Expression value, string? typed, DateOnly? relative, bool upper)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        object? bound = Column.Kind switch
        {
            ColumnKind.Amount => decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wan) && wan < 1_000_000_000m ? (long)(wan * 1_000_000m) : null,
            ColumnKind.Number => long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && IsWithin(type, number) ? Convert.ChangeType(number, type, CultureInfo.InvariantCulture) : null,
            ColumnKind.Date => relative ?? Day(typed),
            // A day in China: from its midnight to before the next.
            ColumnKind.Moment => (relative ?? Day(typed)) is { } day ? (upper ? day.AddDays(1) : day).StartInChina() : null,
            _ => null,
        };
        if (bound is null) return null;
        var limit = Expression.Convert(Captured.Value(type, bound), value.Type);
        if (!upper) return Expression.GreaterThanOrEqual(value, limit);
        var below = Column.Kind == ColumnKind.Moment ? Expression.LessThan(value, limit) : Expression.LessThanOrEqual(value, limit);
        // An unknown sum, kept below nothing, is in no range.
        return Column.Kind == ColumnKind.Amount && From is null ? Expression.AndAlso(below, Expression.GreaterThanOrEqual(value, Expression.Constant(0L))) : below;
    }

    private static bool IsWithin(Type type, long number) => type == typeof(long) || number is >= int.MinValue and <= int.MaxValue;

    // Years that a moment has on both databases and in both time zones.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1800 and <= 2999 ? day : null;
}
