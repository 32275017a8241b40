using Microsoft.AspNetCore.Routing;
using Wutong.Attraction.Demo;
using Wutong.Attraction.Events;
using Wutong.Attraction.Metrics;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Search;
using Wutong.Attraction.Timeline;
using Wutong.Attraction.Visits;
using Wutong.Platform.Agenda;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;

namespace Wutong.Attraction;

/// <summary>Winning ventures for the city: projects, referrals, promotion events, visits.</summary>
public sealed class AttractionModule : IModule
{
    internal const string ReadScope = "attraction.read", WriteScope = "attraction.write";

    internal static readonly IReadOnlySet<Role> Officers = new HashSet<Role> { Role.InvestmentOfficer, Role.HeadOffice };
    internal static readonly IReadOnlySet<Role> Watchers = new HashSet<Role>(Officers) { Role.Leader };
    internal static readonly IReadOnlySet<Role> ProjectReaders = new HashSet<Role>(Watchers) { Role.Enterprise };
    internal static readonly IReadOnlySet<Role> ReferralReaders = new HashSet<Role>(ProjectReaders) { Role.Referrer };

    /// <summary>The pages that change something; their neighbours only read.</summary>
    private static readonly string[] Writing =
        ["Projects/New", "Projects/Edit", "Projects/Advance", "Projects/State", "Projects/HandOver", "Referrals/New", "Referrals/Edit", "Events/New", "Events/Edit", "Visits/New", "Visits/Edit"];

    public IEnumerable<MenuEntry> Menu =>
    [
        new(() => Words.Menu_Group, () => Words.Menu_Projects, "briefcase", "/attraction/projects", ProjectReaders, Tab: 1),
        new(() => Words.Menu_Group, () => Words.Menu_Board, "layout-kanban", "/attraction/board", ProjectReaders, Tab: 2),
        new(() => Words.Menu_Group, () => Words.Menu_Referrals, "affiliate", "/attraction/referrals", ReferralReaders, Tab: 3),
        new(() => Words.Menu_Group, () => Words.Menu_Network, "sitemap", "/attraction/network", ReferralReaders),
        new(() => Words.Menu_Group, () => Words.Menu_Events, "flag", "/attraction/events", Watchers),
        new(() => Words.Menu_Group, () => Words.Menu_Visits, "phone", "/attraction/visits", Watchers),
        new(() => Words.Menu_Group, () => Words.Menu_Calls, "headset", "/attraction/calls", Watchers),
    ];

    public IEnumerable<FolderPolicy> Folders =>
    [
        new("/Attraction/Projects", ProjectReaders),
        new("/Attraction/Referrals", ReferralReaders),
        new("/Attraction/Events", Watchers),
        new("/Attraction/Visits", Watchers),
        new("/Attraction/Calls", Watchers),
        .. Writing.Select(page => new FolderPolicy("/Attraction/" + page, Officers)),
    ];

    public IEnumerable<Table> Tables => [ProjectTable.Instance, ReferralTable.Instance, EventTable.Instance, VisitTable.Instance];

    public IEnumerable<Searchable> Searchables =>
        [new SearchableProjects(), new SearchableReferrals(), new SearchableEvents(), new SearchableVisits()];

    public IEnumerable<TimelineSource> TimelineSources => [new ProjectTimeline(), new VisitTimeline(), new ReferralTimeline(), new EventTimeline()];

    public IEnumerable<MetricSource> MetricSources => [new ProjectMetrics(), new EventMetrics(), new ReferralMetrics(), new VisitMetrics()];

    public void MapApi(IEndpointRouteBuilder api)
    {
        ProjectsApi.Map(api);
        ReferralsApi.Map(api);
        EventsApi.Map(api);
        VisitsApi.Map(api);
    }

    public Task<IReadOnlyList<AgendaEntry>> AgendaAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to) => AttractionAgenda.OfAsync(db, actor, from, to);

    /// <summary>Who knows a project whole sees its files; of a confidential one, whoever knows the code name alone sees none.</summary>
    public IEnumerable<FileOwner> FileOwners => [new("project", InvestmentProject.FilesOpenToAsync, InvestmentProject.FilesChangeableByAsync, id => $"/attraction/projects/{id}", ReadScope, WriteScope) { Outsiders = actor => !actor.IsAny(Watchers) }];

    public Task LoadDemoAsync(WutongDb db, Actor actor) => new AttractionDemo(db, actor).LoadAsync();

    public Task<IReadOnlyList<LetterFigure>> ComputeLetterAsync(WutongDb db) => new LetterFigures(db).ComputeAsync();
}
