using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Caching.Memory;
using Wutong.Platform.Users;

namespace Wutong.Platform.Data;

/// <summary>
/// Queries that are asked again and again, prepared. Each is kept for one asker with the rights that they had, and holds those values; one that depends on
/// the moment (<see cref="Actor.Now"/>) is made anew each time.
/// </summary>
/// <param name="most">What nobody has asked for longest goes beyond so many. One takes about a kilobyte.</param>
[SuppressMessage("Reliability", "CA1001", Justification = "Lives as long as the program.")]
public sealed class PreparedQueries(int most = 1_000)
{
    private static readonly MemoryCacheEntryOptions Kept = new() { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(20) };
    private static readonly MethodInfo Counting = new Func<IQueryable<int>, int>(Queryable.Count).Method.GetGenericMethodDefinition();
    private readonly MemoryCache queries = new(new MemoryCacheOptions { SizeLimit = most });

    private sealed record Key(IModel Model, Viewer Viewer, object What);

    /// <summary>The rows of a query.</summary>
    /// <param name="actor">Whose values stand in the query.</param>
    /// <param name="what">All else that the query is made of, as something that equals the same again.</param>
    /// <param name="make">The query; asked for when it is not prepared.</param>
    /// <param name="changed">What is otherwise each time: values of variables that the query captures, by their names.</param>
    public async Task<List<T>> ListAsync<T>(WutongDb db, Actor actor, object what, Func<IQueryable<T>> make, params (string Variable, object? Value)[] changed)
    {
        List<T> rows = [];
        await foreach (var row in Of<IAsyncEnumerable<T>>(db, actor, what, () => make().Expression).Run(db, changed)) rows.Add(row);
        return rows;
    }

    /// <summary>The number of rows of a query.</summary>
    public Task<int> CountAsync<T>(WutongDb db, Actor actor, object what, Func<IQueryable<T>> make, params (string Variable, object? Value)[] changed) =>
        Of<Task<int>>(db, actor, what, () => Expression.Call(Counting.MakeGenericMethod(typeof(T)), make().Expression)).Run(db, changed);

    private PreparedQuery<TResult> Of<TResult>(WutongDb db, Actor actor, object what, Func<Expression> make)
    {
        var key = new Key(db.Model, new Viewer(actor), what);
        if (queries.TryGetValue(key, out var found)) return (PreparedQuery<TResult>)found!;
        var asked = actor.TimesAsked;
        var made = PreparedQuery<TResult>.Of(db, make());
        if (actor.TimesAsked == asked) queries.Set(key, made, Kept);
        return made;
    }
}
