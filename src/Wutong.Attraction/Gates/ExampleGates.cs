using Wutong.Attraction.Projects;

namespace Wutong.Attraction.Gates;

/// <summary>
/// The gates that hold where nobody has published any: examples after public rules of other places (stage evidence of a county's filing list; the checks before signing of
/// 2025; foreign investors: 外商投资准入负面清单 and 外商投资信息报告办法). Every place sets its own.
/// </summary>
internal static class ExampleGates
{
    public static GateEdition Of(ProjectKind kind, int number = 0, DateTimeOffset at = default)
    {
        var edition = new GateEdition { Kind = kind, Number = number, PublishedAt = at, IsExample = true, Note = number == 0 ? null : "示例：按其他地方公开的办法整理" };
        edition.Fields(Stage.Negotiating, nameof(InvestmentProject.Product));
        if (kind == ProjectKind.Industrial) Industrial(edition);
        else Technology(edition);
        edition.Fields(Stage.AtCapacity, nameof(InvestmentProject.CapacityReachedOn));
        edition.Paper(Stage.AtCapacity, "capacity", "达产的税务记录或审计报告");
        return edition;
    }

    private static void Industrial(GateEdition edition)
    {
        edition.Fields(Stage.JointReview, nameof(InvestmentProject.TotalInvestment), nameof(InvestmentProject.FixedAssets), nameof(InvestmentProject.Nature), nameof(InvestmentProject.DistrictId));
        edition.Ask(Stage.PreSigning, RequirementKind.Condition, nameof(StageCondition.JointReview));
        Signing(edition);
        edition.Fields(Stage.Registered, nameof(InvestmentProject.LicenceNumber), nameof(InvestmentProject.RegisteredCapital));
        Registration(edition);
        edition.Fields(Stage.UnderConstruction, nameof(InvestmentProject.ConstructionStartedOn));
        foreach (var (code, name) in new[] { ("works", "建设内容说明"), ("works-contract", "施工合同"), ("works-photos", "现场照片"), ("works-filing", "立项或备案文件") })
            edition.Paper(Stage.UnderConstruction, code, name);
        edition.Fields(Stage.Completed, nameof(InvestmentProject.CompletedOn));
        edition.Paper(Stage.Completed, "acceptance", "竣工验收记录");
        edition.Fields(Stage.InProduction, nameof(InvestmentProject.FirstSaleOn));
        edition.Paper(Stage.InProduction, "first-invoice", "首张发票、用电或试运行证明");
    }

    private static void Technology(GateEdition edition)
    {
        edition.Fields(Stage.PreSigning, nameof(InvestmentProject.TotalInvestment), nameof(InvestmentProject.Nature), nameof(InvestmentProject.DistrictId));
        Signing(edition);
        edition.Fields(Stage.Registered, nameof(InvestmentProject.LicenceNumber), nameof(InvestmentProject.PaidInCapital), nameof(InvestmentProject.TeamSize), nameof(InvestmentProject.LeasedPremises));
        Registration(edition);
        edition.Paper(Stage.Registered, "lease", "载体租赁合同");
        edition.Fields(Stage.InProduction, nameof(InvestmentProject.FirstFinancingOn));
        edition.Paper(Stage.InProduction, "first-invoice", "首张发票或融资协议");
    }

    private static void Signing(GateEdition edition)
    {
        edition.Fields(Stage.Signed, nameof(InvestmentProject.LegalReviewOn), nameof(InvestmentProject.SignedOn));
        edition.Paper(Stage.Signed, "due-diligence", "尽职调查报告");
        edition.Paper(Stage.Signed, "legal-review", "法律审查意见书");
        edition.Paper(Stage.Signed, "contract", "已签订的正式合同");
        edition.Paper(Stage.Signed, "negative-list", "外商投资准入负面清单核对记录", isForeignOnly: true);
        if (edition.Kind == ProjectKind.Industrial) edition.Ask(Stage.Signed, RequirementKind.Condition, nameof(StageCondition.JointReview));
    }

    private static void Registration(GateEdition edition)
    {
        edition.Paper(Stage.Registered, "licence", "营业执照");
        edition.Paper(Stage.Registered, "foreign-initial", "外商投资信息初始报告回执", isForeignOnly: true);
    }

    private static void Fields(this GateEdition edition, Stage stage, params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes) edition.Ask(stage, RequirementKind.Field, code);
    }

    private static void Paper(this GateEdition edition, Stage stage, string code, string name, bool isForeignOnly = false) => edition.Ask(stage, RequirementKind.Evidence, code, name, isForeignOnly);
}
