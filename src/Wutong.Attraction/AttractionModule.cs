using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Agreements;
using Wutong.Attraction.Campaigns;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Demo;
using Wutong.Attraction.Events;
using Wutong.Attraction.Forecasts;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Metrics;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Recognitions;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Search;
using Wutong.Attraction.Timeline;
using Wutong.Attraction.Visits;
using Wutong.Platform.Agenda;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
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

    internal static readonly IReadOnlySet<Role> HeadOffices = new HashSet<Role> { Role.HeadOffice };

    /// <summary>Who decides what is recognised: a leader, or the head office for a meeting.</summary>
    internal static readonly IReadOnlySet<Role> Deciders = new HashSet<Role> { Role.HeadOffice, Role.Leader };

    /// <summary>Who sets threshold, clocks and protection of leads, and what results count.</summary>
    internal static readonly IReadOnlySet<Role> RuleKeepers = new HashSet<Role> { Role.HeadOffice, Role.SystemAdministrator };

    /// <summary>The pages that change something; their neighbours only read.</summary>
    private static readonly string[] Writing =
    [
        "Projects/New", "Projects/Edit", "Projects/Advance", "Projects/State", "Projects/HandOver", "Referrals/New", "Referrals/Edit", "Events/New", "Events/Edit", "Visits/New", "Visits/Edit",
        "Leads/New", "Leads/Edit", "Leads/Step", "Leads/Drop", "Leads/Convert", "Recognitions/New", "Recognitions/Edit",
        "Promises/New", "Promises/Edit", "Promises/ActualNew", "Promises/ActualEdit", "CityPromises/New", "CityPromises/Edit", "Forecasts/New", "Forecasts/Edit",
        "Growth/New", "Growth/Edit", "Growth/SignNew",
    ];

    /// <summary>What the head office alone decides.</summary>
    private static readonly string[] Deciding = ["Leads/Registration", "LeadCases/Decide"];

    public IEnumerable<MenuEntry> Menu =>
    [
        new(() => Words.Menu_Group, () => Words.Menu_Leads, "flag", "/attraction/leads", Watchers),
        new(() => Words.Menu_Group, () => Words.Menu_Cases, "columns", "/attraction/lead-cases", Watchers),
        new(() => Words.Menu_Group, () => Words.Menu_Projects, "briefcase", "/attraction/projects", ProjectReaders, Tab: 1),
        new(() => Words.Menu_Group, () => Words.Menu_Board, "layout-kanban", "/attraction/board", ProjectReaders, Tab: 2),
        new(() => Words.Menu_Group, () => Words.Menu_Funnel, "filter", "/attraction/funnel", ProjectReaders),
        new(() => Words.Menu_Group, () => Words.Menu_Referrals, "affiliate", "/attraction/referrals", ReferralReaders, Tab: 3),
        new(() => Words.Menu_Group, () => Words.Menu_Network, "sitemap", "/attraction/network", ReferralReaders),
        new(() => Words.Menu_Group, () => Words.Menu_Events, "flag", "/attraction/events", Watchers),
        new(() => Words.Menu_Group, () => Words.Menu_Visits, "phone", "/attraction/visits", Watchers),
        new(() => Words.Menu_Group, () => Words.Menu_Recognitions, "file-certificate", "/attraction/recognitions", Watchers),
        new(() => Words.Menu_Group, () => Words.Points_Title, "gauge", "/attraction/points", Watchers),
        new(() => Words.Menu_Group, () => Words.Menu_Inquiries, "inbox", "/attraction/inquiries", HeadOffices),
        new(() => Words.Menu_Group, () => Words.Menu_LeadRules, "clock", "/attraction/lead-rules", RuleKeepers),
        new(() => Words.Menu_Group, () => Words.Scheme_Title, "ruler-2", "/attraction/point-schemes", RuleKeepers),
        new(() => Words.Menu_Group, () => Words.Menu_Agreements, "checklist", "/attraction/agreements", Officers),
        new(() => Words.Menu_Group, () => Words.Menu_Promises, "file-certificate", "/attraction/promises", Watchers),
        new(() => Words.Menu_Group, () => Words.CityPromise_Title, "checklist", "/attraction/city-promises", Watchers),
        new(() => Words.Menu_Group, () => Words.Growth_Title, "arrow-right", "/attraction/growth", Watchers),
        new(() => Words.Menu_Group, () => Words.Care_Title, "headset", "/attraction/care", Watchers),
        new(() => Words.Menu_Group, () => Words.PromiseRule_Title, "clock", "/attraction/promise-rules", RuleKeepers),
        new(() => Words.Menu_Group, () => Words.Menu_Calls, "headset", "/attraction/calls", Watchers),
    ];

    public IEnumerable<FolderPolicy> Folders =>
    [
        new("/Attraction/Projects", ProjectReaders),
        new("/Attraction/Referrals", ReferralReaders),
        new("/Attraction/Events", Watchers),
        new("/Attraction/Visits", Watchers),
        new("/Attraction/Leads", Watchers),
        new("/Attraction/LeadCases", Watchers),
        new("/Attraction/Rules", RuleKeepers),
        new("/Attraction/Inquiries", HeadOffices),
        new("/Attraction/Inquiries/Public", new HashSet<Role>()) { IsPublic = true },
        new("/Attraction/Campaigns", HeadOffices),
        .. Deciding.Select(page => new FolderPolicy("/Attraction/" + page, HeadOffices)),
        new("/Attraction/Recognitions", Watchers),
        new("/Attraction/Recognitions/Schemes", new HashSet<Role>(Watchers) { Role.SystemAdministrator }),
        new("/Attraction/Recognitions/SchemeNew", RuleKeepers),
        new("/Attraction/Recognitions/SchemeEdit", RuleKeepers),
        new("/Attraction/Agreements", Officers),
        new("/Attraction/Promises", Watchers),
        new("/Attraction/CityPromises", Watchers),
        new("/Attraction/Forecasts", Watchers),
        new("/Attraction/Growth", Watchers),
        new("/Attraction/Promises/RuleEdit", RuleKeepers),
        new("/Attraction/Calls", Watchers),
        .. Writing.Select(page => new FolderPolicy("/Attraction/" + page, Officers)),
    ];

    public IEnumerable<Table> Tables => [ProjectTable.Instance, ReferralTable.Instance, EventTable.Instance, VisitTable.Instance, LeadTable.Instance, CaseTable.Instance, InquiryTable.Instance, CampaignTable.Instance, FilingTable.Instance, AgreementTable.Instance, ActualTable.Instance, CityPromiseTable.Instance, ForecastTable.Instance, GrowthTable.Instance];

    public IEnumerable<Searchable> Searchables =>
        [new SearchableProjects(), new SearchableReferrals(), new SearchableEvents(), new SearchableVisits(), new SearchableLeads(), new SearchableGrowth()];

    public IEnumerable<TimelineSource> TimelineSources => [new ProjectTimeline(), new VisitTimeline(), new ReferralTimeline(), new EventTimeline(), new LeadTimeline(), new RecognitionTimeline(), new GrowthTimeline(), new AgreementTimeline()];

    public IEnumerable<MetricSource> MetricSources => [new ProjectMetrics(), new EventMetrics(), new ReferralMetrics(), new VisitMetrics(), new LeadMetrics(), new RecognitionMetrics(), new AgreementMetrics(), new ActualMetrics(), new CityPromiseMetrics(), new GrowthMetrics(), new LeavingSignMetrics()];

    public IEnumerable<JobKind> Jobs => [LapseLeads.Kind, AlertSlips.Kind];

    public IEnumerable<MessageKind> MessageKinds => [CaseMessages.Asked, CaseMessages.Decided, LeadMessages.Lapsed, LeadMessages.Decided, SendInquiry.Received, RecognitionMessages.Returned, RecognitionMessages.Decided, AlertSlips.Slipped];

    public void MapApi(IEndpointRouteBuilder api)
    {
        ProjectsApi.Map(api);
        ReferralsApi.Map(api);
        EventsApi.Map(api);
        VisitsApi.Map(api);
        LeadsApi.Map(api);
        CasesApi.Map(api);
        InquiriesApi.Map(api);
        CampaignsApi.Map(api);
        AgreementsApi.Map(api);
        RecognitionsApi.Map(api);
        PromisesApi.Map(api);
        CityPromisesApi.Map(api);
        ForecastsApi.Map(api);
        GrowthApi.Map(api);
    }

    public Task<IReadOnlyList<AgendaEntry>> AgendaAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to) => AttractionAgenda.OfAsync(db, actor, from, to);

    /// <summary>Who knows a project whole sees its files; of a confidential one, whoever knows the code name alone sees none.</summary>
    public IEnumerable<FileOwner> FileOwners =>
    [
        new("project", InvestmentProject.FilesOpenToAsync, InvestmentProject.FilesChangeableByAsync, id => $"/attraction/projects/{id}", ReadScope, WriteScope) { Outsiders = actor => !actor.IsAny(Watchers) },
        new("lead", Lead.FilesOpenToAsync, Lead.FilesChangeableByAsync, id => $"/attraction/leads/{id}", ReadScope, WriteScope),
        new("agreement", Agreement.FilesOpenToAsync, Agreement.FilesChangeableByAsync, id => $"/attraction/promises/{id}", ReadScope, WriteScope) { Outsiders = actor => !actor.IsAny(Watchers) },
        new("lead-case", LeadCase.FilesOpenToAsync, LeadCase.FilesChangeableByAsync, id => $"/attraction/lead-cases/{id}", ReadScope, WriteScope) { Outsiders = actor => !LeadCase.SeesBothSides(actor) },
    ];

    /// <summary>Whom an inquiry came from, when that person is erased.</summary>
    public async Task EraseAsync(WutongDb db, Guid subject, DateTimeOffset now)
    {
        if (await db.LeadInquiries.Whole.SingleOrDefaultAsync(i => i.Id == subject) is { } inquiry) inquiry.Forget();
    }

    public Task LoadDemoAsync(WutongDb db, Actor actor) => new AttractionDemo(db, actor).LoadAsync();

    public async Task<IReadOnlyList<LetterFigure>> ComputeLetterAsync(WutongDb db) => [.. await new LetterFigures(db).ComputeAsync(), .. await new LetterGrowthFigures(db).ComputeAsync()];
}
