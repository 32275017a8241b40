using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>What one kind of record contributes to figures. A module brings one for each; see <see cref="MetricSource{T}"/>.</summary>
public abstract class MetricSource
{
    /// <summary>The heading under which the catalogue shows its metrics.</summary>
    public abstract string Group { get; }

    public abstract IReadOnlyList<Metric> Metrics { get; }

    /// <summary>Everything that these records contribute now, read anew. Of what is gone, nothing.</summary>
    public abstract Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids);

    internal abstract Type Root { get; }

    /// <summary>Stands in its entries.</summary>
    internal string Name => Root.Name;
    internal abstract Task<List<Guid>> NextAsync(WutongDb db, Guid after, int most);
    internal abstract Task<int> CountAsync(WutongDb db);

    /// <summary>Those of the ids that are records.</summary>
    internal abstract Task<List<Guid>> WhichStandAsync(WutongDb db, IReadOnlyCollection<Guid> ids);

    /// <summary>Which entries of its metrics the actor may count: those of the records that are theirs to see.</summary>
    internal abstract Expression<Func<MetricEntry, bool>> OpenTo(WutongDb db, Actor actor);
}

/// <inheritdoc/>
/// <typeparam name="T">The record. Its rule of visibility is that of the figures; a change of one of its parts is a change of it.</typeparam>
public abstract class MetricSource<T> : MetricSource where T : class, IVersioned, IVisible<T>
{
    internal sealed override Type Root => typeof(T);

    internal sealed override Task<List<Guid>> NextAsync(WutongDb db, Guid after, int most) => Ids(new Rows<T>(db).Whole).Where(id => id > after).OrderBy(id => id).Take(most).ToListAsync();

    internal sealed override Task<int> CountAsync(WutongDb db) => new Rows<T>(db).Whole.CountAsync();

    internal sealed override Task<List<Guid>> WhichStandAsync(WutongDb db, IReadOnlyCollection<Guid> ids) => Ids(new Rows<T>(db).Whole).Where(id => ids.Contains(id)).ToListAsync();

    /// <summary>
    /// What is gone can be shown to nobody, but whoever sees the whole city goes on counting it in figures as they were known while it was there: what was reported
    /// then stays what it was.
    /// </summary>
    internal sealed override Expression<Func<MetricEntry, bool>> OpenTo(WutongDb db, Actor actor)
    {
        var name = Name;
        var visible = Ids(new Rows<T>(db).VisibleTo(actor));
        var seesAll = actor.IsAny(Role.HeadOffice, Role.Leader);
        return entry => entry.Source == name && ((entry.IsGone && seesAll) || visible.Contains(entry.RecordId));
    }

    // Through EF.Property: the interface's own property does not translate.
    private static IQueryable<Guid> Ids(IQueryable<T> rows) => rows.Select(r => EF.Property<Guid>(r, nameof(IVersioned.Id)));
}

/// <summary>
/// A record that has no figure of its own but is counted in another's: the guests of an event, whom not everybody may see who may see how many they are. Its change
/// has the other asked anew.
/// </summary>
public interface ICountedIn
{
    /// <summary>The type of the record that counts it.</summary>
    Type CountingRoot { get; }
    Guid CountingId { get; }
}

/// <summary>What a record contributes to a metric, from a day on.</summary>
/// <param name="EffectiveOn">The day on which it happened, or from which it is there.</param>
/// <param name="Value">In the metric's unit; a record that is counted contributes 1.</param>
public sealed record MetricFact(Metric Metric, Guid RecordId, DateOnly EffectiveOn, long Value = 1)
{
    /// <summary>Tells several facts of one record apart, e.g. by year or by part.</summary>
    public string Key { get; init; } = "";

    /// <summary>The district for which it counts; null where none is stated.</summary>
    public Guid? DistrictId { get; init; }

    /// <summary>Of what there is on a day: the first day on which it no longer is.</summary>
    public DateOnly? EndedOn { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>All metrics of the running program. Two of one name stop the start.</summary>
public sealed class MetricSources
{
    private readonly Dictionary<string, Metric> metrics;
    private readonly Dictionary<Type, MetricSource> byRoot;

    internal MetricSources(IEnumerable<MetricSource> sources)
    {
        byRoot = sources.ToDictionary(s => s.Root);
        metrics = byRoot.Values.SelectMany(s => s.Metrics).ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<Metric> Metrics => metrics.Values;
    internal IReadOnlyCollection<MetricSource> All => byRoot.Values;

    internal MetricSource? OfRoot(Type root) => byRoot.GetValueOrDefault(root);

    public Metric? Find(string? name) => name is null ? null : metrics.GetValueOrDefault(name);
}
