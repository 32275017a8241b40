using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Proposals;

/// <summary>By whom it is put: a consultative-conference member (政协提案) or a congress deputy (代表建议).</summary>
internal enum ProposalKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Proposal))] Proposal,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Suggestion))] Suggestion,
}

internal enum ProposalState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Registered))] Registered,

    /// <summary>Given to the offices that handle it (交办).</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_InHand))] InHand,

    /// <summary>Sent back: it is not this bureau's (退办).</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Returned))] Returned,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Answered))] Answered,

    /// <summary>Its proposer is not satisfied: it is handled again (重办).</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Redo))] Redo,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Closed))] Closed,
}

/// <summary>The part of an office in the handling (主办、会办、分办).</summary>
internal enum HandlerPart
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Handler_Lead))] Lead,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Handler_Joint))] Joint,

    /// <summary>Answers its own points in a letter of its own (分办).</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Handler_Separate))] Separate,
}

/// <summary>How the proposer was spoken with before the answer (面商).</summary>
internal enum ConsultationForm
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Consultation_Visit))] Visit,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Consultation_Meeting))] Meeting,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Consultation_Phone))] Phone,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Consultation_Written))] Written,
}

/// <summary>A proposal or a deputy's suggestion, split into the points that each want an answer, and its way through the offices.</summary>
internal sealed partial class Proposal : IVersioned, IVisible<Proposal>
{
    public const int TitleLength = 120, ThemeLength = 60, NameLength = 60, TextLength = 500, OpinionLength = 1000, MostParts = 60, MostNumber = 9999;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public ProposalKind Kind { get; set; }

    /// <summary>届 and 次 of the body, and the number within the session.</summary>
    public int Congress { get; set; }
    public int Session { get; set; }
    public int Number { get; set; }
    public required string Title { get; set; }
    public string? Theme { get; set; }

    /// <summary>重点提案.</summary>
    public bool IsPriority { get; set; }
    public DateOnly ReceivedOn { get; set; }
    public DateOnly? AssignedOn { get; private set; }

    /// <summary>The day set at the assignment, otherwise three months from it; later once it is handled again.</summary>
    public DateOnly? DueOn { get; private set; }
    public ProposalState State { get; private set; }
    public string? ReturnReason { get; private set; }

