using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Wutong.Platform.Data;

#pragma warning disable EF1001 // Its own steps of running a query: what EF.CompileQuery offers takes a query whose every value is an argument of one method.

/// <summary>
/// A query that was put together, taken apart and translated once, with the values that stood in it, to be run again in other contexts of the same model.
/// To do all that again costs Entity Framework more than the database takes for a page.
/// </summary>
/// <typeparam name="TResult"><c>IAsyncEnumerable&lt;T&gt;</c> or <c>Task&lt;T&gt;</c>, as the query gives rows or one value.</typeparam>
internal sealed class PreparedQuery<TResult>
{
    private readonly Func<QueryContext, TResult> run;
    private readonly Dictionary<string, object?> values;

    private PreparedQuery(Func<QueryContext, TResult> run, Dictionary<string, object?> values) => (this.run, this.values) = (run, values);

    public static PreparedQuery<TResult> Of(WutongDb db, Expression query)
    {
        Dictionary<string, object?> values = [];
        var bare = ((QueryCompiler)db.GetService<IQueryCompiler>()).ExtractParameters(query, values, db.GetService<IDiagnosticsLogger<DbLoggerCategory.Query>>());
        bare = new Constants(values).Visit(bare);
        var key = db.GetService<ICompiledQueryCacheKeyGenerator>().GenerateCacheKey(bare, async: true);
        return new(db.GetService<ICompiledQueryCache>().GetOrAddQuery(key, () => db.GetService<IDatabase>().CompileQuery<TResult>(bare, async: true)), values);
    }

    /// <summary>Runs it with the values that it was made with.</summary>
    /// <param name="changed">Other values of variables that the query captured, by their names.</param>
    public TResult Run(WutongDb db, params ReadOnlySpan<(string Variable, object? Value)> changed)
    {
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in values) context.Parameters.Add(name, value);
        foreach (var (variable, value) in changed) context.Parameters[values.Keys.Single(name => name.Contains(variable, StringComparison.Ordinal))] = value;
        return run(context);
    }

    /// <summary>
    /// Writes what <see cref="EF.Constant"/> marks into the query itself. Entity Framework would keep it among the values, and because the text depends on it
    /// make the text anew at each run.
    /// </summary>
    private sealed class Constants(Dictionary<string, object?> values) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node is { Method: { Name: nameof(EF.Constant), DeclaringType: { } type }, Arguments: [QueryParameterExpression parameter] } && type == typeof(EF) && values.Remove(parameter.Name, out var value)
                ? Expression.Constant(value, parameter.Type) : base.VisitMethodCall(node);
    }
}
