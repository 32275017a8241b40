using System.ComponentModel.DataAnnotations;
using Wutong.Attraction.Projects;

namespace Wutong.Attraction.Recognitions;

/// <summary>What of a project is filed to be counted.</summary>
internal enum ResultKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_Signed))] Signed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_Registered))] Registered,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_UnderConstruction))] Started,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_InProduction))] InProduction,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_AtCapacity))] AtCapacity,

    /// <summary>The investor adds to what was counted before; never a project of its own.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Result_Increase))] Increase,
}

/// <summary>What was signed. Only a formal contract counts.</summary>
internal enum ContractKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Contract_Formal))] Formal,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Contract_Framework))] Framework,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Contract_Intent))] Intent,
}

/// <summary>How far a filing has come.</summary>
internal enum FilingState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Filed))] Filed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Returned))] Returned,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Checked))] Checked,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Recognised))] Recognised,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Refused))] Refused,
}

internal static class Results
{
    /// <summary>The stage that a project must have reached before the result may be filed; an increase follows its signing.</summary>
    public static Stage StageOf(ResultKind result) => result switch
    {
        ResultKind.Registered => Stage.Registered,
        ResultKind.Started => Stage.UnderConstruction,
        ResultKind.InProduction => Stage.InProduction,
        ResultKind.AtCapacity => Stage.AtCapacity,
        _ => Stage.Signed,
    };

    /// <summary>The day of it, as the project tells.</summary>
    public static DateOnly? DayOf(ResultKind result, InvestmentProject project) => result switch
    {
        ResultKind.Signed => project.SignedOn,
        ResultKind.Started => project.ConstructionStartedOn,
        ResultKind.InProduction => project.FirstSaleOn,
        ResultKind.AtCapacity => project.CapacityReachedOn,
        _ => null,
    };

    public static string LookOf(FilingState state) => state switch
    {
        FilingState.Recognised => "st",
        FilingState.Refused => "st lost",
        FilingState.Returned => "st delay",
        _ => "st idle",
    };
}
