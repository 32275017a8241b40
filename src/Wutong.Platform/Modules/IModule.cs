using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Agenda;
using Wutong.Platform.Attachments;
using Wutong.Platform.Checking;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Metrics;
using Wutong.Platform.Reports;
using Wutong.Platform.Search;
using Wutong.Platform.Sentences;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;

namespace Wutong.Platform.Modules;

/// <summary>
/// What a module gives the platform. Its one public composition class implements this; whatever it leaves out it does not have.
/// </summary>
public interface IModule
{
    /// <summary>Entries of the side menu, in order; each names the roles that see it.</summary>
    IEnumerable<MenuEntry> Menu => [];

    /// <summary>Where its groups stand in the menu: what most people do daily is 0, then what is looked up, then what keeps the platform. Of one place the later module comes first.</summary>
    int MenuPlace => 0;

    /// <summary>Who may open the pages of each folder. A page in a folder without one stops the start.</summary>
    IEnumerable<FolderPolicy> Folders => [];

    /// <summary>The module's lists, which the export and the command line name.</summary>
    IEnumerable<Tables.Table> Tables => [];

    /// <summary>What search finds of the module's records.</summary>
    IEnumerable<Searchable> Searchables => [];

    /// <summary>What the module's records tell on timelines.</summary>
    IEnumerable<TimelineSource> TimelineSources => [];

    /// <summary>What the module's records contribute to figures.</summary>
    IEnumerable<MetricSource> MetricSources => [];

    /// <summary>What the module's records can say in letters.</summary>
    IEnumerable<SentenceSource> Sentences => [];

    /// <summary>The names in a text that the module's records know and that are not the ones to be written.</summary>
    Task<IReadOnlyList<RecordedName>> MisnamedInAsync(WutongDb db, string text) => Task.FromResult<IReadOnlyList<RecordedName>>([]);

    /// <summary>The districts and organisations to which accounts and offices are bound, by name, to be joined into a query of the platform; null for a module that keeps none.</summary>
    IQueryable<Named>? BondNames(WutongDb db) => null;

    /// <summary>Maps the module's operations under <c>/api</c>.</summary>
    void MapApi(IEndpointRouteBuilder api) { }

    /// <summary>Templates of an office's reports that the module offers to begin from.</summary>
    IEnumerable<ReadyReport> ReadyReports => [];

    /// <summary>Long and scheduled work that the module can do.</summary>
    IEnumerable<JobKind> Jobs => [];

    /// <summary>What of the module's records stands in the actor's calendar from one day to another, with both; a few hundred at most.</summary>
    Task<IReadOnlyList<AgendaEntry>> AgendaAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to) => Task.FromResult<IReadOnlyList<AgendaEntry>>([]);

    /// <summary>What the module tells people: <c>db.SendMessageAsync</c>.</summary>
    IEnumerable<MessageKind> MessageKinds => [];

    /// <summary>The kinds of its records on which files may hang.</summary>
    IEnumerable<FileOwner> FileOwners => [];

    /// <summary>
    /// Clears what the module holds of a person or an account that is erased; part of that write, and does nothing where it holds nothing. What must stay for the
    /// record stays without saying who it was.
    /// </summary>
    Task EraseAsync(WutongDb db, Guid subject, DateTimeOffset now) => Task.CompletedTask;

    /// <summary>Adds the module's part of the demo city; finds what is there and adds what is missing, so it may run again.</summary>
    Task LoadDemoAsync(WutongDb db, Actor actor) => Task.CompletedTask;

    /// <summary>The facts of the demo city's letter that this module's records can show.</summary>
    Task<IReadOnlyList<LetterFigure>> ComputeLetterAsync(WutongDb db) => Task.FromResult<IReadOnlyList<LetterFigure>>([]);
}

/// <summary>All modules of the running program, in the order in which they build on each other.</summary>
public sealed record ModuleList(IReadOnlyList<IModule> All)
{
    /// <summary>Everything that search finds.</summary>
    public SearchKinds Search { get; } = new(All.SelectMany(m => m.Searchables));

    /// <summary>Everything that stands on timelines.</summary>
    public TimelineSources Timeline { get; } = new(All.SelectMany(m => m.TimelineSources));

    /// <summary>Every figure that can be asked for.</summary>
    public MetricSources Metrics { get; } = new(All.SelectMany(m => m.MetricSources));

    /// <summary>Every template of reports that can be begun from.</summary>
    public IReadOnlyList<ReadyReport> ReadyReports { get; } = [.. All.SelectMany(m => m.ReadyReports)];

    /// <summary>Everything that records can say in letters.</summary>
    public IReadOnlyList<SentenceSource> Sentences { get; } = [.. All.SelectMany(m => m.Sentences)];

    /// <summary>Everything that people are told.</summary>
    public MessageKinds Messages { get; } = new(All.SelectMany(m => m.MessageKinds));

    /// <summary>The table of this name if the actor may open it; null reads alike for one that is not there.</summary>
    public Tables.Table? TableFor(Actor actor, string name) => TablesFor(actor).FirstOrDefault(t => t.Name == name);

    /// <summary>The tables that the actor may open.</summary>
    public IEnumerable<Tables.Table> TablesFor(Actor actor) => All.SelectMany(m => m.Tables).Where(t => actor.IsAny(t.Roles));
}

/// <summary>An entry of the side menu.</summary>
/// <param name="Group">The heading it stands under; null for the first group.</param>
/// <param name="Label">Read at each request, so that it follows the language.</param>
/// <param name="Icon">Name of a symbol in <c>icons.svg</c>.</param>
/// <param name="Tab">Its place among the five tabs of a phone; null for none.</param>
public sealed record MenuEntry(Func<string?> Group, Func<string> Label, string Icon, string Path, IReadOnlySet<Role> Roles, int? Tab = null);

/// <summary>Who may open the pages below a folder, or one page where fewer may than its neighbours.</summary>
/// <param name="Folder">Path of the folder or page among all pages, e.g. <c>/Attraction/Projects</c>, <c>/Attraction/Projects/New</c>.</param>
public sealed record FolderPolicy(string Folder, IReadOnlySet<Role> Roles)
{
    public bool IsPublic { get; init; }

    /// <summary>Any account, whatever its roles.</summary>
    public bool IsForAnyAccount { get; init; }
}

/// <summary>A figure of the letter beside what the records say. A figure that cannot be held yet has no <see cref="Computed"/>.</summary>
/// <param name="Fact">F01 to F18.</param>
/// <param name="What">The figure in words.</param>
/// <param name="Records">Addresses of the records behind it.</param>
public sealed record LetterFigure(string Fact, string What, string Expected, string? Computed, IReadOnlyList<string> Records)
{
    /// <summary>Null while the platform cannot hold it.</summary>
    public bool? Holds => Computed is null ? null : Computed == Expected;
}
