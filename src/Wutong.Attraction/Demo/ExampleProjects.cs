using Wutong.Attraction.Projects;
using Wutong.Platform.Money;

namespace Wutong.Attraction.Demo;

/// <summary>Projects that are plainly examples, so that every stage and state has something to look at.</summary>
internal static class ExampleProjects
{
    private sealed record Example(string Name, int Investor, ProjectKind Kind, Stage Stage, Origin Origin, string Office, string Owner, string? District, long Wan, ProjectState State = ProjectState.Active, string? Code = null);

    private static readonly Example[] All =
    [
        new("功率器件封测二期项目", 1, ProjectKind.Industrial, Stage.UnderConstruction, Origin.Visit, "保税区招商局", "shenzhiyuan", "保税区", 60_000),
        new("氢能储运瓶阀项目", 2, ProjectKind.Industrial, Stage.PreSigning, Origin.Referral, "高新区招商局", "gunan", "高新区", 32_000),
        new("医用内窥镜光学模组项目", 3, ProjectKind.Technology, Stage.Signed, Origin.PromotionEvent, "高新区招商局", "gunan", "高新区", 18_000),
        new("碳化硅外延设备国产化项目", 4, ProjectKind.Industrial, Stage.Negotiating, Origin.Visit, "市科技局招商一科", "zhoulan", "凤凰镇", 35_500),
        new("固态电解质中试线项目", 5, ProjectKind.Technology, Stage.Negotiating, Origin.Referral, "大新镇招商办", "zhoulan", "大新镇", 25_000),
        new("航空复材自动铺丝项目", 6, ProjectKind.Technology, Stage.Assessing, Origin.PromotionEvent, "保税区招商局", "shenzhiyuan", "保税区", 12_000, ProjectState.Paused),
        new("MEMS 压力传感器项目", 7, ProjectKind.Technology, Stage.Registered, Origin.Competition, "高新区招商局", "gunan", "高新区", 21_000),
        new("激光熔覆再制造项目", 8, ProjectKind.Technology, Stage.PreSigning, Origin.Institute, "市科技局招商一科", "zhoulan", "高新区", 9_000),
        new("仓储机器人关节模组项目", 9, ProjectKind.Technology, Stage.Negotiating, Origin.Referral, "高新区招商局", "gunan", "高新区", 15_000),
        new("半导体电子特气纯化项目", 10, ProjectKind.Industrial, Stage.JointReview, Origin.PromotionEvent, "保税区招商局", "shenzhiyuan", "保税区", 48_000),
        new("精密医疗床驱动系统项目", 11, ProjectKind.Technology, Stage.Assessing, Origin.Visit, "凤凰镇招商办", "luyifan", "凤凰镇", 9_240),
        new("工业视觉检测总部项目", 12, ProjectKind.Technology, Stage.Negotiating, Origin.Call, "凤凰镇招商办", "luyifan", "凤凰镇", 8_000, ProjectState.Terminated),
        new("储能电池簇集成项目", 13, ProjectKind.Industrial, Stage.Completed, Origin.Outpost, "大新镇招商办", "zhoulan", "大新镇", 36_000),
        new("高纯石英制品项目", 14, ProjectKind.Industrial, Stage.Negotiating, Origin.Leader, "保税区招商局", "shenzhiyuan", "保税区", 10_000, Code: "梧桐七号"),
    ];

    public static async Task<List<InvestmentProject>> MakeAsync(AttractionDemo demo)
    {
        List<InvestmentProject> projects = [];
        for (var i = 0; i < All.Length; i++) projects.Add(await MakeAsync(demo, All[i], age: 45 + 37 * i, daysAgo: i + 2));
        return projects;
    }

    /// <param name="age">Days since it was registered, over which its steps are spread, so that figures have a past.</param>
    /// <param name="daysAgo">When it changed last.</param>
    private static Task<InvestmentProject> MakeAsync(AttractionDemo demo, Example example, int age, int daysAgo) => demo.ProjectAsync(
        example.Name, $"示例企业 {example.Investor:00}", example.Kind, example.Stage, example.Origin, example.Office, example.Owner, example.District, project =>
        {
            DateOnly After(int percent) => demo.Today.AddDays(-age + age * percent / 100);
            project.Product = example.Name.Replace("项目", "", StringComparison.Ordinal);
            project.CodeName = example.Code;
            project.Nature = example.Kind == ProjectKind.Industrial ? Nature.ProductionBase : Nature.ResearchCentre;
            project.TotalInvestment = Amount.Cny(example.Wan * 10_000);
            project.FixedAssets = example.Kind == ProjectKind.Industrial ? Amount.Cny(example.Wan * 6_000) : null;
            if (example.Stage < Stage.Signed) (project.Likelihood, project.ExpectedOn) = (20 + 20 * (int)example.Stage, demo.Today.AddDays(30 + 25 * (example.Investor % 7)));
            if (example.Stage >= Stage.PreSigning) project.ReviewedOn = example.Kind == ProjectKind.Industrial ? After(30) : null;
            if (example.Stage >= Stage.Signed) { project.LegalReviewOn = After(40); project.SignedOn = After(45); }
            if (example.Stage >= Stage.Registered)
            {
                project.LicenceNumber = "示例执照";
                project.RegisteredCapital = Amount.Cny(example.Wan * 2_000);
                project.PaidInCapital = Amount.Cny(example.Wan * 1_000);
                if (example.Kind == ProjectKind.Technology) (project.TeamSize, project.LeasedPremises) = (12, "示例科创园 3 幢");
            }
            if (example.Stage >= Stage.UnderConstruction && example.Kind == ProjectKind.Industrial) project.ConstructionStartedOn = After(65);
            if (example.Stage >= Stage.Completed && example.Kind == ProjectKind.Industrial) project.CompletedOn = After(90);
            if (example.State != ProjectState.Active) project.RecordState(example.State);
        }, age: age, daysAgo: daysAgo);
}
