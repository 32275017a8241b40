using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Platform.Timeline;

/// <summary>What one kind of record tells on timelines, its own and others'. A module brings one for each; see <see cref="TimelineSource{T}"/>.</summary>
public abstract class TimelineSource
{
    public abstract IEnumerable<TimelineKind> Kinds { get; }

    /// <summary>Everything that these records tell, read anew. Of what is gone, nothing.</summary>
    public abstract Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids);

    internal abstract Type Root { get; }
    internal abstract Task<List<Guid>> NextAsync(WutongDb db, Guid after, int most);
    internal abstract Task<int> CountAsync(WutongDb db);
}

/// <inheritdoc/>
/// <typeparam name="T">The record; a change of one of its parts is a change of it.</typeparam>
public abstract class TimelineSource<T> : TimelineSource where T : class
{
    internal sealed override Type Root => typeof(T);

#pragma warning disable RS0030 // ids alone, and nothing of it is shown
    internal sealed override Task<List<Guid>> NextAsync(WutongDb db, Guid after, int most) =>
        db.Set<T>().Select(r => EF.Property<Guid>(r, "Id")).Where(id => id > after).OrderBy(id => id).Take(most).ToListAsync();

    internal sealed override Task<int> CountAsync(WutongDb db) => db.Set<T>().CountAsync();
#pragma warning restore RS0030
}

/// <summary>Something that happened, on the timeline of one record.</summary>
/// <param name="RecordId">On whose timeline.</param>
/// <param name="SourceId">The record that tells it.</param>
/// <param name="Code">For <see cref="TimelineKind.Say"/>: the name of a choice.</param>
/// <param name="Text">What was said about it, as somebody has entered it; cut where it is long.</param>
public sealed record TimelineFact(TimelineKind Kind, Guid RecordId, Guid SourceId, DateTimeOffset At, Guid? ById, string? Code = null, string? Text = null, bool IsExample = false)
{
    /// <summary>
    /// The moment of something of which the day alone is known: the beginning of that day, which is shown as a day; of what was recorded on the same day, the
    /// moment at which it was.
    /// </summary>
    public static DateTimeOffset On(DateOnly? day, DateTimeOffset recordedAt) => day is { Year: > 1 } on && on < recordedAt.Day() ? on.StartInChina() : recordedAt;

    /// <summary>The same on several timelines.</summary>
    public IEnumerable<TimelineFact> OnEach(params IEnumerable<Guid?> records) => records.OfType<Guid>().Distinct().Select(record => this with { RecordId = record });
}
