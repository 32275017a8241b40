using Wutong.Platform.Modules;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>A kind of long or scheduled work that a module can do.</summary>
/// <param name="Name">Stands in the rows; small letters, digits and hyphens, and never changed.</param>
/// <param name="Label">Read at each request, so that it follows the language.</param>
/// <param name="Run">
/// Does the work. It may be called again after the process died or an attempt failed: then <see cref="JobRun.CheckpointAs{T}"/> says how far it was.
/// It writes in batches under 50 ms, each with its checkpoint in the same transaction, so that no batch is lost or done twice.
/// </param>
public sealed record JobKind(string Name, Func<string> Label, Func<JobRun, Task> Run)
{
    public const int NameLength = 60;

    /// <summary>Who may start it by hand from the pages of jobs; nobody for what only another page starts.</summary>
    public IReadOnlySet<Role> Starters { get; init; } = new HashSet<Role>();

    /// <summary>When it runs by itself; then there is always exactly one row that waits or runs.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Runs by itself so often that a run without trouble leaves no row behind.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Attempts before it counts as failed; a holder that died counts as one.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>How long to wait after a failed attempt: 15 s, 1 min, 4 min, 16 min, then an hour each.</summary>
    public Func<int, TimeSpan> Pause { get; init; } = attempt => TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(4, attempt - 1)));
}

/// <summary>When scheduled work is due.</summary>
public sealed class Schedule
{
    private readonly Func<DateTimeOffset, DateTimeOffset> next;

    private Schedule(Func<DateTimeOffset, DateTimeOffset> next) => this.next = next;

    /// <summary>The first moment after <paramref name="moment"/> at which it is due.</summary>
    public DateTimeOffset Next(DateTimeOffset moment) => next(moment);

    /// <summary>Every day at a time of the Chinese clock.</summary>
    public static Schedule Daily(int hour, int minute) => new(moment =>
    {
        // Chinese days all have 24 hours.
        var today = moment.Day().StartInChina() + new TimeSpan(hour, minute, 0);
        return today > moment ? today : today.AddDays(1);
    });

    /// <summary>Every so many minutes, counted from the full hour of some day long ago, so that all replicas mean the same moments.</summary>
    public static Schedule Every(int minutes) => new(moment =>
    {
        var step = TimeSpan.FromMinutes(minutes).Ticks;
        return new DateTimeOffset((moment.UtcTicks / step + 1) * step, TimeSpan.Zero);
    });
}

/// <summary>All kinds of the running program, by name.</summary>
public sealed class JobKinds
{
    private readonly Dictionary<string, JobKind> byName;

    public JobKinds(ModuleList modules) : this(modules.All.SelectMany(m => m.Jobs)) { }

    internal JobKinds(IEnumerable<JobKind> kinds) => byName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    public IEnumerable<JobKind> All => byName.Values;
    public IReadOnlyCollection<string> Names => byName.Keys;

    public JobKind? Find(string? name) => name is null ? null : byName.GetValueOrDefault(name);

    /// <summary>The users' word for a kind; its name where this program no longer knows it.</summary>
    public string LabelOf(string name) => Find(name)?.Label() ?? name;
}
