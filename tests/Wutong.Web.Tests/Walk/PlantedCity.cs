using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Campaigns;
using Wutong.Attraction.Events;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Visits;
using Wutong.Platform.Absences;
using Wutong.Platform.Attachments;
using Wutong.Platform.Calendar;
using Wutong.Platform.Comments;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Instructions;
using Wutong.Platform.Jobs;
using Wutong.Platform.Meetings;
using Wutong.Platform.Messages;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Tasks;
using Wutong.Platform.Money;
using Wutong.Platform.Offices;
using Wutong.Platform.Reports;
using Wutong.Platform.Time;
using Wutong.Registry;
using Wutong.Registry.Districts;
using Wutong.Registry.Duplicates;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;
using Wutong.Registry.Relationships;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Walk;

/// <summary>A row whose id is put into addresses, and who holds what of it: by account of the demo city, everybody else nothing.</summary>
internal sealed record Row(Of Of, string Name, Guid Id, Func<Person, Hold> HeldBy);

/// <summary>A word planted in one field of one row, and who may read it anywhere on the site.</summary>
internal sealed record Secret(string Where, string Word, Func<Person, bool> MayRead);

/// <summary>An account of the demo city with its role; null role for a stranger.</summary>
internal sealed record Person(string? Account, Role? Role)
{
    public bool Is(params Role[] roles) => Role is { } own && roles.Contains(own);
}

/// <summary>Rows of an office, a district and organisations with which no account of the demo city has anything to do, and rows of its own people beside them.</summary>
internal sealed partial class PlantedCity
{
    private static readonly Role[] Staff = [Role.InvestmentOfficer, Role.HeadOffice, Role.Section, Role.GeneralOffice, Role.Department, Role.Finance, Role.Leader, Role.Steward];

    public List<Row> Rows { get; } = [];
    public List<Secret> Secrets { get; } = [];
    public List<Person> People { get; } = [];

    public static async Task<PlantedCity> PlantAsync(City city)
    {
        var planted = new PlantedCity();
        await planted.PeopleAsync(city);
        await planted.ProjectsAsync(city);
        await planted.RestAsync(city);
        await planted.LeadsAsync(city);
        await planted.RecognitionsAsync(city);
        await planted.ReviewsAsync(city);
        await planted.RewardsAsync(city);
        await planted.PromisesAsync(city);
        await planted.ProposalsAsync(city);
        await planted.FormsAsync(city);
        await planted.ReportsAsync(city);
        await planted.TasksAsync(city);
        await planted.MessagesAsync(city);
        await planted.MeetingsAsync(city);
        return planted;
    }

    private async Task PeopleAsync(City city)
    {
        var users = await city.ReadAsync(db => db.Users.AsNoTracking().Include(u => u.Bindings).Where(u => u.IsExample).ToListAsync());
        People.Add(new Person(null, null));
        // Of the departments that give opinions one is enough.
        string[] alike = ["zigui", "huanbao", "yingji", "gongxin"];
        People.AddRange(users.Where(u => (!u.UserName!.StartsWith('t') || u.UserName == "tangyi") && !alike.Contains(u.UserName)).Select(u => new Person(u.UserName, u.Bindings[0].Role)));
    }

