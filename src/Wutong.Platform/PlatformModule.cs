using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Absences;
using Wutong.Platform.Agenda;
using Wutong.Platform.Attachments;
using Wutong.Platform.Audit;
using Wutong.Platform.Calendar;
using Wutong.Platform.Comments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Instructions;
using Wutong.Platform.Jobs;
using Wutong.Platform.Meetings;
using Wutong.Platform.Messages;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Money;
using Wutong.Platform.Offices;
using Wutong.Platform.Reports;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tasks;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Reviews;

namespace Wutong.Platform;

/// <summary>What every office needs: accounts, offices, settings, the log.</summary>
public sealed class PlatformModule : IModule
{
    internal static readonly IReadOnlySet<Role> SystemKeepers = new HashSet<Role> { Role.SystemAdministrator };
    internal static readonly IReadOnlySet<Role> AccountKeepers = new HashSet<Role> { Role.SecurityAdministrator };
    internal static readonly IReadOnlySet<Role> Auditors = new HashSet<Role> { Role.AuditAdministrator };
    internal static readonly IReadOnlySet<Role> SettingsReaders = new HashSet<Role>(Roles.Staff) { Role.SystemAdministrator };

    /// <summary>Round rates of the day of the letter, as examples.</summary>
    private static readonly (Currency Currency, long Micros)[] ExampleRates =
        [(Currency.USD, 7_100_000), (Currency.EUR, 7_700_000), (Currency.CHF, 7_900_000), (Currency.HKD, 910_000), (Currency.JPY, 51_000)];

    public int MenuPlace => 2;

    public IEnumerable<MenuEntry> Menu =>
    [
        new(() => Words.Menu_Work, () => Words.Menu_Tasks, "checklist", "/tasks", Roles.Staff, Tab: 17),
        new(() => Words.Menu_Work, () => Words.Menu_Agenda, "calendar", "/agenda", Roles.Staff),
        new(() => Words.Menu_Work, () => Words.Menu_Instructions, "pencil", "/instructions", Roles.Staff),
        new(() => Words.Menu_Work, () => Words.Menu_Meetings, "users", "/meetings", Roles.Staff),
        new(() => Words.Menu_Work, () => Words.Menu_Watch, "radar-2", "/watch", InstructionTables.Writers),
        new(() => Words.Menu_Work, () => Words.Menu_Following, "star", "/following", Roles.Staff),
        new(() => Words.Menu_Work, () => Words.Menu_Metrics, "gauge", "/metrics", Roles.Staff, Tab: 22),
        new(() => Words.Menu_Work, () => Words.Menu_Reports, "file-text", "/reports", Roles.Staff, Tab: 23),
        new(() => Words.Menu_Work, () => Words.Menu_Forms, "table", "/forms", Roles.Staff, Tab: 18),
        new(() => Words.Menu_Settings, () => Words.Menu_Offices, "sitemap", "/settings/offices", SystemKeepers, Tab: 11),
        new(() => Words.Menu_Settings, () => Words.Menu_City, "building", "/settings/city", SystemKeepers, Tab: 12),
        new(() => Words.Menu_Settings, () => Words.Menu_Rates, "coin-yuan", "/settings/rates", SettingsReaders, Tab: 19),
        new(() => Words.Menu_Settings, () => Words.Menu_Calendar, "calendar", "/settings/calendar", SettingsReaders, Tab: 20),
        new(() => Words.Menu_Settings, () => Words.Menu_Jobs, "clock", "/settings/jobs", SystemKeepers, Tab: 13),
        new(() => Words.Menu_Settings, () => Words.Menu_Slow, "radar-2", "/settings/slow", SystemKeepers, Tab: 24),
        new(() => Words.Menu_Settings, () => Words.Menu_Messages, "bell", "/settings/messages", SystemKeepers, Tab: 21),
        new(() => Words.Menu_Settings, () => Words.Menu_Users, "users", "/settings/users", AccountKeepers, Tab: 11),
        new(() => Words.Menu_Settings, () => Words.Menu_Reviews, "checklist", "/settings/reviews", AccountKeepers, Tab: 12),
        new(() => Words.Menu_Settings, () => Words.Menu_Log, "history", "/settings/log", Auditors, Tab: 11),
    ];

