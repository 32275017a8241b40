using System.ComponentModel.DataAnnotations;

namespace Wutong.Attraction.Projects;

/// <summary>What the investor sets up here.</summary>
internal enum Nature
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Nature_Headquarters))] Headquarters,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Nature_ProductionBase))] ProductionBase,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Nature_ResearchCentre))] ResearchCentre,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Nature_RegionalHeadquarters))] RegionalHeadquarters,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Nature_FollowOnInvestment))] FollowOnInvestment,
}

/// <summary>By which way the project came to the city.</summary>
internal enum Origin
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_PromotionEvent))] PromotionEvent,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Visit))] Visit,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Referral))] Referral,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Fund))] Fund,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Call))] Call,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Leader))] Leader,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Superior))] Superior,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Outpost))] Outpost,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Agent))] Agent,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Competition))] Competition,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_LeadingTalent))] LeadingTalent,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_Institute))] Institute,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Origin_PublicForm))] PublicForm,
}

/// <summary>The way of each kind through the stages.</summary>
internal static class Stages
{
    private static readonly Stage[] Industrial = Enum.GetValues<Stage>();
    private static readonly Stage[] Technology =
        [Stage.Assessing, Stage.Negotiating, Stage.PreSigning, Stage.Signed, Stage.Registered, Stage.InProduction, Stage.AtCapacity];

    /// <summary>All stages of a kind in order; technology projects know no joint review and no works.</summary>
    public static IReadOnlyList<Stage> Of(ProjectKind kind) => kind == ProjectKind.Industrial ? Industrial : Technology;

    /// <summary>The stage after this one; null at the end.</summary>
    public static Stage? After(ProjectKind kind, Stage stage)
    {
        var way = Of(kind);
        var at = way.IndexOf(stage);
        return at >= 0 && at + 1 < way.Count ? way[at + 1] : null;
    }

    /// <summary>Its place on the way of its kind, from 1.</summary>
    public static int Number(ProjectKind kind, Stage stage) => Of(kind).IndexOf(stage) + 1;

    /// <summary>The shape and colour of a state.</summary>
    public static string LookOf(ProjectState state) => state switch
    {
        ProjectState.Terminated or ProjectState.Lapsed => "st lost",
        ProjectState.Paused => "st idle",
        ProjectState.InTransfer or ProjectState.InDispute => "st delay",
        _ => "st",
    };

    private static int IndexOf(this IReadOnlyList<Stage> way, Stage stage)
    {
        for (var i = 0; i < way.Count; i++) if (way[i] == stage) return i;
        return -1;
    }
}
