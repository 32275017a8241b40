using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Reviews;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Gates;

/// <summary>A project at its gates: papers, leave to go on, the joint review, and the editions of what is asked.</summary>
public sealed class GateWorkTests
{
    [Theory, OnBoth]
    public async Task A_project_is_signed_once_its_papers_are_verified_by_somebody_else(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, project) = await SigningAsync(city, ProjectKind.Technology);
        var mate = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        var (owner, colleague) = (await city.VisitorAsync(post.Account), await city.VisitorAsync(mate.Name));
        var gate = $"/attraction/projects/{project.Id}/gate";
        var refused = await owner.SubmitAsync($"/attraction/projects/{project.Id}/advance", []);
        Assert.Equal(400, refused.Code);
        Assert.Contains("尽职调查报告", refused.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await owner.SubmitAsync(gate, [("Filing.Code", "no-such-paper"), ("Filing.Reference", "编号")], "File")).Code);
        Assert.Equal(400, (await owner.SubmitAsync(gate, [("Filing.Code", "contract")], "File")).Code);
        foreach (var code in new[] { "due-diligence", "legal-review", "contract" }) Assert.Equal(302, (await owner.SubmitAsync(gate, [("Filing.Code", code), ("Filing.Reference", "编号 1")], "File")).Code);
        Assert.Contains("正等核验", (await owner.SubmitAsync(gate, [("Filing.Code", "contract"), ("Filing.Reference", "编号 2")], "File")).Text, StringComparison.Ordinal);
        var papers = await PapersAsync(city, project.Id);
        Assert.Contains("以外的人核验", (await owner.CallAsync(HttpMethod.Post, $"/api{gate.Replace("/gate", "/evidence/check", StringComparison.Ordinal)}", new { version = await VersionAsync(city, project.Id), evidenceId = papers["contract"], isVerified = true })).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await colleague.SubmitAsync(gate, [("Checking.EvidenceId", papers["contract"].ToString()), ("Checking.IsVerified", "false")], "Check")).Code);
        foreach (var id in papers.Values) Assert.Equal(302, (await colleague.SubmitAsync(gate, [("Checking.EvidenceId", id.ToString()), ("Checking.IsVerified", "true")], "Check")).Code);
        Assert.Equal(302, (await owner.SubmitAsync($"/attraction/projects/{project.Id}/advance", [])).Code);
        var standing = await city.Data.ReloadAsync(project.Id);
        Assert.Equal((Stage.Signed, 1), (standing.Stage, standing.StageChanges.MaxBy(c => c.Id)!.GateEdition));
        var stranger = await city.VisitorAsync((await city.Data.PostAsync()).Account);
        Assert.Equal(404, (await stranger.GetAsync(gate)).Code);
    }

    [Theory, OnBoth]
    public async Task Leave_to_go_on_is_given_by_a_second_person(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, project) = await SigningAsync(city, ProjectKind.Technology);
        var leader = await city.VisitorAsync((await city.Data.UserAsync(Role.Leader, post.OfficeId)).Name);
        var owner = await city.VisitorAsync(post.Account);
        var gate = $"/attraction/projects/{project.Id}/gate";
        Assert.Equal(400, (await owner.SubmitAsync(gate, [], "Ask")).Code);
        Assert.Equal(302, (await owner.SubmitAsync(gate, [("Asking.Reason", "下周补齐")], "Ask")).Code);
        var skip = await city.ReadAsync(db => db.Projects.Whole.Where(p => p.Id == project.Id).SelectMany(p => p.Skips).SingleAsync());
        Assert.Contains("合同", skip.Lacked, StringComparison.Ordinal);
        Assert.Equal(403, (await owner.CallAsync(HttpMethod.Post, $"/api/attraction/projects/{project.Id}/skips/decide", new { version = await VersionAsync(city, project.Id), skipId = skip.Id, isAllowed = true })).Code);
        Assert.Equal(400, (await leader.SubmitAsync(gate, [("Deciding.IsAllowed", "false")], "Decide")).Code);
        Assert.Equal(302, (await leader.SubmitAsync(gate, [("Deciding.IsAllowed", "true")], "Decide")).Code);
        Assert.Equal(302, (await owner.SubmitAsync($"/attraction/projects/{project.Id}/advance", [])).Code);
        Assert.Equal(Stage.Signed, (await city.Data.ReloadAsync(project.Id)).Stage);
    }

    [Theory, OnBoth]
    public async Task A_joint_review_goes_from_application_to_letter_and_its_conditions_become_tasks(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, project) = await SigningAsync(city, ProjectKind.Industrial);
        await city.WriteAsync(async db => { (await db.Projects.Whole.SingleAsync(p => p.Id == project.Id)).RecordStage(Stage.JointReview, TimeProvider.System.Now()); return true; });
        var (owner, head) = (await city.VisitorAsync(post.Account), await city.VisitorAsync("heqing"));
        Assert.Equal(400, (await owner.SubmitAsync($"/attraction/projects/{project.Id}/advance", [])).Code);
        (string, string)[] form = [("Input.ProjectId", project.Id.ToString()), ("Input.Summary", "建设内容")];
        Assert.Contains("最早", (await owner.SubmitAsync("/attraction/reviews/new", [.. form, ("Input.MeetingOn", TimeProvider.System.Now().Day().ToString("yyyy-MM-dd", null))])).Text, StringComparison.Ordinal);
        var applied = await owner.SubmitAsync("/attraction/reviews/new", [.. form, ("Input.MeetingOn", TimeProvider.System.Now().Day().AddDays(20).ToString("yyyy-MM-dd", null))]);
        Assert.Equal(302, applied.Code);
        var page = applied.Location!;
        var id = Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);
        Assert.Contains("已有一件联审在办", (await owner.SubmitAsync("/attraction/reviews/new", [.. form, ("Input.MeetingOn", TimeProvider.System.Now().Day().AddDays(20).ToString("yyyy-MM-dd", null))])).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await head.CallAsync(HttpMethod.Post, $"/api{page}/conclude", new { version = 1, conclusion = "早了" })).Code);

        foreach (var account in new[] { "fagai", "zigui", "huanbao", "yingji", "gongxin" })
        {
            var department = await city.VisitorAsync(account);
            Assert.Contains(project.Name, (await department.GetAsync("/attraction/reviews?awaits=true")).Text, StringComparison.Ordinal);
            Assert.Equal(403, (await department.GetAsync($"/attraction/projects/{project.Id}")).Code);
            Assert.Equal(400, (await department.SubmitAsync(page, [("Opinion.Given", "Conditional")], "Opinion")).Code);
            var answer = account == "yingji" ? await department.SubmitAsync(page, [("Opinion.Given", "Conditional"), ("Opinion.Conditions", "条件一\r\n条件二")], "Opinion") : await department.SubmitAsync(page, [("Opinion.Given", "Agree")], "Opinion");
            Assert.Equal(302, answer.Code);
        }
        var other = await city.VisitorAsync("tangyi");
        Assert.Equal(404, (await other.GetAsync(page)).Code);
        Assert.Equal(302, (await head.SubmitAsync(page, [("Conclude.Conclusion", "同意，落实条件后签约。")], "Conclude")).Code);
        var review = await city.ReadAsync(db => db.JointReviews.Whole.AsNoTracking().Include(r => r.Conditions).SingleAsync(r => r.Id == id));
        Assert.Equal((ReviewState.Conditional, 2), (review.State, review.Conditions.Count));
        var duties = review.Conditions.Select(c => c.DutyId!.Value).ToList();
        Assert.Equal(2, await city.ReadAsync(db => db.Tasks.Whole.CountAsync(t => duties.Contains(t.Id) && t.OwnerId == post.UserId && t.RecordId == project.Id)));
        Assert.StartsWith("PK", (await owner.GetAsync($"{page}/letter")).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await owner.SubmitAsync($"/attraction/projects/{project.Id}/advance", [])).Code);
        Assert.Equal(Stage.PreSigning, (await city.Data.ReloadAsync(project.Id)).Stage);
    }

    [Theory, OnBoth]
    public async Task A_gate_is_changed_by_the_next_edition_and_earlier_ones_stay(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var head = await city.VisitorAsync("heqing");
        const string Page = "/attraction/gates/technology/new";
        Assert.Equal(404, (await head.GetAsync("/attraction/gates/nothing/new")).Code);
        Assert.Equal(400, (await head.SubmitAsync(Page, [])).Code);
        var before = await city.ReadAsync(db => db.GateEditions.Whole.AsNoTracking().Include(e => e.Requirements).SingleAsync(e => e.Kind == ProjectKind.Technology));
        var last = before.Requirements.Count;
        (string, string)[] more = [("Input.Note", "加一份材料"), ($"Input.Lines[{last}].Stage", "Signed"), ($"Input.Lines[{last}].Paper", "主要领导会议纪要")];
        Assert.Contains("这类项目要经过的阶段", (await head.SubmitAsync(Page, [more[0], ($"Input.Lines[{last}].Stage", "UnderConstruction"), more[2]])).Text, StringComparison.Ordinal);
        Assert.Contains("一行只能写一项", (await head.SubmitAsync(Page, [.. more, ($"Input.Lines[{last}].What", "Product")])).Text, StringComparison.Ordinal);
        Assert.Contains("重复", (await head.SubmitAsync(Page, [more[0], more[1], ($"Input.Lines[{last}].What", "SignedOn")])).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await head.SubmitAsync(Page, more)).Code);
        var all = await city.ReadAsync(db => db.GateEditions.Whole.AsNoTracking().Include(e => e.Requirements).Where(e => e.Kind == ProjectKind.Technology).OrderBy(e => e.Number).ToListAsync());
        Assert.Equal([1, 2], all.Select(e => e.Number));
        Assert.Equal(last, all[0].Requirements.Count);
        Assert.Equal(last + 1, all[1].Requirements.Count);
        // A paper keeps its code, so what was filed for it still counts.
        Assert.Contains(all[1].Requirements, r => r.Code == "contract");
        Assert.Contains("主要领导会议纪要", (await head.GetAsync("/attraction/gates")).Text, StringComparison.Ordinal);
        Assert.Contains("第 2 版", (await head.SubmitAsync(Page, [("Input.Note", "晚了"), ("Input.Follows", "1")])).Text, StringComparison.Ordinal);
        var officer = await city.VisitorAsync("zhoulan");
        Assert.Equal((200, 403), ((await officer.GetAsync("/attraction/gates")).Code, (await officer.GetAsync(Page)).Code));
    }

    [Theory, OnBoth]
    public async Task A_team_has_duties_risks_are_settled_and_a_call_is_noted_in_one_line(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, project) = await SigningAsync(city, ProjectKind.Technology);
        var mate = await city.Data.UserAsync(Role.InvestmentOfficer, (await city.Data.PostAsync()).OfficeId);
        var (owner, colleague) = (await city.VisitorAsync(post.Account), await city.VisitorAsync(mate.Name));
        var page = $"/attraction/projects/{project.Id}";
        Assert.Equal(404, (await colleague.GetAsync(page)).Code);
        Assert.Contains("负责人必须在成员里", (await owner.SubmitAsync($"{page}/team", [("Set.Members[0].UserId", mate.Id.ToString())], "Set")).Text, StringComparison.Ordinal);
        Assert.Contains("重复", (await owner.SubmitAsync($"{page}/team", [("Set.Members[1].UserId", post.UserId.ToString())], "Set")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await owner.SubmitAsync($"{page}/team", [("Set.Leader", "某副市长"), ("Set.Members[1].UserId", mate.Id.ToString()), ("Set.Members[1].Duty", "联络员")], "Set")).Code);
        Assert.Contains("联络员", (await colleague.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await colleague.SubmitAsync($"{page}/team", [("Raise.Text", "用地紧")], "Raise")).Code);
        Assert.Equal(302, (await colleague.SubmitAsync($"{page}/team", [("Raise.Text", "用地紧"), ("Raise.Level", "High")], "Raise")).Code);
        var risk = await city.ReadAsync(db => db.Projects.Whole.Where(p => p.Id == project.Id).SelectMany(p => p.Risks).SingleAsync());
        Assert.Equal(302, (await owner.SubmitAsync($"{page}/team", [("Close.RiskId", risk.Id.ToString()), ("Close.Note", "调剂到了")], "Close")).Code);
        Assert.Contains("调剂到了", (await owner.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await owner.SubmitAsync(page, [("Log.Kind", "Call")], "Log")).Code);
        Assert.Equal(302, (await owner.SubmitAsync(page, [("Log.Kind", "Call"), ("Log.Line", "下周来看厂房")], "Log")).Code);
        var visit = await city.ReadAsync(db => db.Visits.Whole.SingleAsync(v => v.ProjectId == project.Id));
        Assert.Equal((VisitKind.Call, TimeProvider.System.Now().Day(), "下周来看厂房", project.InvestorId), (visit.Kind, visit.VisitedOn, visit.Note, visit.OrganisationId));
        Assert.Equal(302, (await owner.SubmitAsync($"{page}/team", [("Set.Members[1].UserId", "")], "Set")).Code);
        Assert.Equal(404, (await colleague.GetAsync(page)).Code);
    }

    [Theory, OnBoth]
    public async Task A_flagship_is_one_by_the_rule_or_by_a_named_source(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, project) = await SigningAsync(city, ProjectKind.Technology);
        var owner = await city.VisitorAsync(post.Account);
        var edit = $"/attraction/projects/{project.Id}/edit";
        Assert.Contains("请写明依据", (await owner.SubmitAsync(edit, [("Input.IsFlagship", "true")])).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await owner.SubmitAsync(edit, [("Input.IsFlagship", "true"), ("Input.FlagshipSource", "市政府会议纪要 3 号"), ("Input.Likelihood", "60"), ("Input.ExpectedOn", "2031-05-01")])).Code);
        Assert.Equal(400, (await owner.SubmitAsync(edit, [("Input.Likelihood", "101")])).Code);
        Assert.True((await city.Data.ReloadAsync(project.Id)).IsFlagship);
        var large = await city.Data.ProjectAsync(post);
        Assert.Equal(302, (await owner.SubmitAsync($"/attraction/projects/{large.Id}/edit", [("Input.TotalInvestment.Number", "120"), ("Input.TotalInvestment.Scale", "Yi"), ("Input.ConfirmUnusual", "true")])).Code);
        Assert.True((await city.Data.ReloadAsync(large.Id)).IsFlagship);
        var funnel = (await owner.GetAsync("/attraction/funnel")).Text;
        Assert.Contains("2031-Q2", funnel, StringComparison.Ordinal);
        Assert.Contains("1.20", funnel, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Owners_are_reminded_of_silence_and_of_days_that_passed_and_only_once(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var post = await city.Data.PostAsync();
        var then = TimeProvider.System.Now().AddDays(-60);
        var (idle, visited, late, fresh) = (await city.Data.ProjectAsync(post), await city.Data.ProjectAsync(post), await city.Data.ProjectAsync(post, p => p.ExpectedOn = new DateOnly(2026, 1, 1)), await city.Data.ProjectAsync(post));
        await city.WriteAsync(async db =>
        {
            foreach (var id in new[] { idle.Id, visited.Id }) (await db.Projects.Whole.SingleAsync(p => p.Id == id)).Touch(then);
            db.Visits.Add(new Visit { OrganisationId = visited.InvestorId, ProjectId = visited.Id, VisitedOn = TimeProvider.System.Now().Day(), Place = "这里", OfficeId = post.OfficeId, ById = post.UserId, RecordedAt = TimeProvider.System.Now() });
            return true;
        });
        await using var workshop = new Jobs.Workshop(city, [RemindProjects.Kind with { Schedule = null }]);
        for (var i = 0; i < 2; i++) await workshop.RunAsync(null, RemindProjects.Name);
        var told = await city.ReadAsync(db => db.Messages.Whole.AsNoTracking().Where(m => m.UserId == post.UserId).ToListAsync());
        Assert.Equal([("project-idle", idle.Name), ("project-overdue", late.Name)], told.Select(m => (m.Kind, m.Subject)).Order());
        Assert.Equal(fresh.Version, (await city.Data.ReloadAsync(fresh.Id)).Version);
    }

    /// <summary>A project before signing, with its fields filled in.</summary>
    private static async Task<(Post Post, InvestmentProject Project)> SigningAsync(City city, ProjectKind kind)
    {
        var post = await city.Data.PostAsync();
        var day = new DateOnly(2026, 10, 1);
        var project = await city.Data.ProjectAsync(post, p =>
        {
            (p.TotalInvestment, p.FixedAssets, p.Nature, p.LegalReviewOn, p.SignedOn) = (TestData.Wan(20_000), TestData.Wan(9_000), Nature.ResearchCentre, day, day);
            p.RecordStage(Stage.PreSigning, TimeProvider.System.Now());
        }, kind: kind);
        return (post, project);
    }

    private static Task<Dictionary<string, Guid>> PapersAsync(City city, Guid project) => city.ReadAsync(db => db.Projects.Whole.Where(p => p.Id == project).SelectMany(p => p.Evidence).ToDictionaryAsync(e => e.Code, e => e.Id));

    private static Task<int> VersionAsync(City city, Guid project) => city.ReadAsync(db => db.Projects.Whole.Where(p => p.Id == project).Select(p => p.Version).SingleAsync());
}
