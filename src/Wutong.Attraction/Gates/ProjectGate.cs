using Wutong.Attraction.Projects;
using Wutong.Platform;
using Wutong.Platform.Data;

namespace Wutong.Attraction.Gates;

/// <summary>How one line of a gate stands for a project.</summary>
internal enum GateStatus
{
    Has,

    /// <summary>Filed, and not looked at yet.</summary>
    Waiting,
    Missing,

    /// <summary>Missing, with leave of a second person.</summary>
    Skipped,
}

internal sealed record GateLine(GateRequirement Requirement, GateStatus Status)
{
    public bool IsMet => Status is GateStatus.Has or GateStatus.Skipped;
    public string Label => Requirement.Label;

    /// <summary>The field of the project's form that is to be filled in; empty where it is none.</summary>
    public string Field => Requirement.Kind == RequirementKind.Field ? Requirement.Code : "";

    /// <summary>For programs: the field, the condition, or the name of the paper.</summary>
    public string Name => Requirement.Kind == RequirementKind.Evidence ? Requirement.Name! : Requirement.Code;
}

/// <summary>What the gate looks at beside the project itself.</summary>
/// <param name="IsForeign">The investor's seat is abroad.</param>
/// <param name="Evidence">Papers of the project, of whatever stage.</param>
/// <param name="IsUnderReview">A joint review of the project is under way.</param>
internal sealed record GateFacts(bool IsForeign, IReadOnlyCollection<StageCondition> Met, IReadOnlyCollection<StageEvidence> Evidence, IReadOnlyCollection<GateSkip> Skips, bool IsUnderReview = false)
{
    public static GateFacts None { get; } = new(false, [], [], []);
}

/// <summary>The gate before a project's next stage: what it asks for by an edition, and what of it is there.</summary>
internal sealed class ProjectGate
{
    private ProjectGate(Stage stage, int edition, IReadOnlyList<GateLine> lines) => (Stage, Edition, Lines) = (stage, edition, lines);

    /// <summary>The stage that it leads to.</summary>
    public Stage Stage { get; }

    /// <summary>The number of the edition by which it was judged.</summary>
    public int Edition { get; }
    public IReadOnlyList<GateLine> Lines { get; }
    public IEnumerable<GateLine> Missing => Lines.Where(l => !l.IsMet);

    /// <summary>Null at the end of the way.</summary>
    public static ProjectGate? Of(InvestmentProject project, GateEdition edition, GateFacts facts)
    {
        if (Stages.After(project.Kind, project.Stage) is not { } next) return null;
        var asked = edition.InOrder().Where(r => r.Stage == next && r.Code != Always && (facts.IsForeign || !r.IsForeignOnly)).ToList();
        if (next == Stage.Signed) asked.Add(new GateRequirement { EditionId = edition.Id, Stage = next, Kind = RequirementKind.Condition, Code = Always, Position = asked.Count });
        return new ProjectGate(next, edition.Number, [.. asked.Select(r => new GateLine(r, Status(project, r, facts)))]);
    }

    /// <summary>The same gate with its fields alone: for lists of projects that went their way before the platform.</summary>
    public ProjectGate FieldsOnly() => new(Stage, Edition, [.. Lines.Where(l => l.Requirement.Kind == RequirementKind.Field)]);

    /// <summary>Throws a rule violation that names everything still missing.</summary>
    public void Require()
    {
        List<Problem> problems = [.. Missing.Select(l => new Problem(l.Field, string.Format(null, Words.Gate_Missing, Stage.Label(), l.Label)))];
        if (problems.Count > 0) throw new RuleViolation(problems);
    }

    /// <summary>What the law asks for, no edition can leave out and nobody can skip.</summary>
    private const string Always = nameof(StageCondition.CityPromises);

    private static GateStatus Status(InvestmentProject project, GateRequirement asked, GateFacts facts)
    {
        var status = asked.Kind switch
        {
            RequirementKind.Field => GateField.Find(asked.Code)?.IsMet(project) != false ? GateStatus.Has : GateStatus.Missing,
            RequirementKind.Condition => facts.Met.Any(c => c.ToString() == asked.Code) ? GateStatus.Has : facts.IsUnderReview && asked.Code == nameof(StageCondition.JointReview) ? GateStatus.Waiting : GateStatus.Missing,
            _ => StatusOf(facts.Evidence.Where(e => e.Code == asked.Code)),
        };
        return status != GateStatus.Has && asked.Code != Always && facts.Skips.Any(s => s.Stage == asked.Stage && s.Covers(asked.Code)) ? GateStatus.Skipped : status;
    }

    // Once verified it stays so, whatever is filed beside it.
    private static GateStatus StatusOf(IEnumerable<StageEvidence> filed)
    {
        var states = filed.Select(e => e.State).ToList();
        return states.Contains(EvidenceState.Verified) ? GateStatus.Has : states.Contains(EvidenceState.Waiting) ? GateStatus.Waiting : GateStatus.Missing;
    }
}
