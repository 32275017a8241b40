using System.ComponentModel.DataAnnotations;

namespace Wutong.Attraction.Leads;

/// <summary>How far a lead has come.</summary>
internal enum LeadStage
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStage_Reported))] Reported,

    /// <summary>The investor was answered, and somebody is named who works on it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStage_Responded))] Responded,

    /// <summary>Judged worth following; progress is noted every so often.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStage_Following))] Following,

    /// <summary>It became a project.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStage_Converted))] Converted,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStage_Dropped))] Dropped,
}

/// <summary>How the hold stands that a lead has on its investor.</summary>
internal enum LeadRegistration
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Registration_Held))] Held,

    /// <summary>Lapsed: it still holds, until the head office has confirmed that it is released or has extended it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Registration_Awaiting))] AwaitingDecision,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Registration_Released))] Released,
}

/// <summary>Why nobody works on a lead any more. The first four say that it never was one.</summary>
internal enum DropReason
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Drop_StateInvestment))] StateInvestment,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Drop_NoFixedAssets))] NoFixedAssets,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Drop_Housing))] Housing,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Drop_AlreadySigned))] AlreadySigned,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Drop_NotWorth))] NotWorth,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Drop_Elsewhere))] Elsewhere,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Drop_GivenUp))] GivenUp,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Drop_Other))] Other,
}

/// <summary>What happened to a lead.</summary>
internal enum LeadStepKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Reported))] Reported,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Responded))] Responded,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Judged))] Judged,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Followed))] Followed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Converted))] Converted,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Dropped))] Dropped,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Lapsed))] Lapsed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Extended))] Extended,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Released))] Released,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.LeadStep_Transferred))] Transferred,
}