    private async Task ProjectsAsync(City city)
    {
        var post = await city.Data.PostAsync();
        var protectedZone = await city.ReadAsync(db => db.Districts.Whole.Where(d => d.Name == "保税区").Select(d => d.Id).SingleAsync());
        bool HeadOrLeader(Person p) => p.Is(Role.HeadOffice, Role.Leader);
        Hold Foreign(Person p) => p.Is(Role.HeadOffice) ? Hold.Changes : p.Is(Role.Leader) ? Hold.Sees : Hold.Nothing;

        var foreign = await city.Data.ProjectAsync(post, p =>
        {
            p.Summary = Plant("summary of a foreign project", HeadOrLeader);
            p.Product = Plant("product of a foreign project", HeadOrLeader);
            p.LeasedPremises = Plant("premises of a foreign project", HeadOrLeader);
            p.TotalInvestment = Amount.Cny(7_654_321_00);
        }, name: Plant("name of a foreign project", HeadOrLeader));
        Rows.Add(new Row(Of.Project, "foreign", foreign.Id, Foreign));

        // In the district of 沈知远, but he is not of its team: he knows the code name alone.
        var investor = await city.Data.OrganisationAsync(Plant("investor of a confidential project", p => p.Is(Staff)));
        var confidential = await city.Data.ProjectAsync(post with { DistrictId = protectedZone }, p =>
        {
            p.CodeName = "代号" + TestData.Unique("甲");
            p.Summary = Plant("summary of a confidential project", HeadOrLeader);
            p.Product = Plant("product of a confidential project", HeadOrLeader);
        }, investor.Id, Plant("name of a confidential project", HeadOrLeader));
        Rows.Add(new Row(Of.Project, "confidential in the district of shenzhiyuan", confidential.Id, p => p.Account == "shenzhiyuan" ? Hold.Sees : Foreign(p)));

        var own = await city.ReadAsync(db => db.Projects.Whole.Where(p => p.Name.StartsWith("锐迈")).Select(p => p.Id).SingleAsync());
        Rows.Add(new Row(Of.Project, "锐迈", own, p => p.Account == "zhoulan" || p.Is(Role.HeadOffice) ? Hold.Changes : p.Account is "ruimai" or "ruimai2" || p.Is(Role.Leader) ? Hold.Sees : Hold.Nothing));
        Rows.Add(new Row(Of.Project, "that does not exist", Guid.CreateVersion7(), _ => Hold.Nothing));

        // Whoever knows a confidential project by its code name alone knows nothing of its files.
        Rows.Add(new Row(Of.ProjectFiles, "foreign", foreign.Id, Foreign));
        Rows.Add(new Row(Of.ProjectFiles, "confidential in the district of shenzhiyuan", confidential.Id, Foreign));
        foreach (var id in await city.WriteAsync(db => FilesAsync(db, foreign.Id, Plant("name of a foreign file", HeadOrLeader), Plant("content of a foreign file", HeadOrLeader))))
            Rows.Add(new Row(Of.File, "of a foreign project", id, Foreign));
        foreach (var id in await city.WriteAsync(db => FilesAsync(db, confidential.Id, Plant("name of a confidential file", HeadOrLeader), Plant("content of a confidential file", HeadOrLeader))))
            Rows.Add(new Row(Of.File, "of a confidential project", id, Foreign));

        var visit = new Visit
        {
            OrganisationId = investor.Id, ProjectId = foreign.Id, Place = Plant("place of a foreign visit", HeadOrLeader), Note = Plant("note of a foreign visit", HeadOrLeader),
            OfficeId = post.OfficeId, ById = post.UserId, VisitedOn = new DateOnly(2026, 10, 1), RecordedAt = TimeProvider.System.Now(),
        };
        await city.WriteAsync(db => db.Visits.Add(visit));
        Rows.Add(new Row(Of.Visit, "foreign", visit.Id, Foreign));
        Rows.Add(new Row(Of.Timeline, "of a foreign project", foreign.Id, Foreign));
        Rows.Add(new Row(Of.Timeline, "of a foreign visit", visit.Id, Foreign));
        Rows.Add(new Row(Of.Timeline, "of a project confidential to shenzhiyuan", confidential.Id, Foreign));
        // Its investor is known to all; that it is one is not.
        Rows.Add(new Row(Of.Timeline, "of the investor of a confidential project", investor.Id, p => p.Is(Staff) ? Hold.Sees : Hold.Nothing));
        Comment Said(Guid about, Guid by, string text) => new() { RecordId = about, ById = by, At = TimeProvider.System.Now(), Text = text };
        var (zhoulan, on) = (await city.UserIdAsync("zhoulan"), new[] { foreign.Id, confidential.Id });
        Comment[] comments = [Said(on[0], post.UserId, Plant("comment on a foreign project", HeadOrLeader)), Said(on[1], post.UserId, Plant("comment on a confidential project", HeadOrLeader)), Said(own, zhoulan, Plant("comment on 锐迈", p => HeadOrLeader(p) || p.Account == "zhoulan"))];
        await city.WriteAsync(db => db.Comments.AddRange(comments));
        foreach (var comment in comments[..2]) Rows.Add(new Row(Of.Comment, "of another", comment.Id, p => HeadOrLeader(p) ? Hold.Sees : Hold.Nothing));
        Rows.Add(new Row(Of.Comment, "of zhoulan", comments[2].Id, p => p.Account == "zhoulan" ? Hold.Changes : HeadOrLeader(p) ? Hold.Sees : Hold.Nothing));
        Rows.Add(new Row(Of.Comment, "that does not exist", Guid.CreateVersion7(), _ => Hold.Nothing));
        var ownVisit = await city.ReadAsync(db => db.Visits.Whole.Where(v => v.Place == "保税区" && v.IsExample).Select(v => v.Id).SingleAsync());
        Rows.Add(new Row(Of.Visit, "of shenzhiyuan", ownVisit, p => p.Account == "shenzhiyuan" ? Hold.Changes : Foreign(p)));
    }