    public IEnumerable<FolderPolicy> Folders =>
    [
        new("/Platform/Offices", SystemKeepers),
        new("/Platform/City", SystemKeepers),
        new("/Platform/Money", SettingsReaders),
        new("/Platform/Money/NewRate", SystemKeepers),
        new("/Platform/Money/EditRate", SystemKeepers),
        new("/Platform/Calendar", SettingsReaders),
        new("/Platform/Calendar/Arrange", SystemKeepers),
        new("/Platform/Calendar/Notice", SystemKeepers),
        new("/Platform/Calendar/Hours", SystemKeepers),
        new("/Platform/Clocks", SettingsReaders),
        new("/Platform/Tasks", Roles.Staff),
        new("/Platform/Tasks/Watch", InstructionTables.Writers),
        new("/Platform/Instructions", Roles.Staff),
        new("/Platform/Instructions/New", InstructionTables.Writers),
        new("/Platform/Instructions/Edit", InstructionTables.Writers),
        new("/Platform/Meetings", Roles.Staff),
        new("/Platform/Absences", Roles.Staff),
        new("/Platform/Timeline", Roles.Staff),
        new("/Platform/Comments", Roles.Staff),
        new("/Platform/Agenda", Roles.Staff),
        // Calendar programs do not sign in; the address itself is the secret.
        new("/Platform/Agenda/Feed", new HashSet<Role>()) { IsPublic = true },
        new("/Platform/Metrics", Roles.Staff),
        new("/Platform/Metrics/Targets", MetricCard.Keepers),
        new("/Platform/Reports", Roles.Staff),
        new("/Platform/Forms", Roles.Staff),
        new("/Platform/Messages", new HashSet<Role>()) { IsForAnyAccount = true },
        new("/Platform/Messages/Settings", SystemKeepers),
        new("/Platform/Messages/Outbox", SystemKeepers),
        new("/Platform/Messages/Settle", SystemKeepers),
        new("/Platform/Telemetry", SystemKeepers),
        new("/Platform/Users", AccountKeepers),
        new("/Platform/Audit", Auditors),
        // Each table says itself who may take it away.
        new("/Platform/Tables/Export", new HashSet<Role>()) { IsForAnyAccount = true },
        new("/Platform/Tables/Import", new HashSet<Role>()) { IsForAnyAccount = true },
        new("/Platform/Tables/Share", new HashSet<Role>()) { IsForAnyAccount = true },
        // Everybody finds what is theirs.
        new("/Platform/Search", new HashSet<Role>()) { IsForAnyAccount = true },
        new("/Platform/Jobs", new HashSet<Role>()) { IsForAnyAccount = true },
        new("/Platform/Jobs/All", SystemKeepers),
        new("/Platform/Attachments", new HashSet<Role>()) { IsForAnyAccount = true },
    ];

    public IEnumerable<Table> Tables => [OfficeTable.Instance, RateTable.Instance, UserTable.Instance, AccessLineTable.Instance, LogTable.Instance, DeliveryTable.Instance, ReportFormTable.Instance, TaskTable.Instance, MetricRowTable.Instance, ReportTable.Instance, InstructionTable.Instance, MeetingTable.Instance];

    public IEnumerable<Searchable> Searchables => [new SearchableForms(), new SearchableTasks(), new SearchableInstructions(), new SearchableMeetings()];

    public IEnumerable<TimelineSource> TimelineSources => [new TaskTimeline(), new InstructionTimeline(), new MeetingTimeline(), new FileTimeline(), new CommentTimeline()];

    public IEnumerable<MetricSource> MetricSources => [new TaskMetrics(), new MeetingMetrics()];

    public void MapApi(IEndpointRouteBuilder api)
    {
        AbsencesApi.Map(api);
        CalendarApi.Map(api);
        FormsApi.Map(api);
        FilesApi.Map(api);
        MessagesApi.Map(api);
        MetricsApi.Map(api);
        ReportsApi.Map(api);
        SearchApi.Map(api);
        TasksApi.Map(api);
        InstructionsApi.Map(api);
        MeetingsApi.Map(api);
        TimelineApi.Map(api);
    }

    public async Task<IReadOnlyList<AgendaEntry>> AgendaAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to) =>
        [.. await TaskAgenda.OfAsync(db, actor, from, to), .. await db.MeetingAgendaAsync(actor, from, to)];

    public Task EraseAsync(WutongDb db, Guid subject, DateTimeOffset now) => ErasedAccounts.EraseAsync(db, subject, now);

    public IEnumerable<JobKind> Jobs => [Clearing.Kind, ExportJob.Kind, ImportJob.Kind, MetricRebuilding.Kind, SearchIndexing.Kind, SearchTidying.Kind, TaskRecounting.Kind, TaskReminding.Kind, ReviewReminding.Kind, TimelineRebuilding.Kind, AuditJobs.Seal, AuditJobs.Verify];

    public IEnumerable<MessageKind> MessageKinds => [JobMessages.Done, JobMessages.Failed, .. TaskMessages.All, InstructionTables.Reported, InstructionTables.Answered, MeetingTables.Invited, MeetingTables.Moved, MeetingTables.Papers, MeetingTables.Cancelled, Mentions.Kind, Followers.Changed, Sessions.NewDevice, ReviewReminding.Started, ReviewReminding.Soon, ReviewReminding.Late, AuditJobs.Broken];

    /// <summary>A blank and a filled form are read by whoever reads their record; they come and go with it alone.</summary>
    public IEnumerable<FileOwner> FileOwners =>
    [
        ExportJob.Owner, ImportJob.Owner, TaskFiles.Owner, InstructionTables.Files, MeetingTables.Files,
        new(ReportForm.FileKind, (db, actor, id) => db.ReportForms.VisibleTo(actor).AnyAsync(f => f.Id == id), (_, _, _) => Task.FromResult(false), id => $"/forms/{id}", FormsApi.ReadScope, FormsApi.WriteScope),
        new(OfficeReport.FileKind, (db, actor, id) => db.OfficeReports.VisibleTo(actor).AnyAsync(r => r.Id == id), (_, _, _) => Task.FromResult(false), id => $"/reports/{id}", ReportsApi.ReadScope, ReportsApi.WriteScope),
        new(ReportFilling.FileKind, (db, actor, id) => db.ReportFillings.VisibleTo(actor).AnyAsync(f => f.Id == id), (_, _, _) => Task.FromResult(false), id => $"/forms/fillings/{id}", FormsApi.ReadScope, FormsApi.WriteScope),
    ];

    public Task LoadDemoAsync(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.ExchangeRates.AnyAsync()) return;
        foreach (var (currency, micros) in ExampleRates)
            db.ExchangeRates.Add(new ExchangeRate { Currency = currency, On = new DateOnly(2023, 6, 12), Micros = micros, IsExample = true });
    });
}
