using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Money;

namespace Wutong.Attraction.Projects;

/// <summary>What people fill in about a project, new or standing.</summary>
internal record ProjectFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Name)), Required, StringLength(InvestmentProject.NameLength)]
    public string? Name { get; init; }

    /// <summary>The investor's name, old or new, as the registry has it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Investor)), Required, StringLength(120)]
    public string? Investor { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_CodeName)), StringLength(InvestmentProject.NameLength)]
    public string? CodeName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Origin)), Required, EnumDataType(typeof(Origin))]
    public Origin? Origin { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Nature)), EnumDataType(typeof(Nature))]
    public Nature? Nature { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_District))]
    public Guid? DistrictId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_IsFlagship))]
    public bool IsFlagship { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_FlagshipSource)), StringLength(200)]
    public string? FlagshipSource { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Likelihood)), Range(0, 100)]
    public int? Likelihood { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ExpectedOn))]
    public DateOnly? ExpectedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Product)), StringLength(300)]
    public string? Product { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Summary)), StringLength(2000)]
    public string? Summary { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_TotalInvestment))]
    public AmountInput TotalInvestment { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_FixedAssets))]
    public AmountInput FixedAssets { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_RegisteredCapital))]
    public AmountInput RegisteredCapital { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_PaidInCapital))]
    public AmountInput PaidInCapital { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ContractedForeignCapital))]
    public AmountInput ContractedForeignCapital { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ArrivedForeignCapital))]
    public AmountInput ArrivedForeignCapital { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ReviewedOn))]
    public DateOnly? ReviewedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_LegalReviewOn))]
    public DateOnly? LegalReviewOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_SignedOn))]
    public DateOnly? SignedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_LicenceNumber)), StringLength(30)]
    public string? LicenceNumber { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_TeamSize)), Range(1, 100_000)]
    public int? TeamSize { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_LeasedPremises)), StringLength(200)]
    public string? LeasedPremises { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ConstructionStartedOn))]
    public DateOnly? ConstructionStartedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_CompletedOn))]
    public DateOnly? CompletedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_FirstSaleOn))]
    public DateOnly? FirstSaleOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_FirstFinancingOn))]
    public DateOnly? FirstFinancingOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_CapacityReachedOn))]
    public DateOnly? CapacityReachedOn { get; init; }

    /// <summary>The user has looked again at a sum that is far from what is usual, and stands by it.</summary>
    public bool ConfirmUnusual { get; init; }

    /// <summary>The six sums by the name of their field.</summary>
    internal IEnumerable<(string Field, AmountInput Sum)> Sums =>
    [
        (nameof(TotalInvestment), TotalInvestment), (nameof(FixedAssets), FixedAssets), (nameof(RegisteredCapital), RegisteredCapital),
        (nameof(PaidInCapital), PaidInCapital), (nameof(ContractedForeignCapital), ContractedForeignCapital), (nameof(ArrivedForeignCapital), ArrivedForeignCapital),
    ];
}
