using Wutong.Attraction.Projects;

namespace Wutong.Attraction.Gates;

/// <summary>A field of a project that a gate may ask for.</summary>
/// <param name="Code">Stands in stored gates, and is the field to fill in: a property of the project.</param>
internal sealed record GateField(string Code, Func<string> LabelOf, Func<InvestmentProject, bool> IsMet)
{
    public string Label => LabelOf();

    /// <summary>All of them, in the order in which a project fills them.</summary>
    public static IReadOnlyList<GateField> All { get; } =
    [
        new(nameof(InvestmentProject.Product), () => Words.Field_Product, p => p.Product is not null),
        new(nameof(InvestmentProject.TotalInvestment), () => Words.Field_TotalInvestment, p => p.TotalInvestment is not null),
        new(nameof(InvestmentProject.FixedAssets), () => Words.Field_FixedAssets, p => p.FixedAssets is not null),
        new(nameof(InvestmentProject.Nature), () => Words.Field_Nature, p => p.Nature is not null),
        new(nameof(InvestmentProject.DistrictId), () => Words.Field_District, p => p.DistrictId is not null),
        new(nameof(InvestmentProject.ReviewedOn), () => Words.Field_ReviewedOn, p => p.ReviewedOn is not null),
        new(nameof(InvestmentProject.LegalReviewOn), () => Words.Field_LegalReviewOn, p => p.LegalReviewOn is not null),
        new(nameof(InvestmentProject.SignedOn), () => Words.Field_SignedOn, p => p.SignedOn is not null),
        new(nameof(InvestmentProject.LicenceNumber), () => Words.Field_LicenceNumber, p => p.LicenceNumber is not null),
        new(nameof(InvestmentProject.RegisteredCapital), () => Words.Field_RegisteredCapital, p => p.RegisteredCapital is not null),
        new(nameof(InvestmentProject.PaidInCapital), () => Words.Field_PaidInCapital, p => p.PaidInCapital is not null),
        new(nameof(InvestmentProject.TeamSize), () => Words.Field_TeamSize, p => p.TeamSize is > 0),
        new(nameof(InvestmentProject.LeasedPremises), () => Words.Field_LeasedPremises, p => p.LeasedPremises is not null),
        new(nameof(InvestmentProject.ConstructionStartedOn), () => Words.Field_ConstructionStartedOn, p => p.ConstructionStartedOn is not null),
        new(nameof(InvestmentProject.CompletedOn), () => Words.Field_CompletedOn, p => p.CompletedOn is not null),
        new(nameof(InvestmentProject.FirstSaleOn), () => Words.Field_FirstSaleOn, p => p.FirstSaleOn is not null),
        new(nameof(InvestmentProject.FirstFinancingOn), () => Words.Gate_SaleOrFinancing, p => p.FirstSaleOn is not null || p.FirstFinancingOn is not null),
        new(nameof(InvestmentProject.CapacityReachedOn), () => Words.Field_CapacityReachedOn, p => p.CapacityReachedOn is not null),
    ];

    public static GateField? Find(string code) => All.FirstOrDefault(f => f.Code == code);
}
