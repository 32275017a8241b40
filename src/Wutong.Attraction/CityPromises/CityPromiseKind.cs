using System.ComponentModel.DataAnnotations;

namespace Wutong.Attraction.CityPromises;

/// <summary>What the city promises.</summary>
internal enum CityPromiseKind
{
    /// <summary>Money measured by tax paid, by whatever name.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_TaxReturn))] Tax,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Award))] Award,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Subsidy))] Subsidy,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Rent))] Rent,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Land))] Land,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Fund))] Equity,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_ReferrerReward))] ReferrerReward,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Talent))] Talent,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Fees))] Fees,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Infrastructure))] Infrastructure,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Kind_Procurement))] Procurement,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_Other))] Other,
}

/// <summary>What stands in the way of a promise, as the check-up of agreements says it.</summary>
internal enum PromiseColour
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Green))] Green,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Yellow))] Yellow,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Red))] Red,
}

/// <summary>How the fair-competition review ended.</summary>
internal enum FairConclusion
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fair_Passed))] Passed,

    /// <summary>It restricts competition, but one of the exceptions holds, until a day.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fair_Exception))] Exception,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fair_Refused))] Refused,
}
