namespace Wutong.Attraction.Projects;

/// <summary>What a project must show before it enters a stage. The fields stand here; the papers that prove them are a later matter.</summary>
internal static class Gate
{
    /// <summary>One thing that a gate asks for: the field to fill in, its label, and whether it is there.</summary>
    internal sealed record Requirement(string Field, Func<string> LabelOf, Func<InvestmentProject, bool> IsMet)
    {
        public string Label => LabelOf();
    }

    private static readonly Requirement District = new(nameof(InvestmentProject.DistrictId), () => Words.Field_District, p => p.DistrictId is not null);
    private static readonly Requirement Nature = new(nameof(InvestmentProject.Nature), () => Words.Field_Nature, p => p.Nature is not null);
    private static readonly Requirement Product = new(nameof(InvestmentProject.Product), () => Words.Field_Product, p => p.Product is not null);
    private static readonly Requirement Total = new(nameof(InvestmentProject.TotalInvestment), () => Words.Field_TotalInvestment, p => p.TotalInvestment is not null);
    private static readonly Requirement FixedAssets = new(nameof(InvestmentProject.FixedAssets), () => Words.Field_FixedAssets, p => p.FixedAssets is not null);
    private static readonly Requirement Reviewed = new(nameof(InvestmentProject.ReviewedOn), () => Words.Field_ReviewedOn, p => p.ReviewedOn is not null);
    private static readonly Requirement LegalReview = new(nameof(InvestmentProject.LegalReviewOn), () => Words.Field_LegalReviewOn, p => p.LegalReviewOn is not null);
    private static readonly Requirement Signed = new(nameof(InvestmentProject.SignedOn), () => Words.Field_SignedOn, p => p.SignedOn is not null);
    private static readonly Requirement Licence = new(nameof(InvestmentProject.LicenceNumber), () => Words.Field_LicenceNumber, p => p.LicenceNumber is not null);
    private static readonly Requirement Registered = new(nameof(InvestmentProject.RegisteredCapital), () => Words.Field_RegisteredCapital, p => p.RegisteredCapital is not null);
    private static readonly Requirement PaidIn = new(nameof(InvestmentProject.PaidInCapital), () => Words.Field_PaidInCapital, p => p.PaidInCapital is not null);
    private static readonly Requirement Team = new(nameof(InvestmentProject.TeamSize), () => Words.Field_TeamSize, p => p.TeamSize is > 0);
    private static readonly Requirement Lease = new(nameof(InvestmentProject.LeasedPremises), () => Words.Field_LeasedPremises, p => p.LeasedPremises is not null);
    private static readonly Requirement Started = new(nameof(InvestmentProject.ConstructionStartedOn), () => Words.Field_ConstructionStartedOn, p => p.ConstructionStartedOn is not null);
    private static readonly Requirement Completed = new(nameof(InvestmentProject.CompletedOn), () => Words.Field_CompletedOn, p => p.CompletedOn is not null);
    private static readonly Requirement FirstSale = new(nameof(InvestmentProject.FirstSaleOn), () => Words.Field_FirstSaleOn, p => p.FirstSaleOn is not null);
    private static readonly Requirement SaleOrFinancing = new(nameof(InvestmentProject.FirstSaleOn), () => Words.Gate_SaleOrFinancing, p => p.FirstSaleOn is not null || p.FirstFinancingOn is not null);
    private static readonly Requirement AtCapacity = new(nameof(InvestmentProject.CapacityReachedOn), () => Words.Field_CapacityReachedOn, p => p.CapacityReachedOn is not null);

    /// <summary>The requirements of the gate before a stage.</summary>
    public static IReadOnlyList<Requirement> Before(ProjectKind kind, Stage stage) => (kind, stage) switch
    {
        (_, Stage.Negotiating) => [Product],
        (ProjectKind.Industrial, Stage.JointReview) => [Total, FixedAssets, Nature, District],
        (ProjectKind.Industrial, Stage.PreSigning) => [Reviewed],
        (ProjectKind.Technology, Stage.PreSigning) => [Total, Nature, District],
        (_, Stage.Signed) => [LegalReview, Signed],
        (ProjectKind.Industrial, Stage.Registered) => [Licence, Registered],
        (ProjectKind.Technology, Stage.Registered) => [Licence, PaidIn, Team, Lease],
        (_, Stage.UnderConstruction) => [Started],
        (_, Stage.Completed) => [Completed],
        (ProjectKind.Industrial, Stage.InProduction) => [FirstSale],
        (ProjectKind.Technology, Stage.InProduction) => [SaleOrFinancing],
        (_, Stage.AtCapacity) => [AtCapacity],
        _ => [],
    };

    /// <summary>What is still missing for the next stage; null at the end of the way.</summary>
    public static IReadOnlyList<(Requirement Requirement, bool IsMet)>? ForNext(InvestmentProject project) =>
        Stages.After(project.Kind, project.Stage) is { } next
            ? [.. Before(project.Kind, next).Select(r => (r, r.IsMet(project)))]
            : null;
}