    private async Task LeadsAsync(City city)
    {
        bool HeadOrLeader(Person p) => p.Is(Role.HeadOffice, Role.Leader);
        Hold Foreign(Person p) => p.Is(Role.HeadOffice) ? Hold.Changes : p.Is(Role.Leader) ? Hold.Sees : Hold.Nothing;
        var post = await city.Data.PostAsync();
        var zone = await city.ReadAsync(db => db.Districts.Whole.Where(d => d.Name == "保税区").Select(d => d.Id).SingleAsync());
        var foreign = await city.Data.LeadAsync(post, l =>
        {
            l.Summary = Plant("summary of a foreign lead", HeadOrLeader);
            l.Product = Plant("product of a foreign lead", HeadOrLeader);
            l.Evidence = Plant("evidence of a foreign lead", HeadOrLeader);
        }, Plant("investor of a foreign lead", HeadOrLeader), Plant("name of a foreign lead", HeadOrLeader));
        // In the district of 沈知远, who does not work on it: he knows the code name alone.
        var veiled = await city.Data.LeadAsync(post with { DistrictId = zone }, l => l.CodeName = "代号" + TestData.Unique("乙"), Plant("investor of a confidential lead", HeadOrLeader), Plant("name of a confidential lead", HeadOrLeader));
        var one = await city.WriteAsync(async db =>
        {
            var asker = await city.ActorAsync("gunan");
            var second = new Lead { Name = "第二家", Investor = Plant("investor of a case", p => HeadOrLeader(p) || p.Account == "gunan") };
            second.Report(asker.Id!.Value, post.OfficeId, post.DistrictId, asker.Now);
            var made = LeadCase.Of(second, new Holder(foreign.Id, null), asker);
            db.LeadCases.Add(made);
            return made.Id;
        });
        var inquiry = new LeadInquiry { FormId = Guid.CreateVersion7(), Company = Plant("company of an inquiry", p => p.Is(Role.HeadOffice)), Message = Plant("text of an inquiry", p => p.Is(Role.HeadOffice)), ReceivedAt = TimeProvider.System.Now() }
            .ReachedBy(Plant("contact of an inquiry", p => p.Is(Role.HeadOffice)), Plant("telephone of an inquiry", p => p.Is(Role.HeadOffice), digits: true), null);
        await city.WriteAsync(db => db.LeadInquiries.Add(inquiry));
        Rows.Add(new Row(Of.Lead, "foreign", foreign.Id, Foreign));
        Rows.Add(new Row(Of.Lead, "confidential in the district of shenzhiyuan", veiled.Id, p => p.Account == "shenzhiyuan" ? Hold.Sees : Foreign(p)));
        Rows.Add(new Row(Of.Lead, "that does not exist", Guid.CreateVersion7(), _ => Hold.Nothing));
        Rows.Add(new Row(Of.LeadCase, "of gunan", one, p => p.Account == "gunan" ? Hold.Sees : Foreign(p)));
        Rows.Add(new Row(Of.Inquiry, "any", inquiry.Id, p => p.Is(Role.HeadOffice) ? Hold.Changes : Hold.Nothing));
        Rows.Add(new Row(Of.Campaign, "any", await city.ReadAsync(db => db.LeadCampaigns.Whole.Select(c => c.Id).FirstAsync()), _ => Hold.Changes));
        Rows.Add(new Row(Of.Timeline, "of a foreign lead", foreign.Id, Foreign));
        Rows.Add(new Row(Of.Timeline, "of a lead confidential to shenzhiyuan", veiled.Id, Foreign));
    }

