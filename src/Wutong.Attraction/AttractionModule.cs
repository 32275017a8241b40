using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Agreements;
using Wutong.Attraction.Campaigns;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Demo;
using Wutong.Attraction.Events;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Guests;
using Wutong.Attraction.Forecasts;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Metrics;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Recognitions;
using Wutong.Attraction.ReferralFilings;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Reviews;
using Wutong.Attraction.Rewards;
using Wutong.Attraction.Search;
using Wutong.Attraction.Sentences;
using Wutong.Attraction.Timeline;
using Wutong.Attraction.Visits;
using Wutong.Platform.Agenda;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Reports;
using Wutong.Platform.Search;
using Wutong.Platform.Sentences;
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

    internal static readonly IReadOnlySet<Role> Departments = new HashSet<Role> { Role.Department };

    /// <summary>Who takes part in joint reviews.</summary>
    internal static readonly IReadOnlySet<Role> ReviewReaders = new HashSet<Role>(Watchers) { Role.Department };

    /// <summary>Who files referrals: officers for others, referrers and enterprises for themselves.</summary>
    internal static readonly IReadOnlySet<Role> ReferralFilers = new HashSet<Role> { Role.InvestmentOfficer, Role.HeadOffice, Role.Referrer, Role.Enterprise };
    internal static readonly IReadOnlySet<Role> Referrers = new HashSet<Role> { Role.Referrer, Role.Enterprise };

    /// <summary>Who sees what referrers get, and who pays it.</summary>
    internal static readonly IReadOnlySet<Role> RewardReaders = new HashSet<Role> { Role.HeadOffice, Role.Leader, Role.Finance, Role.Referrer, Role.Enterprise };
    internal static readonly IReadOnlySet<Role> Payers = new HashSet<Role> { Role.HeadOffice, Role.Finance };

    /// <summary>Who sets threshold, clocks and protection of leads, and what results count.</summary>
    internal static readonly IReadOnlySet<Role> RuleKeepers = new HashSet<Role> { Role.HeadOffice, Role.SystemAdministrator };

    /// <summary>The pages that change something; their neighbours only read.</summary>
    private static readonly string[] Writing =
    [
        "Projects/New", "Projects/Edit", "Projects/Advance", "Projects/State", "Projects/HandOver", "Projects/Team", "Referrals/New", "Referrals/Edit", "Events/New", "Events/Edit", "Guests/List", "Guests/CheckIn", "Visits/New", "Visits/Edit",
        "Leads/New", "Leads/Edit", "Leads/Step", "Leads/Drop", "Leads/Convert", "Recognitions/New", "Recognitions/Edit", "Reviews/New",
        "Promises/New", "Promises/Edit", "Promises/ActualNew", "Promises/ActualEdit", "CityPromises/New", "CityPromises/Edit", "Forecasts/New", "Forecasts/Edit", "Growth/New", "Growth/Edit", "Growth/SignNew",
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
        new(() => Words.Menu_Group, () => Words.Menu_Reviews, "users", "/attraction/reviews", ReviewReaders),
        new(() => Words.Menu_Group, () => Words.Menu_Recognitions, "file-certificate", "/attraction/recognitions", Watchers),
        new(() => Words.Menu_Group, () => Words.Points_Title, "gauge", "/attraction/points", Watchers),
        new(() => Words.Menu_Group, () => Words.Menu_Inquiries, "inbox", "/attraction/inquiries", HeadOffices),
        new(() => Words.Menu_Group_Referring, () => Words.Menu_Referrals, "affiliate", "/attraction/referrals", ReferralReaders, Tab: 3),
        new(() => Words.Menu_Group_Referring, () => Words.Menu_MyReferrals, "star", "/attraction/my-referrals", Referrers),
        new(() => Words.Menu_Group_Referring, () => Words.Menu_RefFilings, "flag", "/attraction/referral-filings", ReferralReaders),
        new(() => Words.Menu_Group_Referring, () => Words.Menu_Rewards, "coin-yuan", "/attraction/rewards", RewardReaders),
        new(() => Words.Menu_Group_Referring, () => Words.Menu_Network, "sitemap", "/attraction/network", ReferralReaders),
        new(() => Words.Menu_Group_Referring, () => Words.Menu_Calls, "headset", "/attraction/calls", Watchers),
        new(() => Words.Menu_Group_Meeting, () => Words.Menu_Brief, "file-text", "/attraction/brief", Watchers),
        new(() => Words.Menu_Group_Meeting, () => Words.Menu_Events, "flag", "/attraction/events", Watchers),
        new(() => Words.Menu_Group_Meeting, () => Words.Menu_Visits, "phone", "/attraction/visits", Watchers),
        new(() => Words.Menu_Group_Keeping, () => Words.Menu_Agreements, "checklist", "/attraction/agreements", Officers),
        new(() => Words.Menu_Group_Keeping, () => Words.Menu_Promises, "file-certificate", "/attraction/promises", Watchers),
        new(() => Words.Menu_Group_Keeping, () => Words.CityPromise_Title, "checklist", "/attraction/city-promises", Watchers),
        new(() => Words.Menu_Group_Keeping, () => Words.Growth_Title, "arrow-right", "/attraction/growth", Watchers),
        new(() => Words.Menu_Group_Keeping, () => Words.Care_Title, "headset", "/attraction/care", Watchers),
        new(() => Words.Menu_Group_Rules, () => Words.Menu_LeadRules, "clock", "/attraction/lead-rules", RuleKeepers),
        new(() => Words.Menu_Group_Rules, () => Words.Rule_Projects, "clock", "/attraction/project-rules", RuleKeepers),
        new(() => Words.Menu_Group_Rules, () => Words.Gate_PageTitle, "filter", "/attraction/gates", new HashSet<Role>(Watchers) { Role.SystemAdministrator }),
        new(() => Words.Menu_Group_Rules, () => Words.Menu_ReviewRules, "users", "/attraction/review-rules", RuleKeepers),
        new(() => Words.Menu_Group_Rules, () => Words.Menu_RefRules, "affiliate", "/attraction/referral-rules", RuleKeepers),
        new(() => Words.Menu_Group_Rules, () => Words.Menu_RewardSchemes, "coin-yuan", "/attraction/reward-schemes", RuleKeepers),
        new(() => Words.Menu_Group_Rules, () => Words.Scheme_Title, "ruler-2", "/attraction/point-schemes", RuleKeepers),
        new(() => Words.Menu_Group_Rules, () => Words.PromiseRule_Title, "clock", "/attraction/promise-rules", RuleKeepers),
    ];

    public IEnumerable<FolderPolicy> Folders =>
    [
        new("/Attraction/Projects", ProjectReaders),
        new("/Attraction/Referrals", ReferralReaders),
        new("/Attraction/Referrals/Portal", Referrers),
        new("/Attraction/Referrals/ThanksWord", Watchers),
        new("/Attraction/ReferralFilings", ReferralReaders),
        new("/Attraction/ReferralFilings/New", ReferralFilers),
        new("/Attraction/ReferralFilings/Rule", RuleKeepers),
        new("/Attraction/ReferralFilings/Public", new HashSet<Role>()) { IsPublic = true },
        new("/Attraction/Rewards", RewardReaders),
        new("/Attraction/Rewards/New", HeadOffices),
        new("/Attraction/Rewards/Schemes", new HashSet<Role>(RewardReaders) { Role.SystemAdministrator }),
        new("/Attraction/Rewards/SchemeNew", RuleKeepers),
        new("/Attraction/Guests", Officers),
        new("/Attraction/Guests/Public", new HashSet<Role>()) { IsPublic = true },
        new("/Attraction/Briefs", Watchers),
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
        new("/Attraction/Gates", new HashSet<Role>(Watchers) { Role.SystemAdministrator }),
        new("/Attraction/Gates/Publish", RuleKeepers),
        new("/Attraction/Gates/OfProject", Watchers),
        new("/Attraction/Reviews", ReviewReaders),
        new("/Attraction/Reviews/Rule", RuleKeepers),
        new("/Attraction/Agreements", Officers),
        new("/Attraction/Promises", Watchers),
        new("/Attraction/CityPromises", Watchers),
        new("/Attraction/Forecasts", Watchers),
        new("/Attraction/Growth", Watchers),
        new("/Attraction/Promises/RuleEdit", RuleKeepers),
        new("/Attraction/Calls", Watchers),
        .. Writing.Select(page => new FolderPolicy("/Attraction/" + page, Officers)),
    ];

    public IEnumerable<Table> Tables => [ProjectTable.Instance, ReferralTable.Instance, EventTable.Instance, VisitTable.Instance, LeadTable.Instance, CaseTable.Instance, InquiryTable.Instance, CampaignTable.Instance, FilingTable.Instance, ReviewTable.Instance, RefFilingTable.Instance, RewardTable.Instance, AgreementTable.Instance, ActualTable.Instance, CityPromiseTable.Instance, ForecastTable.Instance, GrowthTable.Instance];

    public IEnumerable<Searchable> Searchables =>
    [
        new SearchableProjects(), new SearchableReferrals(), new SearchableReferralFilings(), new SearchableEvents(), new SearchableVisits(), new SearchableLeads(), new SearchableGrowth(), new SearchableAgreements(), new SearchableActuals(),
        new SearchableCityPromises(), new SearchableForecasts(), new SearchableSigns(), new SearchableReviews(), new SearchableFilings(), new SearchableRewards(),
    ];

    public IEnumerable<TimelineSource> TimelineSources => [new ProjectTimeline(), new VisitTimeline(), new ReferralTimeline(), new EventTimeline(), new LeadTimeline(), new RecognitionTimeline(), new ReviewTimeline(), new GrowthTimeline(), new AgreementTimeline()];

    public IEnumerable<MetricSource> MetricSources => [new ProjectMetrics(), new EventMetrics(), new ReferralMetrics(), new ReferralFilingMetrics(), new VisitMetrics(), new LeadMetrics(), new RecognitionMetrics(), new ReviewMetrics(), new AgreementMetrics(), new ActualMetrics(), new CityPromiseMetrics(), new GrowthMetrics(), new LeavingSignMetrics(), new RewardMetrics()];

    public IEnumerable<ReadyReport> ReadyReports => [WeeklyReport.Ready];

    public IEnumerable<SentenceSource> Sentences => [new ProjectSentence(), new ReferralSentence(), new GrowthSentence(), new EventsSentence(), new FlagshipsSentence()];

    public IEnumerable<JobKind> Jobs => [LapseLeads.Kind, RemindProjects.Kind, LapseFilings.Kind, ExpireGuests.Kind, AlertSlips.Kind];

    public IEnumerable<MessageKind> MessageKinds => [CaseMessages.Asked, CaseMessages.Decided, LeadMessages.Lapsed, LeadMessages.Decided, SendInquiry.Received, RecognitionMessages.Returned, RecognitionMessages.Decided,
        GateMessages.Waiting, GateMessages.Returned, GateMessages.SkipAsked, GateMessages.SkipDecided, ReviewMessages.Asked, ReviewMessages.Concluded, RemindProjects.Idle, RemindProjects.Overdue,
        RefFilingMessages.Filed, RefFilingMessages.Confirmed, RefFilingMessages.Decided, RefFilingMessages.Lapsed, AlertSlips.Slipped];

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
        GatesApi.Map(api);
        ReviewsApi.Map(api);
        RefFilingsApi.Map(api);
        RewardsApi.Map(api);
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
        new("joint-review", JointReview.FilesOpenToAsync, JointReview.FilesChangeableByAsync, id => $"/attraction/reviews/{id}", ReadScope, WriteScope),
        new("lead", Lead.FilesOpenToAsync, Lead.FilesChangeableByAsync, id => $"/attraction/leads/{id}", ReadScope, WriteScope),
        new("agreement", Agreement.FilesOpenToAsync, Agreement.FilesChangeableByAsync, id => $"/attraction/promises/{id}", ReadScope, WriteScope) { Outsiders = actor => !actor.IsAny(Watchers) },
        new("lead-case", LeadCase.FilesOpenToAsync, LeadCase.FilesChangeableByAsync, id => $"/attraction/lead-cases/{id}", ReadScope, WriteScope) { Outsiders = actor => !LeadCase.SeesBothSides(actor) },
    ];

    /// <summary>Whom an inquiry came from, who signed for an investor, who came to an event, when that person is erased.</summary>
    public async Task EraseAsync(WutongDb db, Guid subject, DateTimeOffset now)
    {
        if (await db.LeadInquiries.Whole.SingleOrDefaultAsync(i => i.Id == subject) is { } inquiry) inquiry.Forget();
        if (await db.ReferralFilings.Whole.SingleOrDefaultAsync(f => f.Id == subject) is { } filing) filing.Forget();
        if (await db.EventGuests.Whole.SingleOrDefaultAsync(g => g.Id == subject) is { } guest) guest.Forget();
    }

    public Task LoadDemoAsync(WutongDb db, Actor actor) => new AttractionDemo(db, actor).LoadAsync();

    public async Task<IReadOnlyList<LetterFigure>> ComputeLetterAsync(WutongDb db) => [.. await new LetterFigures(db).ComputeAsync(), .. await new LetterGrowthFigures(db).ComputeAsync()];
}
