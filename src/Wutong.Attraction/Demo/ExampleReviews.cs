using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Reviews;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Demo;

/// <summary>Published gates, papers in every state, a joint review under way and two that are concluded: all examples.</summary>
internal sealed class ExampleReviews(WutongDb db, Actor actor, Dictionary<string, Guid> users, Dictionary<string, Guid> offices, Dictionary<string, Guid> projects)
{
    private static readonly (string Topic, string Office)[] Topics =
    [
        ("产业政策", "市发改委"), ("能耗", "市发改委"), ("选址用地", "市自然资源和规划局"), ("环评", "市生态环境局"), ("安评", "市应急管理局"), ("投资强度", "市工信局"), ("亩均税收", "市工信局"),
    ];

    public async Task LoadAsync()
    {
        if (await db.GateEditions.Whole.AnyAsync()) return;
        foreach (var kind in Enum.GetValues<ProjectKind>()) db.GateEditions.Add(ExampleGates.Of(kind, 1, actor.Now.AddDays(-200)));
        var rule = new ReviewRule();
        foreach (var (topic, office) in Topics) rule.Add(topic, offices[office]);
        new Rows<ReviewRule>(db).Add(rule);
        // The projects must be stored to be asked for.
        await db.WriteAsync(() => Task.CompletedTask);
        await UnderWayAsync(rule);
        await ConcludedAsync(rule, "氢能储运瓶阀项目", "租用标准厂房，建设储运瓶阀生产线；瓶阀检测用高压气源，不涉及危险化学品生产。", "市应急管理局", ["高压气源间单独设置，投用前通过安全设施验收", "编制应急预案并备案"], 20);
        await ConcludedAsync(rule, "功率器件封测二期项目", "在一期厂区内扩建封测车间，新增用地为零，用能在一期批复总量内。", null, [], 120);
        await PapersAsync();
        await TeamsAsync();
    }

    private async Task TeamsAsync()
    {
        if (!projects.TryGetValue("半导体电子特气纯化项目", out var id)) return;
        var project = await db.Projects.Whole.Include(p => p.Team).Include(p => p.Risks).AsSplitQuery().SingleAsync(p => p.Id == id);
        (project.TaskForceLeader, project.TaskForceOfficeId) = ("示例：分管副市长", offices["市发改委"]);
        project.SetTeam(new Dictionary<Guid, string?> { [project.OwnerId] = "负责人", [users["zhoulan"]] = "联络员" });
        project.Risks.Add(new ProjectRisk { ProjectId = id, Level = RiskLevel.High, Text = "示例：园区管道改造要到明年二季度", Measure = "示例：先用槽车供气，供气方案下周报应急局。", RaisedById = project.OwnerId, RaisedAt = actor.Now.AddDays(-9), IsExample = true });
        var settled = new ProjectRisk { ProjectId = id, Level = RiskLevel.Medium, Text = "示例：能耗指标不足", RaisedById = project.OwnerId, RaisedAt = actor.Now.AddDays(-30), IsExample = true };
        settled.Close("示例：区镇调剂 3,200 吨标准煤。", project.OwnerId, actor.Now.AddDays(-12));
        project.Risks.Add(settled);
    }

    private async Task UnderWayAsync(ReviewRule rule)
    {
        var (review, _) = await ApplyAsync(rule, "半导体电子特气纯化项目", "新建电子特气纯化与充装车间，占地 32 亩，固定资产投资 2.88 亿元；原料气由园区管道供应，年综合能耗约 3,200 吨标准煤。", 2, 3);
        if (review is null) return;
        review.Give(offices["市发改委"], Opinion.Agree, "属鼓励类，能耗在区镇指标内。", [], users["fagai"], actor.Now.AddDays(-1));
        review.Give(offices["市工信局"], Opinion.Conditional, "投资强度达标，亩均税收需承诺。", ["投产满三年亩均税收不低于 30 万元，写入履约监管协议"], users["gongxin"], actor.Now.AddHours(-6));
    }

