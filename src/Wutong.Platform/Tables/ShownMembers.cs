using System.Linq.Expressions;
using System.Reflection;

namespace Wutong.Platform.Tables;

/// <summary>
/// Narrows rows to the members that somebody reads. A list shows half of what its rows hold; each value that is read for nothing costs as much as one that is shown.
/// </summary>
internal static class ShownMembers
{
    /// <summary>The same row with these members only.</summary>
    /// <param name="readers">What reads the row: their members are kept. One that is computed has to be given as what it is computed of.</param>
    /// <exception cref="InvalidOperationException">A reader reads a member that cannot be set.</exception>
    public static Expression<Func<TRow, TRow>> Of<TRow>(IEnumerable<LambdaExpression> readers) where TRow : class, IRow
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var members = new Members(typeof(TRow));
        foreach (var reader in readers) members.Visit(reader.Body);
        return Expression.Lambda<Func<TRow, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), members.Found.Select(m => Expression.Bind(m, Expression.Property(row, m)))), row);
    }

    private sealed class Members(Type row) : ExpressionVisitor
    {
        private readonly SortedDictionary<string, PropertyInfo> found = new(StringComparer.Ordinal)
        {
            [nameof(IRow.Id)] = row.GetProperty(nameof(IRow.Id))!, [nameof(IRow.IsExample)] = row.GetProperty(nameof(IRow.IsExample))!,
        };

        public IEnumerable<PropertyInfo> Found => found.Values;

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node is not { Member: PropertyInfo property, Expression: ParameterExpression parameter } || parameter.Type != row) return base.VisitMember(node);
            if (!property.CanWrite) throw new InvalidOperationException($"{row.Name}.{property.Name} is computed, so a query cannot be narrowed to it.");
            found[property.Name] = property;
            return node;
        }
    }
}