    private async Task RestAsync(City city)
    {
        bool Officials(Person p) => p.Is(Role.HeadOffice, Role.Leader, Role.InvestmentOfficer);
        Hold ByOfficials(Person p) => p.Is(Role.HeadOffice, Role.InvestmentOfficer) ? Hold.Changes : p.Is(Role.Leader) ? Hold.Sees : Hold.Nothing;
        Hold ByRegistry(Person p) => p.Is(Role.HeadOffice, Role.InvestmentOfficer, Role.Section) ? Hold.Changes : p.Is(Staff) ? Hold.Sees : Hold.Nothing;
        bool Contacts(Person p) => p.Is(Role.InvestmentOfficer, Role.HeadOffice, Role.Section, Role.Steward);

        var stranger = await city.Data.OrganisationAsync(Plant("name of a foreign organisation", p => p.Is(Staff)));
        var other = await city.Data.OrganisationAsync();
        await city.WriteAsync(async db => { (await db.Organisations.Whole.SingleAsync(o => o.Id == stranger.Id)).Business = Plant("business of a foreign organisation", p => p.Is(Staff)); return true; });
        Rows.Add(new Row(Of.Organisation, "foreign", stranger.Id, ByRegistry));
        var ruimai = await city.ReadAsync(db => db.Organisations.Whole.Where(o => o.Name == "锐迈科技").Select(o => o.Id).SingleAsync());
        Rows.Add(new Row(Of.Organisation, "锐迈科技", ruimai, p => p.Account is "ruimai" or "ruimai2" ? Hold.Sees : ByRegistry(p)));

        var person = await city.Data.PersonAsync(stranger.Id, Plant("name of a foreign contact", Contacts), Plant("telephone", _ => false, digits: true));
        Rows.Add(new Row(Of.Person, "foreign", person.Id, p => p.Is(Role.HeadOffice, Role.InvestmentOfficer, Role.Section) ? Hold.Changes : Contacts(p) ? Hold.Sees : Hold.Nothing));

        var relation = new Relationship
        {
            Kind = RelationshipKind.WorksAt, FromPersonId = person.Id, ToOrganisationId = stranger.Id, Detail = Plant("post of a foreign contact", Contacts),
            SourceKind = RelationshipSource.Statement, SourceText = Plant("evidence of a foreign relation", Contacts), Confidence = Confidence.Likely,
        };
        var pair = new DuplicateSuggestion { FirstId = stranger.Id, SecondId = other.Id, Score = 800, Reasons = nameof(DuplicateReason.ByHand), FoundAt = TimeProvider.System.Now() };
        await city.WriteAsync(db => { db.Relationships.Add(relation); db.DuplicateSuggestions.Add(pair); });
        Rows.Add(new Row(Of.Relationship, "of a foreign contact", relation.Id, p => p.Is(Role.HeadOffice, Role.InvestmentOfficer, Role.Section) ? Hold.Changes : Contacts(p) ? Hold.Sees : Hold.Nothing));
        Rows.Add(new Row(Of.Duplicate, "any", pair.Id, p => p.Is(Role.HeadOffice) ? Hold.Changes : Hold.Nothing));

        var referral = new Referral { ReferrerId = stranger.Id, IntroducedId = other.Id, Note = Plant("note of a foreign referral", Officials), RecordedAt = TimeProvider.System.Now() };
        var held = new PromotionEvent { Name = "推介会", Place = "上海", Year = 2026, HeldOn = new DateOnly(2026, 9, 1), Note = Plant("note of an event", Officials), RecordedAt = TimeProvider.System.Now() };
        await city.WriteAsync(db => { db.Referrals.Add(referral); db.PromotionEvents.Add(held); });
        Rows.Add(new Row(Of.Referral, "foreign", referral.Id, ByOfficials));
        Rows.Add(new Row(Of.Event, "any", held.Id, ByOfficials));
        var own = await city.ReadAsync(db => db.Referrals.Whole.Where(r => r.IntroducedId == ruimai && r.Source != null).Select(r => r.Id).SingleAsync());
        Rows.Add(new Row(Of.Referral, "of 信义集团 for 锐迈科技", own, p => p.Account is "ruimai" or "ruimai2" or "xinyi" ? Hold.Sees : ByOfficials(p)));

        // What a job was asked and what came of it is its owner's alone; the system administrator keeps it going.
        var job = Job.For(await city.ActorAsync("zhoulan"), TestData.Unique("gone"), new { about = Plant("arguments of a foreign job", _ => false) });
        var (result, message) = (Plant("result of a foreign job", p => p.Account == "zhoulan"), Plant("message of a foreign job", p => p.Account == "zhoulan"));
        await city.WriteAsync(async db =>
        {
            db.Jobs.Add(job);
            await db.WriteAsync(() => Task.CompletedTask);
            return await db.Jobs.Whole.Where(j => j.Id == job.Id).ExecuteUpdateAsync(set => set.SetProperty(j => j.Result, result).SetProperty(j => j.Message, message));
        });
        Rows.Add(new Row(Of.Job, "of zhoulan", job.Id, p => p.Account == "zhoulan" || p.Is(Role.SystemAdministrator) ? Hold.Changes : Hold.Nothing));

        // What is brought in is nobody else's before it is written.
        var import = new ImportRun { Table = "projects", UserId = await city.UserIdAsync("zhoulan"), FileName = Plant("name of a foreign sheet", p => p.Account == "zhoulan") + ".xlsx", CreatedAt = TimeProvider.System.Now() };
        import.Layout = new Layout(["表"], [], ["项目名称"], []).ToJson();
        import.FinishCheck(1, 1, 1);
        var cell = Plant("cell of a foreign sheet", p => p.Account == "zhoulan");
        await city.WriteAsync(db =>
        {
            db.ImportRuns.Add(import);
            foreach (var (number, state) in new[] { ImportRowState.Good, ImportRowState.Asks, ImportRowState.Bad }.Index())
                db.ImportRows.Add(new ImportRow { ImportId = import.Id, Number = number + 2, Cells = Wutong.Platform.Tables.Import.Staged.Write([.. Enumerable.Repeat(cell, ProjectImport.Instance.Columns.Count)]), State = state, Problems = Wutong.Platform.Tables.Import.Staged.Write([new CellProblem("name", cell, cell)]), RecordId = Guid.CreateVersion7() });
        });
        Rows.Add(new Row(Of.Import, "of zhoulan", import.Id, p => p.Account == "zhoulan" ? Hold.Changes : Hold.Nothing));

        Rows.Add(new Row(Of.Review, "any", await city.ReadAsync(db => db.AccessReviews.Whole.Select(r => r.Id).FirstAsync()), _ => Hold.Changes));
        Rows.Add(new Row(Of.User, "any", await city.UserIdAsync("zhoulan"), _ => Hold.Changes));
        Rows.Add(new Row(Of.Office, "any", await city.ReadAsync(db => db.Offices.Whole.Select(o => o.Id).FirstAsync()), _ => Hold.Changes));
        Rows.Add(new Row(Of.District, "any", await city.ReadAsync(db => db.Districts.Whole.Select(o => o.Id).FirstAsync()), _ => Hold.Changes));
        Rows.Add(new Row(Of.Rate, "any", await city.ReadAsync(db => db.ExchangeRates.Select(o => o.Id).FirstAsync()), _ => Hold.Changes));
    }

