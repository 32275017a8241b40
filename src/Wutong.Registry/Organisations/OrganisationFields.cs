using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Money;
using Wutong.Registry.Industries;
using Wutong.Registry.People;

namespace Wutong.Registry.Organisations;

/// <summary>What people fill in about an organisation, new or standing.</summary>
internal record OrganisationFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_OrganisationName)), Required, StringLength(Organisation.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Kind)), Required, EnumDataType(typeof(OrganisationKind))]
    public OrganisationKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_CreditCode)), StringLength(30), CreditCodeText]
    public string? CreditCode { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Country)), Required, StringLength(2), CountryCode]
    public string? Country { get; init; } = Countries.Home;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_DistrictId))]
    public Guid? DistrictId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Business)), StringLength(2000)]
    public string? Business { get; init; }

    /// <summary>A code or a whole name of GB/T 4754-2017.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_IndustryCode)), StringLength(80), IndustryText]
    public string? Industry { get; init; }

    /// <summary>The name of the group or parent, as the registry has it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ParentId)), StringLength(Organisation.NameLength)]
    public string? Parent { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_LegalForm)), EnumDataType(typeof(LegalForm))]
    public LegalForm? LegalForm { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_RegisteredCapital))]
    public AmountInput RegisteredCapital { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_RegisteredOn))]
    public DateOnly? RegisteredOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Telephone)), StringLength(Organisation.TelephoneLength), PersonFields.PhoneText]
    public string? Telephone { get; init; }

    /// <summary>The user has looked at the organisations with similar names, and this is another one.</summary>
    public bool ConfirmSimilar { get; init; }
}
