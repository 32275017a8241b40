using Wutong.Attraction.Gates;
using Wutong.Platform.Data;

namespace Wutong.Attraction.Projects;

internal sealed partial class InvestmentProject
{
    public List<StageEvidence> Evidence { get; private init; } = [];
    public List<GateSkip> Skips { get; private init; } = [];

    /// <summary>Decides on a paper; not its own owner, and not whoever filed it.</summary>
    public void CheckEvidence(Guid id, bool isVerified, string? note, Guid by, DateTimeOffset now)
    {
        var evidence = Evidence.Find(e => e.Id == id) ?? throw new RuleViolation("", Words.Evidence_Unknown);
        if (by == OwnerId || by == evidence.FiledById) throw new RuleViolation("", Words.Evidence_OwnCheck);
        evidence.Check(isVerified, note, by, now);
    }

    /// <summary>Decides whether the project may go on without what it lacks; neither its owner nor whoever asked.</summary>
    public void DecideSkip(Guid id, bool isAllowed, string? note, Guid by, DateTimeOffset now)
    {
        var skip = Skips.Find(s => s.Id == id) ?? throw new RuleViolation("", Words.Skip_Unknown);
        if (by == OwnerId) throw new RuleViolation("", Words.Skip_OwnDecision);
        skip.Decide(isAllowed, note, by, now);
    }
}