    private async Task TasksAsync(City city)
    {
        bool Leader(Person p) => p.Is(Role.Leader);
        var (post, now) = (await city.Data.PostAsync(), TimeProvider.System.Now());
        var mate = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        var task = new WorkTask { Title = Plant("title of a foreign task", Leader), Note = Plant("note of a foreign task", Leader), GiverId = post.UserId, StartedAt = now, LimitAmount = 5, LimitUnit = LimitUnit.WorkingDays };
        task.GiveTo(mate.Id, post.OfficeId, now);
        task.AskExtension(mate.Id, now, 2, Plant("words on a foreign task", Leader));
        task.Recount(await city.ReadAsync(db => db.WorkCalendarAsync()), new Reminders(1, 3), now);
        var absence = new Absence { UserId = mate.Id, DeputyId = post.UserId, From = now.Day(), To = now.Day(), Note = Plant("reason of a foreign absence", _ => false), RecordedAt = now };
        await city.WriteAsync(db => { db.Tasks.Add(task); db.Absences.Add(absence); });
        Rows.Add(new Row(Of.Task, "foreign", task.Id, p => Leader(p) ? Hold.Sees : Hold.Nothing));
        Rows.Add(new Row(Of.Timeline, "of a foreign task", task.Id, p => Leader(p) ? Hold.Sees : Hold.Nothing));
        Rows.Add(new Row(Of.Absence, "foreign", absence.Id, _ => Hold.Nothing));
        var own = await city.ReadAsync(db => db.Tasks.Whole.Where(t => t.IsExample && t.Title.StartsWith("核实")).Select(t => t.Id).SingleAsync());
        Rows.Add(new Row(Of.Task, "of zhoulan, given by heqing", own, p => p.Account is "zhoulan" or "heqing" ? Hold.Changes : Leader(p) ? Hold.Sees : Hold.Nothing));
        var away = await city.ReadAsync(db => db.Absences.Whole.Where(a => a.IsExample).Select(a => a.Id).SingleAsync());
        Rows.Add(new Row(Of.Absence, "of qianwen", away, p => p.Account == "qianwen" ? Hold.Changes : Hold.Nothing));
    }