    /// <summary>How many times it was handled: one more each time a proposer is not satisfied.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>The proposal with which it is handled together, because it asks for the same (并案); each is answered by a letter of its own.</summary>
    public Guid? HandledWithId { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The public document that states it; null for an entry made here.</summary>
    public string? Source { get; init; }
    public bool IsExample { get; init; }

    /// <summary>Fields of a true proposal that its source does not state, though a record must say something: names with spaces between.</summary>
    public string? ExampleFields { get; init; }

    public List<Proposer> Proposers { get; private init; } = [];
    public List<ProposalPoint> Points { get; private init; } = [];
    public List<Handler> Handlers { get; private init; } = [];
    public List<Consultation> Consultations { get; private init; } = [];
    public List<Extension> Extensions { get; private init; } = [];

    public Proposer? Lead => Proposers.FirstOrDefault(p => p.IsLead);

    /// <summary>Given to offices: one leads and writes the answer, those that join in send their opinion to it, those that handle a part of it answer that part themselves.</summary>
    public void Assign(DateOnly on, DateOnly due, Guid lead, IEnumerable<Guid> joint, IEnumerable<Guid>? separate = null)
    {
        var own = (separate ?? []).Where(o => o != lead).Distinct().ToList();
        if (State is not (ProposalState.Registered or ProposalState.InHand)) throw Wrong();
        Handlers.RemoveAll(h => h.Opinion is null);
        Add(lead, HandlerPart.Lead);
        foreach (var office in own) Add(office, HandlerPart.Separate);
        foreach (var office in joint.Where(o => o != lead && !own.Contains(o)).Distinct()) Add(office, HandlerPart.Joint);
        (AssignedOn, DueOn, State) = (on, due, ProposalState.InHand);

        void Add(Guid office, HandlerPart part)
        {
            Handlers.RemoveAll(h => h.OfficeId == office && h.Part != part);
            if (Handlers.All(h => h.OfficeId != office)) Handlers.Add(new Handler { ProposalId = Id, OfficeId = office, Part = part });
        }
    }

    /// <summary>Not this bureau's: back to whoever gave it, within the limit; whoever is late keeps it.</summary>
    public void Return(string reason, DateOnly lastDay, DateOnly today)
    {
        if (State is not (ProposalState.Registered or ProposalState.InHand)) throw Wrong();
        if (today > lastDay) throw new RuleViolation("", string.Format(null, Words.Proposal_TooLateToReturn, lastDay.ToString("yyyy-MM-dd", null)));
        (State, ReturnReason) = (ProposalState.Returned, reason);
    }

    /// <summary>Says who put it, the first leads. Who has an answer by now stays: the answer went to them.</summary>
    public void PutBy(IReadOnlyList<(string Name, Guid? Account)> who)
    {
        var names = who.Select(w => w.Name).ToHashSet();
        if (Proposers.Exists(p => !names.Contains(p.Name)) && (State is ProposalState.Answered or ProposalState.Closed || Round > 1)) throw new RuleViolation("LeadName", Words.Proposal_ProposersStay);
        Proposers.RemoveAll(p => !names.Contains(p.Name));
        foreach (var (i, (name, account)) in who.DistinctBy(w => w.Name).Index())
        {
            if (Proposers.Find(p => p.Name == name) is not { } proposer) Proposers.Add(proposer = new Proposer { ProposalId = Id, Name = name });
            (proposer.Place, proposer.IsLead, proposer.UserId) = (i + 1, i == 0, account);
        }
    }

    public void Give(Guid office, string opinion, Guid by, DateTimeOffset now)
    {
        if (State is not (ProposalState.InHand or ProposalState.Redo)) throw Wrong();
        var handler = Handlers.FirstOrDefault(h => h.OfficeId == office && h.Part == HandlerPart.Joint) ?? throw new RuleViolation("", Words.Handler_NotJoint);
        handler.Say(opinion, by, now);
    }

    public void Answer()
    {
        if (State is not (ProposalState.InHand or ProposalState.Redo)) throw Wrong();
        State = ProposalState.Answered;
    }

    /// <summary>What its proposers said of the answer: all of them satisfied closes it, one who is not has it handled again.</summary>
    public void Judge(bool isSatisfied, DateOnly redoDue)
    {
        if (State != ProposalState.Answered) throw Wrong();
        if (isSatisfied) State = ProposalState.Closed;
        else (State, DueOn, Round) = (ProposalState.Redo, redoDue, Round + 1);
    }

    /// <summary>More time, agreed before the last day and never past the longest.</summary>
    public void Extend(DateOnly due, DateOnly longest, string reason, DateOnly today, Guid by, DateTimeOffset now)
    {
        if (State is not (ProposalState.InHand or ProposalState.Redo) || DueOn is not { } standing) throw Wrong();
        if (today > standing) throw new RuleViolation("DueOn", Words.Extension_TooLate);
        if (due <= standing) throw new RuleViolation("DueOn", Words.Extension_NotLater);
        if (due > longest) throw new RuleViolation("DueOn", string.Format(null, Words.Extension_TooLong, longest.ToString("yyyy-MM-dd", null)));
        Extensions.Add(new Extension { ProposalId = Id, From = standing, To = due, Reason = reason, ById = by, At = now });
        DueOn = due;
    }

    /// <summary>Handled together with another, or no more; what already was answered stays as it was.</summary>
    public void HandleWith(Guid? other)
    {
        if (State is ProposalState.Returned or ProposalState.Answered or ProposalState.Closed) throw Wrong();
        HandledWithId = other;
    }

    private RuleViolation Wrong() => new("", string.Format(null, Words.Proposal_NotNow, Platform.Labels.Label(State)));

    /// <summary>Whether the actor may write the answer: the clerk of documents, the head office, and whoever works in an office that leads it.</summary>
    public bool MayBeWrittenBy(Actor actor) => actor.IsAny(ProposalsModule.Clerks) || (actor.IsAny(Roles.Staff) && Handlers.Any(h => h.Part == HandlerPart.Lead && actor.Offices.Contains(h.OfficeId)));

    /// <summary>The offices in whose name the actor may write an answer of its own part.</summary>
    public IReadOnlyList<Guid> SeparateOf(Actor actor) => [.. Handlers.Where(h => h.Part == HandlerPart.Separate && (actor.IsAny(ProposalsModule.Clerks) || (actor.IsAny(Roles.Staff) && actor.Offices.Contains(h.OfficeId)))).Select(h => h.OfficeId)];

    /// <summary>The points that an office answers: those given to it; the one that leads the rest.</summary>
    /// <param name="office">Of a letter of its own; null for the office that leads.</param>
    public IEnumerable<ProposalPoint> PointsFor(Guid? office)
    {
        var separate = Handlers.Where(h => h.Part == HandlerPart.Separate).Select(h => h.OfficeId).ToHashSet();
        return Points.Where(p => office is null ? p.OfficeId is not { } given || !separate.Contains(given) : p.OfficeId == office).OrderBy(p => p.Place);
    }

    /// <summary>Clerk, head office and leaders all; other staff what their office handles; a member the own ones.</summary>
    public static Expression<Func<Proposal, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(ProposalsModule.Overseers)) return _ => true;
        var (staff, member, offices, id) = (actor.IsAny(Roles.Staff), actor.Is(Role.Member), actor.Offices, actor.Id);
        return proposal => (staff && proposal.Handlers.Any(h => offices.Contains(h.OfficeId))) || (member && id != null && proposal.Proposers.Any(p => p.UserId == id));
    }
}

