using System.Linq.Expressions;

namespace Wutong.Platform.Data;

/// <summary>Rules of several modules as one.</summary>
internal static class AnyOf
{
    /// <summary>True where any of them is; of none, false.</summary>
    public static Expression<Func<T, bool>> Rules<T>(IEnumerable<Expression<Func<T, bool>>> rules)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var any = rules.Select(r => new Renamed(r.Parameters[0], row).Visit(r.Body)).Aggregate((Expression?)null, (all, rule) => all is null ? rule : Expression.OrElse(all, rule));
        return Expression.Lambda<Func<T, bool>>(any ?? Expression.Constant(false), row);
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