    private async Task MeetingsAsync(City city)
    {
        bool Watchers(Person p) => p.Is(Role.Leader, Role.GeneralOffice);
        var (post, now) = (await city.Data.PostAsync(), TimeProvider.System.Now());
        var instruction = new Instruction { By = Plant("leader of a foreign instruction", Watchers), Text = Plant("words of a foreign instruction", Watchers), GivenOn = now.Day(), RecordedById = post.UserId, OfficeId = post.OfficeId, RecordedAt = now, ChangedAt = now };
        instruction.Do(InstructionAct.Report, Plant("report on a foreign instruction", Watchers), now);
        var meeting = new Meeting { Kind = MeetingKind.Regular, Title = Plant("title of a foreign meeting", Watchers), HeldAt = now, Place = Plant("place of a foreign meeting", Watchers), ChairId = post.UserId, KeeperId = post.UserId, OfficeId = post.OfficeId, RecordedAt = now, ChangedAt = now };
        meeting.Invite(post.UserId);
        meeting.AddTopic(Plant("topic of a foreign meeting", Watchers), null);
        meeting.Decide(Plant("decision of a foreign meeting", Watchers), null);
        await city.WriteAsync(db => { db.Instructions.Add(instruction); db.Meetings.Add(meeting); });
        // The general office keeps every instruction; of meetings it only reads.
        Rows.Add(new Row(Of.Instruction, "foreign", instruction.Id, p => p.Is(Role.GeneralOffice) ? Hold.Changes : p.Is(Role.Leader) ? Hold.Sees : Hold.Nothing));
        Rows.Add(new Row(Of.Meeting, "foreign", meeting.Id, p => Watchers(p) ? Hold.Sees : Hold.Nothing));
        var held = await city.ReadAsync(db => db.Meetings.Whole.Where(m => m.IsExample && m.Kind == MeetingKind.JointReview).Select(m => m.Id).SingleAsync());
        Rows.Add(new Row(Of.Meeting, "kept by heqing, chaired by jiangfan", held, p => p.Account is "heqing" or "jiangfan" ? Hold.Changes : p.Account is "zhoulan" or "gunan" or "shenzhiyuan" or "luoqing" or "tangyi" || Watchers(p) ? Hold.Sees : Hold.Nothing));
    }

