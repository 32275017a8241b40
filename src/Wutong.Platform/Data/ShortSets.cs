using System.Linq.Expressions;
using System.Reflection;

namespace Wutong.Platform.Data;

/// <summary>
/// Writes <c>ids.Contains(x)</c> for a captured list of none or one as what it is: false, or an equality. A statement with a list is generated anew
/// each time it runs, because the list's length is part of it (a tenth of the time of a page of a list); most people are bound to one office,
/// one district and no organisation.
/// </summary>
internal static class ShortSets
{
    public static Expression<Func<T, bool>> WithShortSets<T>(this Expression<Func<T, bool>> rule) => (Expression<Func<T, bool>>)Writer.Instance.Visit(rule);

    public static IQueryable<T> WithShortSets<T>(this IQueryable<T> rows) => rows.Provider.CreateQuery<T>(Writer.Instance.Visit(rows.Expression));

    private sealed class Writer : ExpressionVisitor
    {
        public static readonly Writer Instance = new();

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node is { Method: { Name: nameof(Enumerable.Contains), DeclaringType: { } type }, Arguments: [MemberExpression { Expression: ConstantExpression { Value: { } captured }, Member: FieldInfo field }, var sought] }
                && type == typeof(Enumerable) && Write(field.GetValue(captured), sought) is { } written ? written : base.VisitMethodCall(node);

        private Expression? Write(object? list, Expression sought) => list switch
        {
            IReadOnlyList<Guid> { Count: 0 } => Expression.Constant(false),
            IReadOnlyList<Guid> { Count: 1 } ids => Expression.Equal(Visit(sought), Captured.Value(ids[0])),
            _ => null,
        };
    }
}

/// <summary>Values in expressions that are made at run time.</summary>
internal static class Captured
{
    /// <summary>Read from an object, the value becomes a parameter of the statement instead of a part of its text.</summary>
    public static MemberExpression Value<T>(T value) => Expression.Property(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    public static MemberExpression Value(Type type, object value) =>
        Expression.Property(Expression.Constant(Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)), nameof(Holder<>.Value));

    private sealed record Holder<T>(T Value);
}
