using Wutong.Platform;
using Wutong.Platform.Data;

namespace Wutong.Attraction.Leads;

/// <summary>What a lead is judged by.</summary>
internal sealed record Judgement(string Industry, string Market, string Technology, string Environment, string Energy, string Benefit);

internal sealed partial class Lead
{
    /// <summary>The investor was answered, and somebody is named who works on it.</summary>
    public void Respond(Guid responsible, bool needsExperts, string? note, Guid by, DateTimeOffset now)
    {
        Require(LeadStage.Reported);
        (ResponsibleId, NeedsExperts, RespondedAt, Stage) = (responsible, needsExperts, now, LeadStage.Responded);
        Note(LeadStepKind.Responded, now, by, note);
    }

    public void Judge(Judgement judgement, string? note, Guid by, DateTimeOffset now)
    {
        Require(LeadStage.Responded);
        (JudgedIndustry, JudgedMarket, JudgedTechnology) = (judgement.Industry, judgement.Market, judgement.Technology);
        (JudgedEnvironment, JudgedEnergy, JudgedBenefit) = (judgement.Environment, judgement.Energy, judgement.Benefit);
        (JudgedAt, Stage) = (now, LeadStage.Following);
        Note(LeadStepKind.Judged, now, by, note);
    }

    public void Follow(string progress, Guid by, DateTimeOffset now)
    {
        Require(LeadStage.Following);
        FollowedAt = now;
        Note(LeadStepKind.Followed, now, by, progress);
    }

    /// <summary>It became a project, which now stands for its investor.</summary>
    public void Convert(Guid project, Guid by, DateTimeOffset now)
    {
        Require(LeadStage.Following);
        (ProjectId, Stage, ClosedAt) = (project, LeadStage.Converted, now);
        Free();
        Note(LeadStepKind.Converted, now, by, null);
    }

    /// <summary>Nobody works on it any more; the investor is free.</summary>
    public void Drop(DropReason reason, string? note, Guid by, DateTimeOffset now)
    {
        if (!IsUnderWay) throw new RuleViolation("", string.Format(null, Words.Lead_IsOver, Stage.Label()));
        (DropReason, Stage, ClosedAt) = (reason, LeadStage.Dropped, now);
        Free();
        Note(LeadStepKind.Dropped, now, by, note);
    }

    private void Require(LeadStage stage)
    {
        if (Stage != stage) throw new RuleViolation("", string.Format(null, Words.Lead_WrongStage, stage.Label(), Stage.Label()));
        if (Registration == LeadRegistration.Released) throw new RuleViolation("", Words.Lead_IsReleased);
    }
}