    // What somebody is told is theirs alone; the system administrator sees that it leaves, and neither what it says nor where to.
    private async Task MessagesAsync(City city)
    {
        var user = await city.UserIdAsync("zhoulan");
        bool Own(Person p) => p.Account == "zhoulan";
        var (subject, argument, key) = (Plant("subject of a foreign message", Own), Plant("argument of a foreign message", _ => false), Plant("key of a foreign message", _ => false));
        var message = new Message { UserId = user, Kind = "job-finished", Subject = subject, Link = "/jobs", Arguments = $"[\"{argument}\"]", Key = key, CreatedAt = TimeProvider.System.Now() };
        await city.WriteAsync(db =>
        {
            db.Messages.Add(message);
            foreach (var channel in new[] { MessageChannel.Email, MessageChannel.WeCom })
                db.Deliveries.Add(new Delivery { MessageId = message.Id, UserId = user, Channel = channel, Shown = "z***@example.cn", CreatedAt = TimeProvider.System.Now(), NotBefore = TimeProvider.System.Now() });
        });
        Rows.Add(new Row(Of.Message, "of zhoulan", message.Id, p => Own(p) ? Hold.Changes : Hold.Nothing));
    }

    private async Task ReportsAsync(City city)
    {
        bool Head(Person p) => p.Is(Role.HeadOffice);
        bool Reads(Person p) => Head(p) || p.Is(Role.Leader);
        var post = await city.Data.PostAsync();
        var template = new ReportTemplate { Name = Plant("name of a foreign report template", Head), Rhythm = Rhythm.Month, OfficeId = post.OfficeId };
        template.Add(new ReportSection { TemplateId = template.Id, Kind = SectionKind.Text, Heading = Plant("heading of a foreign report template", Head), Hint = Plant("hint of a foreign report template", Head) });
        var copy = await city.ReadAsync(db => db.OfficeReports.Whole.AsNoTracking().FirstAsync(r => r.IsExample));
        var report = new OfficeReport
        {
            TemplateId = template.Id, Title = Plant("title of a foreign report", Reads), Period = "2026-08", Until = new DateOnly(2026, 8, 31), Number = 1, Reason = Plant("reason of a foreign report", Reads), OfficeId = post.OfficeId,
            WordId = copy.WordId, ExcelId = copy.ExcelId, WrittenAt = TimeProvider.System.Now(), WrittenById = post.UserId, Content = OfficeReport.Write([new ReportBlock(Guid.CreateVersion7(), SectionKind.Text, Plant("heading of a foreign report", Reads)) { Text = Plant("text of a foreign report", Reads) }]),
        };
        await city.WriteAsync(db => { db.ReportTemplates.Add(template); db.OfficeReports.Add(report); });
        Rows.Add(new Row(Of.ReportTemplate, "foreign", template.Id, p => Head(p) ? Hold.Changes : Hold.Nothing));
        Rows.Add(new Row(Of.Report, "foreign", report.Id, p => Reads(p) ? Hold.Sees : Hold.Nothing));
        var weekly = await city.ReadAsync(db => db.OfficeReports.Whole.Where(r => r.IsExample && r.Period.Contains("W")).Select(r => new { r.Id, r.TemplateId }).FirstAsync());
        Rows.Add(new Row(Of.ReportTemplate, "of zhoulan", weekly.TemplateId, p => p.Account == "zhoulan" || Head(p) ? Hold.Changes : Hold.Nothing));
        Rows.Add(new Row(Of.Report, "of zhoulan", weekly.Id, p => p.Account == "zhoulan" || Reads(p) ? Hold.Sees : Hold.Nothing));
    }

