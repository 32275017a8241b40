using Wutong.Attraction.Gates;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Text;

namespace Wutong.Attraction.Projects;

/// <summary>One investor's undertaking, from its first assessment to full capacity.</summary>
internal sealed partial class InvestmentProject : IVersioned
{
    public const int NameLength = 120;

    private string name = "";
    private string? codeName;
    private Stage stage = Stage.Assessing;
    private Amount? totalInvestment;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    public required string Name { get => name; set { name = value; SortByShownName(); } }

    /// <summary>Of the name that everybody sees: a place in the order, and the link to the next page, would tell the other one.</summary>
    [NotAudited] public string NameSortKey { get; private set; } = "";

    /// <summary>Shown instead of name and investor to all but the team, the head office and leaders, until its owner lifts it.</summary>
    public string? CodeName { get => codeName; set { codeName = value; SortByShownName(); } }

    public ProjectKind Kind { get; init; }
    public Stage Stage { get => stage; private set { stage = value; StageSortValue = (long)value; } }

    /// <summary>Since when it stands in its stage.</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>The stage's place among all, for sorting.</summary>
    [NotAudited] public long StageSortValue { get; private set; }
    public ProjectState State { get; private set; } = ProjectState.Active;
    public Nature? Nature { get; set; }
    public Origin Origin { get; set; }

    /// <summary>Of the ten-billion-yuan class, alone or together with its chain.</summary>
    public bool IsFlagship { get; set; }

    /// <summary>Who says so, where the rule does not: a document or a decision.</summary>
    public string? FlagshipSource { get; set; }

    /// <summary>How likely it is signed, in per cent as its owner sees it, 0 to 100; and when.</summary>
    public int? Likelihood { get; set; }
    public DateOnly? ExpectedOn { get; set; }

    /// <summary>When its owner was last told that it is idle or overdue.</summary>
    [NotAudited] public DateTimeOffset? RemindedAt { get; private set; }

    public Guid InvestorId { get; set; }

    /// <summary>Where it settles; null while that is open or not stated.</summary>
    public Guid? DistrictId { get; set; }

    /// <summary>The office in charge.</summary>
    public Guid OfficeId { get; set; }

    /// <summary>The officer who answers for it, always one of the team.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>When it was registered, and by whom.</summary>
    public DateTimeOffset BegunAt { get; private set; }
    public Guid BegunById { get; private set; }

    public string? Summary { get; set; }
    public string? Product { get; set; }

    public Amount? TotalInvestment
    {
        get => totalInvestment;
        set { totalInvestment = value; TotalSortValue = value?.CnyMinor ?? -1; }
    }

    /// <summary>The total in hundredths of a yuan, for sorting; −1 while it is not known.</summary>
    [NotAudited] public long TotalSortValue { get; private set; } = -1;

    public Amount? FixedAssets { get; set; }
    public Amount? RegisteredCapital { get; set; }
    public Amount? PaidInCapital { get; set; }
    public Amount? ContractedForeignCapital { get; set; }

    /// <summary>Foreign capital that arrived and is recorded, not what was agreed.</summary>
    public Amount? ArrivedForeignCapital { get; set; }

    // What the gates ask for. A day is the day on which it happened, by the evidence.
    public DateOnly? ReviewedOn { get; set; }
    public DateOnly? LegalReviewOn { get; set; }
    public DateOnly? SignedOn { get; set; }
    public string? LicenceNumber { get; set; }
    public int? TeamSize { get; set; }
    public string? LeasedPremises { get; set; }
    public DateOnly? ConstructionStartedOn { get; set; }
    public DateOnly? CompletedOn { get; set; }
    public DateOnly? FirstSaleOn { get; set; }
    public DateOnly? FirstFinancingOn { get; set; }
    public DateOnly? CapacityReachedOn { get; set; }

    /// <summary>When it last changed: what the list sorts by unless told otherwise.</summary>
    [NotAudited] public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The public document that states it; null for an entry made here.</summary>
    public string? Source { get; init; }
    public bool IsExample { get; init; }

    /// <summary>Fields of a real project that the source does not state and that hold an example instead; names, space separated.</summary>
    public string? ExampleFields { get; init; }

    public List<TeamMember> Team { get; private init; } = [];
    public List<StageChange> StageChanges { get; private init; } = [];