    private async Task ConcludedAsync(ReviewRule rule, string name, string summary, string? office, string[] conditions, int daysAgo)
    {
        var (review, project) = await ApplyAsync(rule, name, summary, daysAgo + 6, -daysAgo);
        if (review is null) return;
        foreach (var opinion in review.Opinions)
        {
            var binds = office is not null && opinion.OfficeId == offices[office];
            review.Give(opinion.OfficeId, binds ? Opinion.Conditional : Opinion.Agree, binds ? "可以建设，须先落实安全条件。" : null, binds ? conditions : [], users[ClerkOf(opinion.OfficeId)], actor.Now.AddDays(-daysAgo - 1));
        }
        review.Conclude(conditions.Length > 0 ? "示例：同意项目进入拟签阶段，签约文本写入应急部门提出的条件。" : "示例：各部门均同意，项目进入拟签阶段。", users["heqing"], actor.Now.AddDays(-daysAgo));
        project!.ReviewedOn ??= review.MeetingOn;
    }

    private async Task<(JointReview? Review, InvestmentProject? Project)> ApplyAsync(ReviewRule rule, string name, string summary, int appliedDaysAgo, int meetingIn)
    {
        if (!projects.TryGetValue(name, out var id)) return (null, null);
        var project = await db.Projects.Whole.SingleAsync(p => p.Id == id);
        var review = new JointReview
        {
            ProjectId = id, OfficeId = project.OfficeId, DistrictId = project.DistrictId, AppliedById = project.OwnerId, AppliedAt = actor.Now.AddDays(-appliedDaysAgo), Summary = $"示例：{summary}", MeetingOn = actor.Now.Day().AddDays(meetingIn), IsExample = true,
        };
        review.Circulate(rule.Departments(), review.AppliedAt);
        db.JointReviews.Add(review);
        return (review, project);
    }

    private string ClerkOf(Guid office) => Clerks.First(c => offices[c.Office] == office).Account;

    private static readonly (string Office, string Account)[] Clerks =
        [("市发改委", "fagai"), ("市自然资源和规划局", "zigui"), ("市生态环境局", "huanbao"), ("市应急管理局", "yingji"), ("市工信局", "gongxin")];

    private async Task PapersAsync()
    {
        foreach (var (name, code, paper, state) in new[]
        {
            ("氢能储运瓶阀项目", "due-diligence", "尽职调查报告", EvidenceState.Verified), ("氢能储运瓶阀项目", "legal-review", "法律审查意见书", EvidenceState.Waiting),
            ("激光熔覆再制造项目", "due-diligence", "尽职调查报告", EvidenceState.Returned), ("医用内窥镜光学模组项目", "licence", "营业执照", EvidenceState.Waiting),
        })
        {
            if (!projects.TryGetValue(name, out var id)) continue;
            var project = await db.Projects.Whole.Include(p => p.Evidence).SingleAsync(p => p.Id == id);
            var evidence = new StageEvidence { ProjectId = id, Code = code, Name = paper, Reference = $"示例：{paper}，编号 2026-0{project.Evidence.Count + 1}", FiledById = project.OwnerId, FiledAt = actor.Now.AddDays(-4), IsExample = true };
            if (state != EvidenceState.Waiting) evidence.Check(state == EvidenceState.Verified, state == EvidenceState.Returned ? "示例：缺对核心专利的查证。" : null, users["heqing"], actor.Now.AddDays(-2));
            project.Evidence.Add(evidence);
        }
        if (!projects.TryGetValue("激光熔覆再制造项目", out var laser)) return;
        var asking = await db.Projects.Whole.Include(p => p.Skips).SingleAsync(p => p.Id == laser);
        asking.Skips.Add(new GateSkip { ProjectId = laser, Stage = Stage.Signed, Codes = "due-diligence", Lacked = "尽职调查报告", Reason = "示例：投资方要求月底前签约，尽调报告下周补齐。", AskedById = asking.OwnerId, AskedAt = actor.Now.AddHours(-20) });
    }
}