/// <summary>Who put it. The first leads (领衔), the others join (联名).</summary>
internal sealed class Proposer : IPartOf<Proposal>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProposalId { get; init; }
    public int Place { get; set; }
    public bool IsLead { get; set; }

    /// <summary>As the proposal prints it; proposers are public.</summary>
    public required string Name { get; init; }

    /// <summary>The account by which the proposer reads and evaluates the answer; null for none.</summary>
    public Guid? UserId { get; set; }
    Guid IPart.RootId => ProposalId;
}

/// <summary>A single point that wants an answer (建议要点).</summary>
internal sealed class ProposalPoint : IPartOf<Proposal>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProposalId { get; init; }
    public int Place { get; init; }
    public required string Text { get; init; }

    /// <summary>The office that answers it; null for the one that leads the proposal.</summary>
    public Guid? OfficeId { get; init; }
    Guid IPart.RootId => ProposalId;
}

/// <summary>An office that handles a proposal.</summary>
internal sealed class Handler : IPartOf<Proposal>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProposalId { get; init; }
    public Guid OfficeId { get; init; }
    public HandlerPart Part { get; init; }

    /// <summary>会办意见.</summary>
    public string? Opinion { get; private set; }
    public Guid? OpinionById { get; private set; }
    public DateTimeOffset? OpinionAt { get; private set; }
    Guid IPart.RootId => ProposalId;

    public void Say(string opinion, Guid by, DateTimeOffset now) => (Opinion, OpinionById, OpinionAt) = (opinion, by, now);
}

/// <summary>More time that was agreed (延期). Never altered.</summary>
internal sealed class Extension : IPartOf<Proposal>, IFrozen
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProposalId { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public required string Reason { get; init; }
    public Guid ById { get; init; }
    public DateTimeOffset At { get; init; }
    Guid IPart.RootId => ProposalId;
}

/// <summary>A talk with the proposer before the answer (面商).</summary>
internal sealed class Consultation : IPartOf<Proposal>, IFrozen
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProposalId { get; init; }
    public DateOnly HeldOn { get; init; }
    public ConsultationForm Form { get; init; }

    /// <summary>Who took part, of both sides.</summary>
    public required string With { get; init; }
    public required string Opinion { get; init; }
    public Guid? RecordedById { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    Guid IPart.RootId => ProposalId;
}