    public bool IsExampleField(string field) => IsExample || ExampleFields?.Split(' ').Contains(field) == true;

    /// <summary>Starts a project in its first stage.</summary>
    public void Begin(Guid owner, DateTimeOffset now)
    {
        (OwnerId, BegunById, BegunAt, StageSince) = (owner, owner, now, now);
        Join(owner);
        Touch(now);
    }

    /// <summary>
    /// Moves to <paramref name="next"/>, one stage at a time and only while the project is active.
    /// Throws a rule violation that names everything that <paramref name="gate"/> still lacks.
    /// </summary>
    /// <param name="gate">That before the next stage, as it stands; null at the end of the way.</param>
    public void Advance(Stage next, ProjectGate? gate, DateTimeOffset now, Guid? by, string? note = null)
    {
        if (State != ProjectState.Active) throw new RuleViolation("Next", string.Format(null, Words.Advance_NotActive, State.Label()));
        if (gate is null || next != gate.Stage || next != Stages.After(Kind, Stage)) throw new RuleViolation("Next", string.Format(null, Words.Advance_NotNext, next.Label(), Stage.Label()));
        gate.Require();
        MoveTo(next, now, by, note, gate.Edition);
    }

    /// <summary>Takes the project out of the running or back into it; a terminated one can be taken up again.</summary>
    public void ChangeState(ProjectState state, string reason, DateTimeOffset now, Guid? by)
    {
        if (state == State) throw new RuleViolation("State", Words.State_Unchanged);
        StageChanges.Add(new StageChange { ProjectId = Id, From = Stage, To = Stage, State = state, At = now, ById = by, Note = reason });
        State = state;
        Touch(now);
    }

    /// <summary>Hands the project to another officer, who joins the team. The reason stands in its history.</summary>
    public void HandTo(Guid owner, DateTimeOffset now, Guid? by, string reason)
    {
        StageChanges.Add(new StageChange { ProjectId = Id, From = Stage, To = Stage, State = State, At = now, ById = by, Note = reason });
        OwnerId = owner;
        Join(owner);
        Touch(now);
    }

    public void Join(Guid user)
    {
        if (Team.All(m => m.UserId != user)) Team.Add(new TeamMember { ProjectId = Id, UserId = user });
    }

    /// <summary>Sets the stage without its gate: for records of what happened before the platform, and only there.</summary>
    internal void RecordStage(Stage stage, DateTimeOffset now, Guid? by = null) => MoveTo(stage, now, by, null);

    /// <summary>Sets the state without a step, for the same records.</summary>
    internal void RecordState(ProjectState state) => State = state;

    private void MoveTo(Stage next, DateTimeOffset now, Guid? by, string? note, int? edition = null)
    {
        StageChanges.Add(new StageChange { ProjectId = Id, From = Stage, To = next, State = State, At = now, ById = by, Note = note, GateEdition = edition, DaysBefore = Math.Max(0, (now - StageSince).Days) });
        (Stage, StageSince) = (next, now);
        Touch(now);
    }

    public void Touch(DateTimeOffset now) => ChangedAt = now;

    private void SortByShownName() => NameSortKey = Pinyin.SortKey(codeName ?? name);
}

/// <summary>An officer who works on a project and therefore sees it whole.</summary>
internal sealed class TeamMember : IPartOf<InvestmentProject>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; init; }
    public Guid UserId { get; init; }

    /// <summary>What for, as its owner wrote it, such as the liaison of the task force.</summary>
    public string? Duty { get; set; }
    Guid IPart.RootId => ProjectId;

    public const int DutyLength = 60;
}

/// <summary>A step from one stage to another, or a change of state within one. Never altered.</summary>
internal sealed class StageChange : IPartOf<InvestmentProject>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; init; }
    public Stage From { get; init; }
    public Stage To { get; init; }
    public ProjectState State { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid? ById { get; init; }
    public string? Note { get; init; }

    /// <summary>The number of the edition of gates that the step passed; null for a change within a stage, and for what happened before the platform.</summary>
    public int? GateEdition { get; init; }

    /// <summary>How many days the project stood in <see cref="From"/>; null for a change within a stage.</summary>
    public int? DaysBefore { get; init; }
    Guid IPart.RootId => ProjectId;
}
