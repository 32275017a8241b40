using System.ComponentModel.DataAnnotations;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;

namespace Wutong.Attraction.Reviews;

internal enum ReviewState
{
    /// <summary>The papers are with the departments.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Circulated))] Circulated,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Agreed))] Agreed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Conditional))] Conditional,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Refused))] Refused,

    /// <summary>Taken back by whoever applied.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Withdrawn))] Withdrawn,
}

/// <summary>What a department says.</summary>
internal enum Opinion
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Opinion_Agree))] Agree,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Opinion_Conditional))] Conditional,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Opinion_Refuse))] Refuse,
}

/// <summary>
/// The joint review of a project before it is signed (项目联审): an application, its papers before each department a set time before the meeting, one opinion each, and a
/// conclusion that follows from them. A project has one under way at most; one that was refused applies anew.
/// </summary>
internal sealed partial class JointReview : IVersioned
{
    public const int SummaryLength = 2000, OpinionLength = 1000, ConditionLength = 200, ConclusionLength = 2000, TopicsLength = 300, MostConditions = 20;

    private ReviewState state;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ProjectId { get; init; }

    /// <summary>The project's office and district when it was applied for.</summary>
    public Guid OfficeId { get; init; }
    public Guid? DistrictId { get; init; }
    public Guid AppliedById { get; init; }
    public DateTimeOffset AppliedAt { get; init; }

    /// <summary>What is to be built, where, and what it needs: the application as the departments read it.</summary>
    public required string Summary { get; init; }
    public DateOnly MeetingOn { get; init; }

    public ReviewState State
    {
        get => state;
        private set { state = value; OpenFor = value == ReviewState.Circulated ? ProjectId : null; }
    }

    /// <summary>The project while the review is under way, which can be so once.</summary>
    [NotAudited] public Guid? OpenFor { get; private set; }
    public string? Conclusion { get; private set; }
    public Guid? ConcludedById { get; private set; }
    public DateTimeOffset? ConcludedAt { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; private set; }
    public bool IsExample { get; init; }
    public List<ReviewOpinion> Opinions { get; private init; } = [];
    public List<ReviewCondition> Conditions { get; private init; } = [];

    public bool IsOpen => State == ReviewState.Circulated;
    public int Given => Opinions.Count(o => o.Given is not null);

    /// <summary>What follows from the opinions: one refusal refuses, one condition binds. Null while one is missing.</summary>
    public ReviewState? Outcome => Given < Opinions.Count ? null
        : Opinions.Exists(o => o.Given == Opinion.Refuse) ? ReviewState.Refused
        : Opinions.Exists(o => o.Given == Opinion.Conditional) ? ReviewState.Conditional : ReviewState.Agreed;

    /// <summary>Puts the papers before the departments, each with the topics that it answers for.</summary>
    public void Circulate(IEnumerable<(Guid Office, string Topics)> departments, DateTimeOffset now)
    {
        (State, ChangedAt) = (ReviewState.Circulated, now);
        foreach (var (office, topics) in departments) Opinions.Add(new ReviewOpinion { ReviewId = Id, OfficeId = office, Topics = topics });
    }

    /// <summary>A department's one opinion, which it may change until the conclusion. Conditions belong to a conditional one alone, which has at least one.</summary>
    public void Give(Guid office, Opinion given, string? words, IReadOnlyList<string> conditions, Guid by, DateTimeOffset now)
    {
        RequireOpen();
        var opinion = Opinions.Find(o => o.OfficeId == office) ?? throw new RuleViolation("", Words.Opinion_NotAsked);
        if (given == Opinion.Conditional && conditions.Count == 0) throw new RuleViolation(nameof(Conditions), Words.Opinion_NeedsConditions);
        if (given != Opinion.Conditional && conditions.Count > 0) throw new RuleViolation(nameof(Conditions), Words.Opinion_NoConditions);
        if (given == Opinion.Refuse && words is null) throw new RuleViolation(nameof(ReviewOpinion.Words), Words.Opinion_NeedsReason);
        opinion.Give(given, words, by, now);
        Conditions.RemoveAll(c => c.OfficeId == office);
        Conditions.AddRange(conditions.Select((text, i) => new ReviewCondition { ReviewId = Id, OfficeId = office, Text = text, Position = i }));
        ChangedAt = now;
    }

    /// <summary>The summary opinion (综合预审意见), once every department has answered.</summary>
    public void Conclude(string conclusion, Guid by, DateTimeOffset now)
    {
        RequireOpen();
        if (Outcome is not { } outcome) throw new RuleViolation("", string.Format(null, Words.Review_OpinionsMissing, Opinions.Count - Given));
        (State, Conclusion, ConcludedById, ConcludedAt, ChangedAt) = (outcome, conclusion, by, now, now);
    }

    public void Withdraw(DateTimeOffset now)
    {
        RequireOpen();
        (State, ChangedAt) = (ReviewState.Withdrawn, now);
    }

    private void RequireOpen()
    {
        if (!IsOpen) throw new RuleViolation("", string.Format(null, Words.Review_IsOver, State.Label()));
    }
}

/// <summary>The place of one department in a review.</summary>
internal sealed class ReviewOpinion : IPartOf<JointReview>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; init; }
    public Guid OfficeId { get; init; }

    /// <summary>What the department answers for, as the rule said when the papers went out.</summary>
    public required string Topics { get; init; }
    public Opinion? Given { get; private set; }
    public string? Words { get; private set; }
    public Guid? GivenById { get; private set; }
    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>The duty to answer of whoever has it in the department; null where nobody is there.</summary>
    public Guid? DutyId { get; set; }
    Guid IPart.RootId => ReviewId;

    internal void Give(Opinion given, string? words, Guid by, DateTimeOffset now) => (Given, Words, GivenById, GivenAt) = (given, words, by, now);
}

/// <summary>Under which a department agrees. It becomes a duty of the project's owner when the review is concluded.</summary>
internal sealed class ReviewCondition : IPartOf<JointReview>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; init; }
    public Guid OfficeId { get; init; }
    public required string Text { get; init; }
    public int Position { get; init; }
    public Guid? DutyId { get; set; }
    Guid IPart.RootId => ReviewId;
}
