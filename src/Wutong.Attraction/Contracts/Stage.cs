using System.ComponentModel.DataAnnotations;

namespace Wutong.Attraction.Contracts;

/// <summary>How far a project has come. The order is that of the glossary; what lies between two stages is a gate.</summary>
public enum Stage
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_Assessing))] Assessing,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_Negotiating))] Negotiating,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_JointReview))] JointReview,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_PreSigning))] PreSigning,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_Signed))] Signed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_Registered))] Registered,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_UnderConstruction))] UnderConstruction,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_Completed))] Completed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_InProduction))] InProduction,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Stage_AtCapacity))] AtCapacity,
}

/// <summary>Whether a project moves, beside the stage it has reached.</summary>
public enum ProjectState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.State_Active))] Active,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.State_InTransfer))] InTransfer,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.State_InDispute))] InDispute,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.State_Paused))] Paused,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.State_Lapsed))] Lapsed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.State_Terminated))] Terminated,
}

/// <summary>The two kinds of project, each with its own gates: land and works, or a young team in rented rooms.</summary>
public enum ProjectKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Kind_Industrial))] Industrial,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Kind_Technology))] Technology,
}
