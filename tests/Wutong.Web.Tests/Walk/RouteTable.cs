using Wutong.Platform.Users;
using static Wutong.Platform.Users.Role;

namespace Wutong.Web.Tests.Walk;

/// <summary>Who may do what with a row.</summary>
internal enum Hold { Nothing, Sees, Changes }

/// <summary>Whose rows an address names.</summary>
internal enum Of { None, Project, Referral, Event, Visit, Organisation, Person, User, Office, District, Rate, Relationship, Duplicate, Job, File, ProjectFiles, Import, Form, Filling, Task, Absence, Message, Instruction, Meeting, Timeline, Comment, Report, ReportTemplate, Review, Lead, LeadCase, Inquiry, Campaign, Recognition, RecognitionMonth, PointScheme, JointReview, ReviewLetter, Agreement, Actual, CityPromise, Forecast, Growth, LeavingSign, RefFiling, Reward, Proposal, Reply, ReplySection, Commitment, CheckedText, YearTheme }

/// <summary>What the table says of one route.</summary>
/// <param name="Roles">Who may use it at all; null for everybody, an empty set for any account.</param>
/// <param name="Needs">What somebody must hold of the row that it names.</param>
internal sealed record RouteRule(IReadOnlySet<Role>? Roles, Of Of = Of.None, Hold Needs = Hold.Sees)
{
    public bool IsPublic => Roles is null;

    /// <summary>Addresses for a route whose parts are no ids, and queries that make it show more.</summary>
    public string[] Addresses { get; init; } = [];

    /// <summary>The answer to those who may use it, where it is not 200.</summary>
    public int[] Answers { get; init; } = [200];
}

/// <summary>
/// Every route of the site and who may use it, written down from the glossary's table of roles and not from the program. A route that is
/// missing here fails the walk, so nobody adds one without saying whose it is.
/// </summary>
internal static class RouteTable
{
    private static readonly IReadOnlySet<Role>? Public = null;
    private static readonly IReadOnlySet<Role> AnyAccount = new HashSet<Role>();
    private static readonly Role[] StaffRoles = [InvestmentOfficer, HeadOffice, Section, GeneralOffice, Department, Finance, Leader, Steward];
    private static readonly IReadOnlySet<Role> Staff = Set(StaffRoles);
    private static readonly IReadOnlySet<Role> Officers = Set(InvestmentOfficer, HeadOffice);
    private static readonly IReadOnlySet<Role> RuleKeepers = Set(HeadOffice, SystemAdministrator);
    private static readonly IReadOnlySet<Role> Watchers = Set(InvestmentOfficer, HeadOffice, Leader);
    private static readonly IReadOnlySet<Role> ReferralFilers = Set(InvestmentOfficer, HeadOffice, Referrer, Enterprise);
    private static readonly IReadOnlySet<Role> RewardReaders = Set(HeadOffice, Leader, Finance, Referrer, Enterprise);
    private static readonly IReadOnlySet<Role> ReviewReaders = Set(InvestmentOfficer, HeadOffice, Leader, Department);
    private static readonly IReadOnlySet<Role> ProjectReaders = Set(InvestmentOfficer, HeadOffice, Leader, Enterprise);
    private static readonly IReadOnlySet<Role> ReferralReaders = Set(InvestmentOfficer, HeadOffice, Leader, Enterprise, Referrer);
    private static readonly IReadOnlySet<Role> RegistryReaders = Set([.. StaffRoles, Enterprise, Referrer, Institution, FundManager, CarrierOperator]);
    private static readonly IReadOnlySet<Role> RegistryWriters = Set(InvestmentOfficer, HeadOffice, Section);
    private static readonly IReadOnlySet<Role> HeadOfficeAlone = Set(HeadOffice);
    private static readonly IReadOnlySet<Role> ContactReaders = Set(InvestmentOfficer, HeadOffice, Section, Steward, Enterprise);
    private static readonly IReadOnlySet<Role> CityReaders = Set([.. StaffRoles, SystemAdministrator]);
    private static readonly IReadOnlySet<Role> InstructionWriters = Set(GeneralOffice, HeadOffice, Leader);
    private static readonly IReadOnlySet<Role> MetricKeepers = Set(HeadOffice, GeneralOffice);
    private static readonly IReadOnlySet<Role> ProposalReaders = Set([.. StaffRoles, Member]), ProposalClerks = Set(GeneralOffice, HeadOffice), ProposalOverseers = Set(GeneralOffice, HeadOffice, Leader);
    private static readonly IReadOnlySet<Role> System = Set(SystemAdministrator), Security = Set(SecurityAdministrator), Auditor = Set(AuditAdministrator);