    private async Task FormsAsync(City city)
    {
        bool Head(Person p) => p.Is(Role.HeadOffice);
        Hold ByHead(Person p) => Head(p) ? Hold.Changes : Hold.Nothing;
        var post = await city.Data.PostAsync();
        var form = new ReportForm { Name = Plant("name of a foreign form", Head), Recipient = Plant("recipient of a foreign form", Head), Note = Plant("note of a foreign form", Head), OfficeId = post.OfficeId, ChangedAt = TimeProvider.System.Now() };
        var copy = await city.ReadAsync(db => db.ReportFillings.Whole.AsNoTracking().FirstAsync(f => f.IsExample && f.Content.Contains("\"rows\"")));
        var filling = new ReportFilling
        {
            FormId = form.Id, Period = "2026-08", Number = 1, Reason = Plant("reason of a foreign filling", Head), OfficeId = post.OfficeId, BlankId = copy.BlankId, FileId = copy.FileId, FilledAt = TimeProvider.System.Now(), FilledById = post.UserId,
            Content = ReportFilling.Write([new Figure("附表1!F5", Plant("label in a foreign filling", Head), FigureSource.Count) { Value = new(Plant("value in a foreign filling", Head)), TableName = "projects" }]),
        };
        await city.WriteAsync(db => { db.ReportForms.Add(form); db.ReportFillings.Add(filling); });
        Rows.Add(new Row(Of.Form, "foreign", form.Id, ByHead));
        Rows.Add(new Row(Of.Filling, "foreign", filling.Id, ByHead));
        Hold ByZhoulan(Person p) => p.Account == "zhoulan" ? Hold.Changes : ByHead(p);
        Rows.Add(new Row(Of.Form, "of zhoulan", await city.ReadAsync(db => db.ReportForms.Whole.Where(f => f.Name == Wutong.Demo.DemoForms.HalfYearly).Select(f => f.Id).SingleAsync()), ByZhoulan));
        Rows.Add(new Row(Of.Filling, "of zhoulan", await city.ReadAsync(db => db.ReportFillings.Whole.Where(f => f.Period == "2026-H1").Select(f => f.Id).FirstAsync()), ByZhoulan));
    }

    /// <summary>A file on a project with a word in its name and one in its content; its type is one that is shown in place.</summary>
    public static async Task<IReadOnlyList<Guid>> FilesAsync(WutongDb db, Guid project, string name, string content)
    {
        var by = await db.Users.Where(u => u.UserName == "heqing").Select(u => u.Id).SingleAsync();
        var file = StoredFile.Arriving("project", project, name + ".pdf", by, TimeProvider.System.Now());
        byte[] bytes = [.. Samples.Pdf, .. Samples.Text("%" + content)];
        file.Complete(FileType.Pdf, bytes.Length, new string('0', 64), FileCheck.NotScanned, TimeProvider.System.Now());
        db.Files.Add(file);
        db.FileChunks.Add(new FileChunk { FileId = file.Id, Number = 0, Bytes = bytes });
        return [file.Id];
    }

    /// <summary>Makes up a word for a field and remembers who may read it.</summary>
    private string Plant(string where, Func<Person, bool> mayRead, bool digits = false)
    {
        var word = digits ? $"139{Random.Shared.Next(10_000_000, 99_999_999)}" : TestData.Unique("密语");
        Secrets.Add(new Secret(where, word, mayRead));
        return word;
    }
}
