using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Users;

namespace Wutong.Platform.Data;

/// <summary>A root whose rows are shown by one rule, which stands in a file of its own (<c>….Visibility.cs</c>).</summary>
public interface IVisible<T> where T : class, IVisible<T>
{
    /// <summary>Which rows <paramref name="actor"/> may see. Must translate to SQL on both databases.</summary>
    static abstract Expression<Func<T, bool>> VisibleTo(Actor actor);
}

/// <summary>
/// The rows of one root. It is no query: whoever reads must say as whom, so a forgotten rule of visibility does not compile.
/// </summary>
public readonly struct Rows<T>(WutongDb db) where T : class, IVisible<T>
{
#pragma warning disable RS0030 // the one place that opens a set
    /// <summary>The rows that <paramref name="actor"/> may see.</summary>
    public IQueryable<T> VisibleTo(Actor actor) => db.Set<T>().Where(T.VisibleTo(actor).WithShortSets());

    /// <summary>
    /// Every row, for rules that hold for the whole city whoever asks: uniqueness, medians, totals, loading the demo city.
    /// Nothing read here is shown.
    /// </summary>
    public IQueryable<T> Whole => db.Set<T>();

    public void Add(T row) => db.Set<T>().Add(row);
    public void Remove(T row) => db.Set<T>().Remove(row);
#pragma warning restore RS0030
}