    private static readonly Dictionary<string, RouteRule> Rules = new()
    {
        // The host's own.
        ["/"] = new(Public), ["/about"] = new(Public), ["/help"] = new(Public), ["/privacy"] = new(Public), ["/accessibility"] = new(Public), ["/reader"] = new(Public),
        ["/errors/{status:int}"] = new(Public) { Addresses = ["/errors/404", "/errors/500"], Answers = [200, 400, 404, 500] },
        ["/language/{to:regex(^(zh|en)$)}"] = new(Public) { Addresses = ["/language/zh"], Answers = [302] },
        ["/signin"] = new(Public) { Answers = [200, 302] }, ["/signin/second"] = new(Public) { Answers = [200, 302] }, ["/signout"] = new(Public) { Answers = [200, 302, 404, 405] },
        ["/welcome"] = new(Public) { Answers = [200, 400, 404, 410] },
        ["/desk"] = new(AnyAccount), ["/desk/menu"] = new(AnyAccount),
        ["/account"] = new(AnyAccount), ["/account/password"] = new(AnyAccount), ["/account/totp"] = new(AnyAccount), ["/account/tokens"] = new(AnyAccount), ["/account/trail"] = new(AnyAccount),
        ["/account/sessions"] = new(AnyAccount), ["/account/prove"] = new(AnyAccount), ["/account/passkeys"] = new(AnyAccount), ["/account/linked"] = new(AnyAccount), ["/account/phone"] = new(AnyAccount),
        ["/signin/text"] = new(Public), ["/signin/with/{name}"] = new(Public) { Addresses = ["/signin/with/nobody"], Answers = [404, 405] }, ["/signin/arrived"] = new(Public) { Answers = [400] },
        ["/health/live"] = new(Public), ["/health/ready"] = new(Public),
        ["/openapi/{documentName}.json"] = new(Public) { Addresses = ["/openapi/v1.json"] },

        ["/messages"] = new(AnyAccount) { Addresses = ["/messages", "/messages?unread=true"] }, ["/account/messages"] = new(AnyAccount),
        ["/settings/messages"] = new(System), ["/settings/messages/outbox"] = new(System) { Addresses = ["/settings/messages/outbox", "/settings/messages/outbox?state=Dead"] }, ["/settings/messages/outbox/settle"] = new(System),
        ["/api/messages"] = new(AnyAccount) { Addresses = ["/api/messages?limit=200", "/api/messages?unread=true"] }, ["POST /api/messages/read"] = new(AnyAccount), ["POST /api/messages/{id:guid}/read"] = new(AnyAccount, Of.Message, Hold.Changes),

        ["/jobs"] = new(AnyAccount), ["/jobs/{id:guid}"] = new(AnyAccount, Of.Job), ["/jobs/{id:guid}/cancel"] = new(AnyAccount, Of.Job, Hold.Changes),

        ["/files/{id:guid}"] = new(AnyAccount, Of.File), ["/files/{id:guid}/inline"] = new(AnyAccount, Of.File), ["/files/{id:guid}/preview"] = new(AnyAccount, Of.File),
        ["/files/{id:guid}/remove"] = new(AnyAccount, Of.File, Hold.Changes), ["/files/{id:guid}/share"] = new(AnyAccount, Of.File, Hold.Changes), ["/files/upload/{kind}/{id:guid}"] = new(AnyAccount, Of.ProjectFiles, Hold.Changes),
        ["/api/files/{id:guid}"] = new(AnyAccount, Of.File), ["DELETE /api/files/{id:guid}"] = new(AnyAccount, Of.File, Hold.Changes),
        ["POST /api/files/{id:guid}/restore"] = new(AnyAccount, Of.File, Hold.Changes), ["POST /api/files/{id:guid}/share"] = new(AnyAccount, Of.File, Hold.Changes),
        ["/api/files/{kind}/{id:guid}"] = new(AnyAccount, Of.ProjectFiles), ["POST /api/files/{kind}/{id:guid}"] = new(AnyAccount, Of.ProjectFiles, Hold.Changes),

        // Superiors' forms: of the own office, and the head office all.
        ["/forms"] = new(Staff) { Addresses = ["/forms", "/forms?q=密语", "/forms?sort=name"] }, ["/forms/new"] = new(Staff),
        ["/forms/{id:guid}"] = new(Staff, Of.Form), ["/forms/{id:guid}/edit"] = new(Staff, Of.Form), ["/forms/{id:guid}/blank"] = new(Staff, Of.Form), ["/forms/{id:guid}/compare"] = new(Staff, Of.Form),
        // Without a blank they lead to where it is uploaded; with one they show themselves.
        ["/forms/{id:guid}/map"] = new(Staff, Of.Form) { Answers = [200, 302] }, ["/forms/{id:guid}/fill"] = new(Staff, Of.Form) { Answers = [200, 302] },
        ["/forms/fillings/{id:guid}"] = new(Staff, Of.Filling), ["/forms/fillings/{id:guid}/rows"] = new(Staff, Of.Filling),
        ["/api/forms"] = new(Staff) { Addresses = ["/api/forms?limit=200", "/api/forms?q=密语"] }, ["/api/forms/{id:guid}"] = new(Staff, Of.Form), ["/api/forms/{id:guid}/preview"] = new(Staff, Of.Form),
        ["/api/forms/fillings/{id:guid}"] = new(Staff, Of.Filling), ["POST /api/forms/{id:guid}/fill"] = new(Staff, Of.Form, Hold.Changes),

        // Tasks: whoever has to do with them; absences: one's own.
        ["/tasks"] = new(Staff) { Addresses = ["/tasks", "/tasks?q=密语", "/tasks?inbox=true", "/tasks?for=true", "/tasks?sort=-changed"] }, ["/tasks/new"] = new(Staff), ["/tasks/hand-over"] = new(Staff),
        ["/tasks/{id:guid}"] = new(Staff, Of.Task), ["/tasks/{id:guid}/act"] = new(Staff, Of.Task) { Answers = [302] },
        ["/api/tasks"] = new(Staff) { Addresses = ["/api/tasks?limit=200", "/api/tasks?q=密语"] }, ["/api/tasks/{id:guid}"] = new(Staff, Of.Task),
        ["POST /api/tasks"] = new(Staff), ["POST /api/tasks/{id:guid}/acts"] = new(Staff, Of.Task, Hold.Changes),
        ["/agenda"] = new(Staff) { Addresses = ["/agenda", "/agenda?month=2026-09"] },
        ["/calendar/{secret:length(64)}.ics"] = new(Public) { Addresses = [$"/calendar/{new string('0', 64)}.ics"], Answers = [404] },
        ["/watch"] = new(InstructionWriters),
        ["/reports"] = new(Staff), ["/reports/templates/new"] = new(Staff), ["/reports/{id:guid}"] = new(Staff, Of.Report), ["/reports/templates/{id:guid}"] = new(Staff, Of.ReportTemplate), ["/reports/templates/{id:guid}/edit"] = new(Staff, Of.ReportTemplate),
        ["/reports/templates/{id:guid}/write"] = new(Staff, Of.ReportTemplate) { Answers = [200, 302] }, ["/api/reports"] = new(Staff) { Addresses = ["/api/reports?limit=200"] }, ["/api/reports/{id:guid}"] = new(Staff, Of.Report),
        ["POST /api/reports/templates/{id:guid}/give"] = new(Staff, Of.ReportTemplate, Hold.Changes),
        ["/metrics"] = new(Staff) { Addresses = ["/metrics", "/metrics?asof=2026-06-30&known=2026-07-01"] }, ["/metrics/rows"] = new(Staff) { Addresses = ["/metrics/rows", "/metrics/rows?metric=projects.open&current=true"] },
        ["/metrics/{name}"] = new(Staff) { Addresses = ["/metrics/projects.open", "/metrics/projects.signed-total?asof=2026-06-30", "/metrics/tasks.open", "/metrics/meetings.held"] },
        ["/metrics/{name}/targets"] = new(MetricKeepers) { Addresses = ["/metrics/projects.signed/targets"] },
        ["/api/metrics"] = new(Staff), ["/api/metrics/rows"] = new(Staff) { Addresses = ["/api/metrics/rows?limit=200", "/api/metrics/rows?metric=projects.open"] },
        ["/api/metrics/{name}"] = new(Staff) { Addresses = ["/api/metrics/projects.open", "/api/metrics/projects.signed?asof=2026-06-30"] },
        ["PUT /api/metrics/{name}/target"] = new(MetricKeepers) { Addresses = ["/api/metrics/projects.signed/target"] }, ["PUT /api/metrics/{name}/office"] = new(MetricKeepers) { Addresses = ["/api/metrics/projects.signed/office"] },
        ["/instructions"] = new(Staff) { Addresses = ["/instructions", "/instructions?q=密语"] }, ["/instructions/new"] = new(InstructionWriters), ["/instructions/{id:guid}"] = new(Staff, Of.Instruction),
        ["/instructions/{id:guid}/edit"] = new(InstructionWriters, Of.Instruction, Hold.Changes),
        ["/api/instructions"] = new(Staff) { Addresses = ["/api/instructions?limit=200", "/api/instructions?q=密语"] }, ["POST /api/instructions"] = new(InstructionWriters),
        ["PUT /api/instructions/{id:guid}"] = new(InstructionWriters, Of.Instruction, Hold.Changes), ["POST /api/instructions/{id:guid}/acts"] = new(InstructionWriters, Of.Instruction, Hold.Changes),
        // Of a meeting whoever is invited reads all; whoever keeps or chairs it changes it.
        ["/meetings"] = new(Staff) { Addresses = ["/meetings", "/meetings?q=密语", "/meetings?mine=true"] }, ["/meetings/new"] = new(Staff), ["/meetings/{id:guid}"] = new(Staff, Of.Meeting), ["/meetings/{id:guid}/minutes"] = new(Staff, Of.Meeting),
        ["/meetings/{id:guid}/edit"] = new(Staff, Of.Meeting, Hold.Changes),
        ["/api/meetings"] = new(Staff) { Addresses = ["/api/meetings?limit=200", "/api/meetings?q=密语"] }, ["/api/meetings/{id:guid}"] = new(Staff, Of.Meeting), ["POST /api/meetings"] = new(Staff),
        ["PUT /api/meetings/{id:guid}"] = new(Staff, Of.Meeting, Hold.Changes), ["POST /api/meetings/{id:guid}/topics"] = new(Staff, Of.Meeting, Hold.Changes), ["POST /api/meetings/{id:guid}/people"] = new(Staff, Of.Meeting, Hold.Changes),
        ["POST /api/meetings/{id:guid}/presence"] = new(Staff, Of.Meeting, Hold.Changes), ["POST /api/meetings/{id:guid}/decisions"] = new(Staff, Of.Meeting, Hold.Changes),
        ["POST /api/meetings/{id:guid}/parts/remove"] = new(Staff, Of.Meeting, Hold.Changes), ["POST /api/meetings/{id:guid}/acts"] = new(Staff, Of.Meeting, Hold.Changes),
        ["/absences"] = new(Staff), ["/absences/new"] = new(Staff), ["/absences/{id:guid}/edit"] = new(Staff, Of.Absence, Hold.Changes),
        ["/api/absences"] = new(Staff), ["POST /api/absences"] = new(Staff), ["PUT /api/absences/{id:guid}"] = new(Staff, Of.Absence, Hold.Changes), ["POST /api/absences/{id:guid}/remove"] = new(Staff, Of.Absence, Hold.Changes),

        // Timelines: whoever sees the record whole; comments: who wrote them changes them, who sees the record reads them; what one follows is one's own.
        ["/timeline/{id:guid}"] = new(Staff, Of.Timeline), ["/api/timeline/{id:guid}"] = new(Staff, Of.Timeline), ["/following"] = new(Staff),
        ["/comments/{id:guid}/edit"] = new(Staff, Of.Comment, Hold.Changes), ["/comments/{id:guid}/remove"] = new(Staff, Of.Comment, Hold.Changes),
        ["POST /api/comments"] = new(Staff), ["PUT /api/comments/{id:guid}"] = new(Staff, Of.Comment, Hold.Changes), ["POST /api/comments/{id:guid}/remove"] = new(Staff, Of.Comment, Hold.Changes),
        ["/api/follows"] = new(Staff), ["POST /api/follows"] = new(Staff), ["POST /api/follows/{id:guid}/remove"] = new(Staff, Of.Timeline),

        // Settings: three separated people.
        ["/settings/offices"] = new(System), ["/settings/offices/new"] = new(System), ["/settings/offices/{id:guid}/edit"] = new(System, Of.Office),
        ["/settings/city"] = new(System),
        ["/settings/calendar"] = new(CityReaders) { Addresses = ["/settings/calendar", "/settings/calendar?year=2030"] }, ["/settings/calendar/hours"] = new(System),
        ["/settings/calendar/{year:int}/arrange"] = new(System) { Addresses = ["/settings/calendar/2026/arrange"] }, ["/settings/calendar/{year:int}/notice"] = new(System) { Addresses = ["/settings/calendar/2026/notice"] },
        ["/clocks/try"] = new(CityReaders), ["/api/calendar/{year:int}"] = new(CityReaders) { Addresses = ["/api/calendar/2026"] },
        ["POST /api/calendar/days"] = new(System), ["POST /api/calendar/notice"] = new(System),
        ["/settings/rates"] = new(CityReaders), ["/settings/rates/new"] = new(System), ["/settings/rates/{id:guid}/edit"] = new(System, Of.Rate),
        ["/settings/users"] = new(Security) { Addresses = ["/settings/users", "/settings/users?q=密语"] }, ["/settings/users/new"] = new(Security), ["/settings/users/{id:guid}"] = new(Security, Of.User),
        ["/settings/reviews"] = new(Security), ["/settings/reviews/new"] = new(Security), ["/settings/reviews/{id:guid}"] = new(Security, Of.Review),
        ["/settings/reviews/lines"] = new(Security) { Addresses = ["/settings/reviews/lines", "/settings/reviews/lines?decision=Open&overdue=true", "/settings/reviews/lines?q=密语"] }, ["/settings/reviews/decide"] = new(Security),
        ["/settings/users/{id:guid}/erase"] = new(Security, Of.User),
        ["/settings/log/seal"] = new(Auditor), ["/settings/log"] = new(Auditor) { Addresses = ["/settings/log", "/settings/log?q=密语", "/settings/log?what=Changed"] },
        ["/settings/slow"] = new(System),
        ["/settings/jobs"] = new(System) { Addresses = ["/settings/jobs", "/settings/jobs?state=Waiting"] },

        ["/tables/{name}/export"] = new(AnyAccount) { Addresses = ["/tables/projects/export", "/tables/referrals/export", "/tables/events/export", "/tables/visits/export", "/tables/projects/export?q=密语",
            "/tables/organisations/export", "/tables/organisations/export?q=密语", "/tables/people/export", "/tables/people/export?q=密语", "/tables/relationships/export", "/tables/duplicates/export", "/tables/districts/export", "/tables/offices/export", "/tables/rates/export", "/tables/deliveries/export", "/tables/users/export", "/tables/access-review/export", "/tables/log/export", "/tables/tasks/export", "/tables/tasks/export?q=密语", "/tables/instructions/export", "/tables/meetings/export", "/tables/metric-rows/export", "/tables/reports/export", "/tables/leads/export", "/tables/leads/export?q=密语", "/tables/lead-cases/export", "/tables/lead-inquiries/export", "/tables/campaigns/export", "/tables/recognitions/export", "/tables/recognitions/export?q=密语", "/tables/agreements/export", "/tables/agreements/export?q=密语", "/tables/actuals/export", "/tables/actuals/export?q=密语", "/tables/city-promises/export", "/tables/city-promises/export?q=密语", "/tables/forecasts/export", "/tables/forecasts/export?q=密语", "/tables/growth/export", "/tables/growth/export?q=密语"], Answers = [200, 404] },

        ["/tables/{name}/import"] = new(AnyAccount) { Addresses = ["/tables/projects/import", "/tables/referrals/import", "/tables/events/import", "/tables/visits/import", "/tables/organisations/import", "/tables/people/import", "/tables/leads/import"], Answers = [200, 403, 404] },
        ["/imports/{id:guid}"] = new(AnyAccount, Of.Import, Hold.Changes),

        ["/tables/{name}/share"] = new(AnyAccount) { Addresses = ["/tables/projects/share", "/tables/referrals/share", "/tables/events/share", "/tables/visits/share", "/tables/projects/share?q=密语",
            "/tables/organisations/share", "/tables/organisations/share?q=密语", "/tables/people/share", "/tables/people/share?q=密语", "/tables/relationships/share", "/tables/duplicates/share", "/tables/districts/share", "/tables/offices/share", "/tables/rates/share", "/tables/users/share", "/tables/access-review/share", "/tables/log/share", "/tables/tasks/share", "/tables/leads/share"], Answers = [200, 404] },

        // Everybody finds what is theirs.
        ["/search"] = new(AnyAccount) { Addresses = ["/search", "/search?q=密语", "/search?q=m", "/search?q=my", "/search?q=代号", "/search?q=推介会"] },
        ["/search/options"] = new(AnyAccount) { Addresses = ["/search/options?q=密语", "/search/options?q=miyu", "/search/options?q=139", "/search/options?q=代号"] },
        ["/api/search"] = new(AnyAccount) { Addresses = ["/api/search?q=密语&limit=100", "/api/search?q=my&limit=100", "/api/search?q=139", "/api/search?q=代号"] },

        // Registry.
        ["/registry/organisations"] = new(RegistryReaders) { Addresses = ["/registry/organisations", "/registry/organisations?q=密语"] },
        ["/registry/organisations/options"] = new(RegistryReaders) { Addresses = ["/registry/organisations/options?q=密语"] },
        ["/registry/organisations/new"] = new(RegistryWriters),
        ["/registry/organisations/{id:guid}"] = new(RegistryReaders, Of.Organisation), ["/registry/organisations/{id:guid}/edit"] = new(RegistryWriters, Of.Organisation, Hold.Changes),
        ["/registry/organisations/{id:guid}/qualifications"] = new(RegistryWriters, Of.Organisation, Hold.Changes), ["/registry/organisations/{id:guid}/sites"] = new(RegistryWriters, Of.Organisation, Hold.Changes),
        ["/registry/organisations/{id:guid}/industries"] = new(RegistryWriters, Of.Organisation, Hold.Changes),
        ["/registry/industries"] = new(RegistryReaders) { Addresses = ["/registry/industries", "/registry/industries?q=密语", "/registry/industries?at=C3973"] },
        ["/registry/industries/options"] = new(RegistryReaders) { Addresses = ["/registry/industries/options?q=3973"] },
        ["/registry/relationships"] = new(RegistryReaders) { Addresses = ["/registry/relationships", "/registry/relationships?q=密语"] }, ["/registry/relationships/new"] = new(RegistryWriters),
        ["/registry/relationships/{id:guid}/edit"] = new(RegistryWriters, Of.Relationship, Hold.Changes),
        ["/registry/paths"] = new(Staff) { Addresses = ["/registry/paths", "/registry/paths?to=密语"] },
        ["/api/registry/paths"] = new(Staff) { Addresses = ["/api/registry/paths?to=密语"], Answers = [200, 400, 404] },
        ["/registry/duplicates"] = new(HeadOfficeAlone) { Addresses = ["/registry/duplicates", "/registry/duplicates?state=Open", "/registry/duplicates?q=密语"] }, ["/registry/duplicates/new"] = new(HeadOfficeAlone), ["/registry/duplicates/{id:guid}"] = new(HeadOfficeAlone, Of.Duplicate, Hold.Changes),
        ["/api/registry/industries"] = new(RegistryReaders), ["/api/registry/relationships"] = new(RegistryReaders) { Addresses = ["/api/registry/relationships?limit=200", "/api/registry/relationships?q=密语"] },
        ["POST /api/registry/relationships"] = new(RegistryWriters), ["PUT /api/registry/relationships/{id:guid}"] = new(RegistryWriters, Of.Relationship, Hold.Changes),
        ["POST /api/registry/relationships/{id:guid}/remove"] = new(RegistryWriters, Of.Relationship, Hold.Changes),
        ["/api/registry/duplicates"] = new(HeadOfficeAlone), ["POST /api/registry/duplicates"] = new(HeadOfficeAlone), ["POST /api/registry/duplicates/find"] = new(HeadOfficeAlone),
        ["POST /api/registry/duplicates/{id:guid}/different"] = new(HeadOfficeAlone, Of.Duplicate, Hold.Changes),
        ["POST /api/registry/organisations/{id:guid}/merge"] = new(HeadOfficeAlone, Of.Organisation, Hold.Changes), ["POST /api/registry/organisations/{id:guid}/unmerge"] = new(HeadOfficeAlone, Of.Organisation, Hold.Changes),
        ["POST /api/registry/organisations/{id:guid}/qualifications"] = new(RegistryWriters, Of.Organisation, Hold.Changes), ["POST /api/registry/organisations/{id:guid}/sites"] = new(RegistryWriters, Of.Organisation, Hold.Changes),
        ["POST /api/registry/organisations/{id:guid}/industries"] = new(RegistryWriters, Of.Organisation, Hold.Changes), ["POST /api/registry/organisations/{id:guid}/parts/remove"] = new(RegistryWriters, Of.Organisation, Hold.Changes),
        ["/registry/people"] = new(ContactReaders) { Addresses = ["/registry/people", "/registry/people?q=密语"] }, ["/registry/people/new"] = new(RegistryWriters),
        ["/registry/people/{id:guid}"] = new(ContactReaders, Of.Person), ["/registry/people/{id:guid}/edit"] = new(RegistryWriters, Of.Person, Hold.Changes),
        ["/registry/people/{id:guid}/erase"] = new(HeadOfficeAlone, Of.Person, Hold.Changes), ["/registry/people/{id:guid}/views"] = new(HeadOfficeAlone, Of.Person),
        ["/registry/districts"] = new(CityReaders), ["/registry/districts/new"] = new(System), ["/registry/districts/{id:guid}/edit"] = new(System, Of.District),
        ["/api/registry/organisations"] = new(RegistryReaders) { Addresses = ["/api/registry/organisations", "/api/registry/organisations?q=密语"] },
        ["/api/registry/organisations/{id:guid}"] = new(RegistryReaders, Of.Organisation),
        ["/api/registry/people"] = new(ContactReaders) { Addresses = ["/api/registry/people", "/api/registry/people?q=密语"] }, ["/api/registry/people/{id:guid}"] = new(ContactReaders, Of.Person),
        ["/api/registry/districts"] = new(CityReaders),
        ["POST /api/registry/organisations"] = new(RegistryWriters), ["PUT /api/registry/organisations/{id:guid}"] = new(RegistryWriters, Of.Organisation, Hold.Changes),
        ["POST /api/registry/organisations/{id:guid}/names"] = new(RegistryWriters, Of.Organisation, Hold.Changes),
        ["POST /api/registry/districts"] = new(System), ["PUT /api/registry/districts/{id:guid}"] = new(System, Of.District, Hold.Changes),
        ["POST /api/registry/people"] = new(RegistryWriters), ["PUT /api/registry/people/{id:guid}"] = new(RegistryWriters, Of.Person, Hold.Changes), ["POST /api/registry/people/{id:guid}/keep"] = new(RegistryWriters, Of.Person, Hold.Changes), ["POST /api/registry/people/{id:guid}/erase"] = new(HeadOfficeAlone, Of.Person, Hold.Changes),

        // Attraction.
        ["/attraction/projects"] = new(ProjectReaders) { Addresses = ["/attraction/projects", "/attraction/projects?sort=Name", "/attraction/projects?sort=Total", "/attraction/projects?q=密语"] },
        ["/attraction/projects/new"] = new(Officers),
        ["/attraction/projects/{id:guid}"] = new(ProjectReaders, Of.Project), ["/attraction/projects/{id:guid}/edit"] = new(Officers, Of.Project, Hold.Changes),
        ["/attraction/projects/{id:guid}/advance"] = new(Officers, Of.Project, Hold.Changes), ["/attraction/projects/{id:guid}/state"] = new(Officers, Of.Project, Hold.Changes),
        ["/attraction/projects/hand-over"] = new(Officers),
        ["/attraction/board"] = new(ProjectReaders) { Addresses = ["/attraction/board", "/attraction/board?q=密语"] },
        ["/attraction/referrals"] = new(ReferralReaders) { Addresses = ["/attraction/referrals", "/attraction/referrals?q=密语"] },
        ["/attraction/referrals/{id:guid}"] = new(ReferralReaders, Of.Referral), ["/attraction/referrals/new"] = new(Officers), ["/attraction/referrals/{id:guid}/edit"] = new(Officers, Of.Referral, Hold.Changes),
        ["/attraction/network"] = new(ReferralReaders), ["/attraction/network/{id:guid}"] = new(ReferralReaders) { Addresses = ["/attraction/network/00000000-0000-7000-8000-000000000001"], Answers = [404] },
        ["/attraction/events"] = new(Watchers) { Addresses = ["/attraction/events", "/attraction/events?q=密语"] },
        ["/attraction/events/{id:guid}"] = new(Watchers, Of.Event), ["/attraction/events/new"] = new(Officers), ["/attraction/events/{id:guid}/edit"] = new(Officers, Of.Event, Hold.Changes),
        ["/attraction/calls"] = new(Watchers),
        ["/attraction/visits"] = new(Watchers) { Addresses = ["/attraction/visits", "/attraction/visits?q=密语"] },
        ["/attraction/visits/{id:guid}"] = new(Watchers, Of.Visit), ["/attraction/visits/new"] = new(Officers), ["/attraction/visits/{id:guid}/edit"] = new(Officers, Of.Visit, Hold.Changes),
        ["/attraction/agreements"] = new(Officers) { Addresses = ["/attraction/agreements", "/attraction/agreements?example=true"] }, ["/attraction/agreements/file"] = new(Officers), ["POST /api/attraction/agreements/check"] = new(Officers),
        ["/api/attraction/projects"] = new(ProjectReaders) { Addresses = ["/api/attraction/projects?limit=200", "/api/attraction/projects?q=密语"] },
        ["/api/attraction/projects/{id:guid}"] = new(ProjectReaders, Of.Project),
        ["/api/attraction/referrals"] = new(ReferralReaders) { Addresses = ["/api/attraction/referrals", "/api/attraction/referrals?q=密语"] }, ["/api/attraction/referrals/{id:guid}"] = new(ReferralReaders, Of.Referral),
        ["/api/attraction/events"] = new(Watchers) { Addresses = ["/api/attraction/events", "/api/attraction/events?q=密语"] }, ["/api/attraction/events/{id:guid}"] = new(Watchers, Of.Event),
        ["/api/attraction/visits"] = new(Watchers) { Addresses = ["/api/attraction/visits", "/api/attraction/visits?q=密语"] }, ["/api/attraction/visits/{id:guid}"] = new(Watchers, Of.Visit),
        ["POST /api/attraction/referrals"] = new(Officers), ["PUT /api/attraction/referrals/{id:guid}"] = new(Officers, Of.Referral, Hold.Changes),
        ["POST /api/attraction/events"] = new(Officers), ["PUT /api/attraction/events/{id:guid}"] = new(Officers, Of.Event, Hold.Changes),
        ["POST /api/attraction/visits"] = new(Officers), ["PUT /api/attraction/visits/{id:guid}"] = new(Officers, Of.Visit, Hold.Changes),
        ["/attraction/leads"] = new(Watchers) { Addresses = ["/attraction/leads", "/attraction/leads?q=密语", "/attraction/leads?sort=name", "/attraction/leads?registration=Held"] }, ["/attraction/leads/new"] = new(Officers),
        ["/attraction/leads/{id:guid}"] = new(Watchers, Of.Lead), ["/attraction/leads/{id:guid}/edit"] = new(Officers, Of.Lead, Hold.Changes), ["/attraction/leads/{id:guid}/step"] = new(Officers, Of.Lead, Hold.Changes),
        ["/attraction/leads/{id:guid}/drop"] = new(Officers, Of.Lead, Hold.Changes), ["/attraction/leads/{id:guid}/convert"] = new(Officers, Of.Lead, Hold.Changes), ["/attraction/leads/{id:guid}/registration"] = new(HeadOfficeAlone, Of.Lead, Hold.Changes),
        ["/attraction/lead-cases"] = new(Watchers) { Addresses = ["/attraction/lead-cases", "/attraction/lead-cases?q=密语"] }, ["/attraction/lead-cases/{id:guid}"] = new(Watchers, Of.LeadCase), ["/attraction/lead-cases/{id:guid}/decide"] = new(HeadOfficeAlone, Of.LeadCase, Hold.Changes),
        ["/attraction/inquiries"] = new(HeadOfficeAlone) { Addresses = ["/attraction/inquiries", "/attraction/inquiries?q=密语"] }, ["/attraction/inquiries/{id:guid}"] = new(HeadOfficeAlone, Of.Inquiry, Hold.Changes),
        ["/attraction/campaigns"] = new(HeadOfficeAlone) { Addresses = ["/attraction/campaigns", "/attraction/campaigns?q=密语"] }, ["/attraction/campaigns/new"] = new(HeadOfficeAlone), ["/attraction/campaigns/{id:guid}/edit"] = new(HeadOfficeAlone, Of.Campaign, Hold.Changes),
        ["/attraction/lead-rules"] = new(RuleKeepers),
        ["/attraction/funnel"] = new(ProjectReaders) { Addresses = ["/attraction/funnel", "/attraction/funnel?q=密语", "/attraction/funnel?kind=Industrial&state=Active"] }, ["/api/attraction/funnel"] = new(ProjectReaders) { Addresses = ["/api/attraction/funnel", "/api/attraction/funnel?q=密语"] },
        ["/attraction/recognitions"] = new(Watchers) { Addresses = ["/attraction/recognitions", "/attraction/recognitions?q=密语", "/attraction/recognitions?state=Recognised"] }, ["/attraction/recognitions/new"] = new(Officers),
        ["/attraction/recognitions/{id:guid}"] = new(Watchers, Of.Recognition), ["/attraction/recognitions/{id:guid}/edit"] = new(Officers, Of.Recognition, Hold.Changes),
        ["/attraction/recognitions/months"] = new(Watchers), ["/attraction/recognitions/months/{id:guid}"] = new(Watchers, Of.RecognitionMonth), ["/attraction/recognitions/months/{id:guid}/list"] = new(Watchers, Of.RecognitionMonth),
        ["/attraction/points"] = new(Watchers) { Addresses = ["/attraction/points", "/attraction/points?year=2025"] },
        ["/attraction/point-schemes"] = new(Set(InvestmentOfficer, HeadOffice, Leader, SystemAdministrator)), ["/attraction/point-schemes/new"] = new(RuleKeepers), ["/attraction/point-schemes/{id:guid}/edit"] = new(RuleKeepers, Of.PointScheme),
        ["/api/attraction/recognitions"] = new(Watchers) { Addresses = ["/api/attraction/recognitions?limit=200", "/api/attraction/recognitions?q=密语"] }, ["/api/attraction/recognitions/{id:guid}"] = new(Watchers, Of.Recognition),
        ["POST /api/attraction/recognitions"] = new(Officers), ["PUT /api/attraction/recognitions/{id:guid}"] = new(Officers, Of.Recognition, Hold.Changes),
        ["POST /api/attraction/recognitions/{id:guid}/check"] = new(HeadOfficeAlone, Of.Recognition, Hold.Changes), ["POST /api/attraction/recognitions/{id:guid}/decide"] = new(Set(HeadOffice, Leader), Of.Recognition, Hold.Changes),
        ["POST /api/attraction/recognitions/months/{id:guid}/close"] = new(HeadOfficeAlone, Of.RecognitionMonth), ["POST /api/attraction/recognitions/months/{id:guid}/reopen"] = new(HeadOfficeAlone, Of.RecognitionMonth),
        ["/api/attraction/points"] = new(Watchers) { Addresses = ["/api/attraction/points?year=2026"] },
        ["/attraction/projects/{id:guid}/team"] = new(Officers, Of.Project, Hold.Changes), ["/attraction/project-rules"] = new(RuleKeepers),
        ["POST /api/attraction/projects/{id:guid}/team"] = new(Officers, Of.Project, Hold.Changes), ["POST /api/attraction/projects/{id:guid}/risks"] = new(Officers, Of.Project, Hold.Changes),
        ["POST /api/attraction/projects/{id:guid}/risks/close"] = new(Officers, Of.Project, Hold.Changes), ["POST /api/attraction/projects/{id:guid}/contacts"] = new(Officers, Of.Project, Hold.Changes),
        ["/attraction/my-referrals"] = new(Set(Referrer, Enterprise)), ["/attraction/referrals/{id:guid}/letter"] = new(Watchers, Of.Referral),
        ["/attraction/referral-filings"] = new(ReferralReaders) { Addresses = ["/attraction/referral-filings", "/attraction/referral-filings?q=密语", "/attraction/referral-filings?state=Filed"] },
        ["/attraction/referral-filings/new"] = new(ReferralFilers), ["/attraction/referral-filings/{id:guid}"] = new(ReferralReaders, Of.RefFiling), ["/attraction/referral-rules"] = new(RuleKeepers),
        ["/referral/{secret:length(48)}"] = new(Public) { Addresses = ["/referral/000000000000000000000000000000000000000000000000"], Answers = [404] },
        ["/api/attraction/referral-filings"] = new(ReferralReaders) { Addresses = ["/api/attraction/referral-filings?limit=200", "/api/attraction/referral-filings?q=密语"] }, ["/api/attraction/referral-filings/{id:guid}"] = new(ReferralReaders, Of.RefFiling),
        ["POST /api/attraction/referral-filings"] = new(ReferralFilers), ["POST /api/attraction/referral-filings/{id:guid}/withdraw"] = new(ReferralFilers, Of.RefFiling, Hold.Changes), ["POST /api/attraction/referral-filings/{id:guid}/decide"] = new(HeadOfficeAlone, Of.RefFiling, Hold.Changes),
        ["/attraction/rewards"] = new(RewardReaders) { Addresses = ["/attraction/rewards", "/attraction/rewards?q=密语"] }, ["/attraction/rewards/new"] = new(HeadOfficeAlone), ["/attraction/rewards/{id:guid}"] = new(RewardReaders, Of.Reward),
        ["/attraction/reward-schemes"] = new(Set(HeadOffice, Leader, Finance, Referrer, Enterprise, SystemAdministrator)), ["/attraction/reward-schemes/new"] = new(RuleKeepers),
        ["/api/attraction/rewards"] = new(RewardReaders) { Addresses = ["/api/attraction/rewards?limit=200", "/api/attraction/rewards?q=密语"] }, ["POST /api/attraction/rewards"] = new(HeadOfficeAlone),
        ["POST /api/attraction/rewards/{id:guid}/propose"] = new(HeadOfficeAlone, Of.Reward, Hold.Changes), ["POST /api/attraction/rewards/{id:guid}/decide"] = new(Set(HeadOffice, Leader), Of.Reward, Hold.Changes), ["POST /api/attraction/rewards/{id:guid}/pay"] = new(Set(HeadOffice, Finance), Of.Reward, Hold.Changes),
        ["/attraction/events/{id:guid}/guests"] = new(Officers, Of.Event), ["/attraction/events/check-in/{secret:length(32)}"] = new(Officers) { Addresses = ["/attraction/events/check-in/00000000000000000000000000000000"], Answers = [404] },
        ["/event/{code:length(3,40)}"] = new(Public) { Addresses = ["/event/shenzhen-example"] }, ["/event/pass/{secret:length(32)}"] = new(Public) { Addresses = ["/event/pass/00000000000000000000000000000000"], Answers = [404] },
        ["/attraction/brief"] = new(Watchers) { Addresses = ["/attraction/brief", "/attraction/brief?To=密语", "/attraction/brief?To=锐迈科技"] },
        ["/attraction/gates"] = new(Set(InvestmentOfficer, HeadOffice, Leader, SystemAdministrator)), ["/attraction/gates/{kind:alpha}/new"] = new(RuleKeepers) { Addresses = ["/attraction/gates/industrial/new"] },
        // Whoever knows a confidential project by its code name alone sees none of its papers.
        ["/attraction/projects/{id:guid}/gate"] = new(Watchers, Of.ProjectFiles), ["/api/attraction/projects/{id:guid}/gate"] = new(Watchers, Of.ProjectFiles), ["/api/attraction/gates"] = new(Watchers),
        ["POST /api/attraction/projects/{id:guid}/evidence"] = new(Officers, Of.Project, Hold.Changes), ["POST /api/attraction/projects/{id:guid}/evidence/check"] = new(Officers, Of.Project, Hold.Changes),
        ["POST /api/attraction/projects/{id:guid}/skips"] = new(Officers, Of.Project, Hold.Changes), ["POST /api/attraction/projects/{id:guid}/skips/decide"] = new(Set(HeadOffice, Leader), Of.Project),
        ["/attraction/reviews"] = new(ReviewReaders) { Addresses = ["/attraction/reviews", "/attraction/reviews?q=密语", "/attraction/reviews?awaits=true"] }, ["/attraction/reviews/new"] = new(Officers),
        ["/attraction/reviews/{id:guid}"] = new(ReviewReaders, Of.JointReview), ["/attraction/reviews/{id:guid}/letter"] = new(ReviewReaders, Of.ReviewLetter), ["/attraction/review-rules"] = new(RuleKeepers),
        ["/api/attraction/reviews"] = new(ReviewReaders) { Addresses = ["/api/attraction/reviews?limit=200", "/api/attraction/reviews?q=密语"] }, ["/api/attraction/reviews/{id:guid}"] = new(ReviewReaders, Of.JointReview),
        ["POST /api/attraction/reviews"] = new(Officers), ["POST /api/attraction/reviews/{id:guid}/opinion"] = new(Set(Department), Of.JointReview, Hold.Changes),
        ["POST /api/attraction/reviews/{id:guid}/conclude"] = new(HeadOfficeAlone, Of.JointReview, Hold.Changes), ["POST /api/attraction/reviews/{id:guid}/withdraw"] = new(Officers, Of.JointReview, Hold.Changes),
        ["/attraction/promises"] = new(Watchers) { Addresses = ["/attraction/promises", "/attraction/promises?q=密语", "/attraction/promises?slipped=true"] }, ["/attraction/promises/new"] = new(Officers), ["/attraction/promise-rules"] = new(RuleKeepers),
        ["/attraction/promises/{id:guid}"] = new(Watchers, Of.Agreement), ["/attraction/promises/{id:guid}/edit"] = new(Officers, Of.Agreement, Hold.Changes),
        ["/attraction/actuals"] = new(Watchers) { Addresses = ["/attraction/actuals", "/attraction/actuals?q=密语"] }, ["/attraction/actuals/new"] = new(Officers),
        ["/attraction/actuals/{id:guid}"] = new(Watchers, Of.Actual), ["/attraction/actuals/{id:guid}/edit"] = new(Officers, Of.Actual, Hold.Changes),
        ["/api/attraction/promises"] = new(Watchers) { Addresses = ["/api/attraction/promises?limit=200", "/api/attraction/promises?q=密语"] }, ["/api/attraction/promises/{id:guid}"] = new(Watchers, Of.Agreement),
        ["POST /api/attraction/promises"] = new(Officers), ["PUT /api/attraction/promises/{id:guid}"] = new(Officers, Of.Agreement, Hold.Changes),
        ["/api/attraction/actuals"] = new(Watchers) { Addresses = ["/api/attraction/actuals?limit=200"] }, ["POST /api/attraction/actuals"] = new(Officers), ["PUT /api/attraction/actuals/{id:guid}"] = new(Officers, Of.Actual, Hold.Changes),
        ["/attraction/city-promises"] = new(Watchers) { Addresses = ["/attraction/city-promises", "/attraction/city-promises?q=密语"] }, ["/attraction/city-promises/new"] = new(Officers),
        ["/attraction/city-promises/{id:guid}"] = new(Watchers, Of.CityPromise), ["/attraction/city-promises/{id:guid}/edit"] = new(Officers, Of.CityPromise, Hold.Changes),
        ["/api/attraction/city-promises"] = new(Watchers) { Addresses = ["/api/attraction/city-promises?limit=200"] }, ["/api/attraction/city-promises/{id:guid}"] = new(Watchers, Of.CityPromise), ["POST /api/attraction/city-promises"] = new(Officers),
        ["PUT /api/attraction/city-promises/{id:guid}"] = new(Officers, Of.CityPromise, Hold.Changes), ["POST /api/attraction/city-promises/{id:guid}/payments"] = new(Officers, Of.CityPromise, Hold.Changes),
        ["/attraction/forecasts"] = new(Watchers) { Addresses = ["/attraction/forecasts", "/attraction/forecasts?q=密语", "/attraction/forecasts?due=true"] }, ["/attraction/forecasts/new"] = new(Officers),
        ["/attraction/forecasts/{id:guid}"] = new(Watchers, Of.Forecast), ["/attraction/forecasts/{id:guid}/edit"] = new(Officers, Of.Forecast, Hold.Changes),
        ["/api/attraction/forecasts"] = new(Watchers) { Addresses = ["/api/attraction/forecasts?limit=200"] }, ["/api/attraction/forecasts/{id:guid}"] = new(Watchers, Of.Forecast), ["POST /api/attraction/forecasts"] = new(Officers), ["PUT /api/attraction/forecasts/{id:guid}"] = new(Officers, Of.Forecast, Hold.Changes),
        ["/attraction/growth"] = new(Watchers) { Addresses = ["/attraction/growth", "/attraction/growth?q=密语"] }, ["/attraction/growth/new"] = new(Officers),
        ["/attraction/growth/{id:guid}"] = new(Watchers, Of.Growth), ["/attraction/growth/{id:guid}/edit"] = new(Officers, Of.Growth, Hold.Changes),
        ["/api/attraction/growth"] = new(Watchers) { Addresses = ["/api/attraction/growth?limit=200", "/api/attraction/growth?q=密语"] }, ["/api/attraction/growth/{id:guid}"] = new(Watchers, Of.Growth), ["POST /api/attraction/growth"] = new(Officers), ["PUT /api/attraction/growth/{id:guid}"] = new(Officers, Of.Growth, Hold.Changes),
        ["/attraction/care"] = new(Watchers), ["/attraction/care/signs/new"] = new(Officers), ["/attraction/care/signs/{id:guid}"] = new(Watchers, Of.LeavingSign),
        ["/api/attraction/care"] = new(Watchers), ["POST /api/attraction/care/signs"] = new(Officers), ["POST /api/attraction/care/signs/{id:guid}/settle"] = new(Officers, Of.LeavingSign, Hold.Changes),
        ["/open/replies"] = new(Public) { Addresses = ["/open/replies", "/open/replies?year=2023"] },
        // A draft is nobody's to read here, whoever asks.
        ["/open/replies/{id:guid}"] = new(Public, Of.Reply) { Answers = [404] }, ["/open/replies/{id:guid}/word"] = new(Public, Of.Reply) { Answers = [404] },
        ["/proposals"] = new(ProposalReaders) { Addresses = ["/proposals", "/proposals?q=密语", "/proposals?state=InHand"] }, ["/proposals/new"] = new(ProposalClerks), ["/proposals/letterhead"] = new(ProposalClerks),
        ["/proposals/{id:guid}"] = new(ProposalReaders, Of.Proposal), ["/proposals/{id:guid}/edit"] = new(ProposalClerks, Of.Proposal, Hold.Changes),
        ["/proposals/replies/{id:guid}"] = new(ProposalReaders, Of.Reply), ["/proposals/replies/{id:guid}/edit"] = new(Staff, Of.Reply, Hold.Changes), ["/proposals/replies/{id:guid}/word"] = new(ProposalReaders, Of.Reply), ["/proposals/replies/{id:guid}/pdf"] = new(ProposalReaders, Of.Reply),
        ["/proposals/replies/sections/{id:guid}"] = new(Staff, Of.ReplySection, Hold.Changes), ["/proposals/commitments"] = new(Staff) { Addresses = ["/proposals/commitments", "/proposals/commitments?q=密语"] }, ["/proposals/commitments/{id:guid}"] = new(Staff, Of.Commitment),
        // Of a draft there is nothing to look back on, to bundle or to mark up yet: it leads back.
        ["/proposals/replies/{id:guid}/today"] = new(Staff, Of.Reply) { Answers = [302] }, ["/proposals/replies/{id:guid}/versions"] = new(Staff, Of.Reply), ["/proposals/replies/{id:guid}/annexes"] = new(Staff, Of.Reply), ["/proposals/replies/{id:guid}/versions/word"] = new(Staff, Of.Reply) { Answers = [302] },
        ["/proposals/replies/{id:guid}/archive"] = new(ProposalOverseers, Of.Reply) { Answers = [302] }, ["/proposals/replies/{id:guid}/signature"] = new(Staff, Of.Reply) { Answers = [302] },
        ["/proposals/replies/{id:guid}/opinion-form"] = new(ProposalReaders, Of.Reply), ["/proposals/replies/{id:guid}/evaluate"] = new(ProposalClerks, Of.Reply), ["/proposals/replies/{id:guid}/evaluate/form"] = new(ProposalClerks, Of.Reply) { Answers = [302] },
        ["/opinion/{secret:length(48)}"] = new(Public) { Addresses = ["/opinion/000000000000000000000000000000000000000000000000"], Answers = [404] },
        ["/proposals/new/sheet"] = new(ProposalClerks) { Answers = [302] }, ["/proposals/rules"] = new(ProposalClerks), ["/proposals/statistics"] = new(ProposalOverseers) { Addresses = ["/proposals/statistics", "/proposals/statistics?year=2023"] }, ["/proposals/statistics/word"] = new(ProposalOverseers),
        ["/proposals/checks"] = new(Staff), ["/proposals/checks/file"] = new(Staff) { Answers = [302] }, ["/proposals/checks/{id:guid}"] = new(Staff, Of.CheckedText),
        ["/proposals/themes"] = new(Staff), ["/proposals/themes/new"] = new(ProposalClerks), ["/proposals/themes/{id:guid}/edit"] = new(ProposalClerks, Of.YearTheme, Hold.Changes),
        ["POST /api/proposals/{id:guid}/extend"] = new(ProposalClerks, Of.Proposal, Hold.Changes), ["POST /api/proposals/{id:guid}/together"] = new(ProposalClerks, Of.Proposal, Hold.Changes),
        ["/api/proposals"] = new(ProposalReaders) { Addresses = ["/api/proposals?limit=200", "/api/proposals?q=密语"] }, ["/api/proposals/{id:guid}"] = new(ProposalReaders, Of.Proposal), ["POST /api/proposals"] = new(ProposalClerks), ["PUT /api/proposals/{id:guid}"] = new(ProposalClerks, Of.Proposal, Hold.Changes),
        ["POST /api/proposals/{id:guid}/points"] = new(ProposalClerks, Of.Proposal, Hold.Changes), ["POST /api/proposals/{id:guid}/assign"] = new(ProposalClerks, Of.Proposal, Hold.Changes), ["POST /api/proposals/{id:guid}/return"] = new(ProposalClerks, Of.Proposal, Hold.Changes),
        ["POST /api/proposals/{id:guid}/opinions"] = new(Staff, Of.Proposal, Hold.Changes), ["POST /api/proposals/{id:guid}/consultations"] = new(Staff, Of.Proposal, Hold.Changes), ["/api/proposals/commitments"] = new(Staff) { Addresses = ["/api/proposals/commitments?limit=200"] },
        ["POST /api/proposals/replies/{id:guid}/evaluations"] = new(ProposalReaders, Of.Reply, Hold.Changes),
        ["/invest/{campaign?}"] = new(Public) { Addresses = ["/invest", "/invest/shenzhen-2026"] }, ["/invest/received"] = new(Public),
        ["/api/attraction/leads"] = new(Watchers) { Addresses = ["/api/attraction/leads?limit=200", "/api/attraction/leads?q=密语"] }, ["/api/attraction/leads/{id:guid}"] = new(Watchers, Of.Lead),
        ["POST /api/attraction/leads"] = new(Officers), ["PUT /api/attraction/leads/{id:guid}"] = new(Officers, Of.Lead, Hold.Changes),
        ["POST /api/attraction/leads/{id:guid}/respond"] = new(Officers, Of.Lead, Hold.Changes), ["POST /api/attraction/leads/{id:guid}/judge"] = new(Officers, Of.Lead, Hold.Changes), ["POST /api/attraction/leads/{id:guid}/follow"] = new(Officers, Of.Lead, Hold.Changes),
        ["POST /api/attraction/leads/{id:guid}/drop"] = new(Officers, Of.Lead, Hold.Changes), ["POST /api/attraction/leads/{id:guid}/convert"] = new(Officers, Of.Lead, Hold.Changes), ["POST /api/attraction/leads/{id:guid}/registration"] = new(HeadOfficeAlone, Of.Lead, Hold.Changes),
        ["/api/attraction/lead-cases"] = new(Watchers) { Addresses = ["/api/attraction/lead-cases?limit=200", "/api/attraction/lead-cases?q=密语"] }, ["/api/attraction/lead-cases/{id:guid}"] = new(Watchers, Of.LeadCase), ["POST /api/attraction/lead-cases/{id:guid}/decide"] = new(HeadOfficeAlone, Of.LeadCase, Hold.Changes),
        ["/api/attraction/inquiries"] = new(HeadOfficeAlone), ["POST /api/attraction/inquiries/{id:guid}/decide"] = new(HeadOfficeAlone, Of.Inquiry, Hold.Changes),
        ["/api/attraction/campaigns"] = new(HeadOfficeAlone), ["POST /api/attraction/campaigns"] = new(HeadOfficeAlone), ["PUT /api/attraction/campaigns/{id:guid}"] = new(HeadOfficeAlone, Of.Campaign, Hold.Changes),
        ["POST /api/attraction/projects"] = new(Officers),
        ["PUT /api/attraction/projects/{id:guid}"] = new(Officers, Of.Project, Hold.Changes), ["POST /api/attraction/projects/{id:guid}/advance"] = new(Officers, Of.Project, Hold.Changes),
        ["POST /api/attraction/projects/{id:guid}/state"] = new(Officers, Of.Project, Hold.Changes),
    };

    /// <summary>The rule for a route; null where the table does not know it.</summary>
    public static RouteRule? Find(string method, string pattern) => Rules.GetValueOrDefault($"{method} {pattern}") ?? (method == "GET" || !pattern.StartsWith("/api/", StringComparison.Ordinal) ? Rules.GetValueOrDefault(pattern) : null);

    private static HashSet<Role> Set(params Role[] roles) => [.. roles];
}
