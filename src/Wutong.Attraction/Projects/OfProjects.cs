using System.Linq.Expressions;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Who sees what belongs to a project: money, promises and judgements, which are open only to whoever knows the project whole.</summary>
internal static class OfProjects
{
    /// <summary>Officers, the head office and leaders, as far as they see the project and its name and investor are open to them. The firm itself is none of them.</summary>
    /// <param name="project">The way from the row to its project.</param>
    public static Expression<Func<T, bool>> KnownTo<T>(Expression<Func<T, InvestmentProject>> project, Actor actor)
    {
        if (!actor.IsAny(AttractionModule.Watchers)) return _ => false;
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var both = Expression.AndAlso(On(InvestmentProject.VisibleTo(actor), project), On(InvestmentProject.OpenTo(actor), project));
        return Expression.Lambda<Func<T, bool>>(both, project.Parameters);
    }

    private static Expression On<T>(Expression<Func<InvestmentProject, bool>> rule, Expression<Func<T, InvestmentProject>> project) => new Put(rule.Parameters[0], project.Body).Visit(rule.Body);

    private sealed class Put(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : base.VisitParameter(node);
    }
}
