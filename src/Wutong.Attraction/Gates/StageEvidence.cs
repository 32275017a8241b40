using System.ComponentModel.DataAnnotations;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;

namespace Wutong.Attraction.Gates;

internal enum EvidenceState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Waiting))] Waiting,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Verified))] Verified,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Returned))] Returned,
}

/// <summary>A paper of a project that proves one line of a gate. It counts once somebody other than the project's owner, and than whoever filed it, has looked at it.</summary>
internal sealed class StageEvidence : IPartOf<InvestmentProject>
{
    public const int ReferenceLength = 200, NoteLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; init; }

    /// <summary>Of the line that it proves, in whatever edition.</summary>
    public required string Code { get; init; }

    /// <summary>What the line was called when it was filed.</summary>
    public required string Name { get; init; }

    /// <summary>Number, date or place of the paper, by which it can be found.</summary>
    public required string Reference { get; init; }

    /// <summary>The attachment of the project that shows it; null where it lies elsewhere, or where the file was cleared away.</summary>
    public Guid? FileId { get; init; }
    public Guid FiledById { get; init; }
    public DateTimeOffset FiledAt { get; init; }
    public EvidenceState State { get; private set; }
    public Guid? CheckedById { get; private set; }
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Why it was returned.</summary>
    public string? Note { get; private set; }
    public bool IsExample { get; init; }
    Guid IPart.RootId => ProjectId;

    public void Check(bool isVerified, string? note, Guid by, DateTimeOffset now)
    {
        if (State != EvidenceState.Waiting) throw new RuleViolation("", Words.Evidence_IsChecked);
        (State, CheckedById, CheckedAt, Note) = (isVerified ? EvidenceState.Verified : EvidenceState.Returned, by, now, note);
    }
}

internal enum SkipState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Skip_Asked))] Asked,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Skip_Allowed))] Allowed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Skip_Refused))] Refused,
}

/// <summary>Leave to enter a stage without what its gate lacked when it was asked for: a reason, and a second person. What comes to lack later is not covered.</summary>
internal sealed class GateSkip : IPartOf<InvestmentProject>
{
    public const int ReasonLength = 500, ListLength = 3000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; init; }
    public Stage Stage { get; init; }

    /// <summary>Codes of the lines, separated by spaces.</summary>
    public required string Codes { get; init; }

    /// <summary>What they were called, as the second person read it.</summary>
    public required string Lacked { get; init; }
    public required string Reason { get; init; }
    public Guid AskedById { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public SkipState State { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Note { get; private set; }
    Guid IPart.RootId => ProjectId;

    public bool Covers(string code) => State == SkipState.Allowed && Codes.Split(' ').Contains(code);

    public void Decide(bool isAllowed, string? note, Guid by, DateTimeOffset now)
    {
        if (State != SkipState.Asked) throw new RuleViolation("", Words.Skip_IsDecided);
        if (by == AskedById) throw new RuleViolation("", Words.Skip_OwnDecision);
        (State, DecidedById, DecidedAt, Note) = (isAllowed ? SkipState.Allowed : SkipState.Refused, by, now, note);
    }
}
