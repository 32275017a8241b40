using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Proposals;

/// <summary>Something done to a proposal by the clerk of documents or the head office.</summary>
internal abstract record ProposalAct : RecordAct<Proposal>
{
    protected override bool May(Proposal proposal, Actor actor) => actor.IsAny(ProposalsModule.Clerks);
    protected override object Seen(Proposal proposal) => new { proposal.State };
    protected override void Changed(Proposal proposal, DateTimeOffset now) => proposal.ChangedAt = now;
}

/// <summary>Adds a point that wants an answer of its own.</summary>
internal sealed record AddPoint : ProposalAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Point_Text)), Required, StringLength(Proposal.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Point_Office))]
    public Guid? OfficeId { get; init; }

    protected override IQueryable<Proposal> With(IQueryable<Proposal> rows) => rows.Include(p => p.Points);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        if (proposal.Points.Count >= Proposal.MostParts) return Outcome.Refuse("", string.Format(null, Words.Proposal_MostParts, Proposal.MostParts));
        if (OfficeId is { } office && !await db.Offices.Whole.AnyAsync(o => o.Id == office)) return Outcome.Refuse(nameof(OfficeId), Platform.Words.Invalid_Choice);
        proposal.Points.Add(new ProposalPoint { ProposalId = Id, Place = proposal.Points.Select(p => p.Place).DefaultIfEmpty(0).Max() + 1, Text = Text!, OfficeId = OfficeId });
        return null;
    }
}

/// <summary>Takes a point off that nothing was written on.</summary>
internal sealed record RemovePoint : ProposalAct
{
    public Guid PointId { get; init; }

    protected override IQueryable<Proposal> With(IQueryable<Proposal> rows) => rows.Include(p => p.Points);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        if (await db.ReplySections.Whole.AnyAsync(s => s.PointId == PointId)) return Outcome.Refuse("", Words.Point_IsWritten);
        return proposal.Points.RemoveAll(p => p.Id == PointId) > 0 ? null : Outcome.Missing;
    }
}

/// <summary>Gives it to the offices that handle it.</summary>
internal sealed record AssignProposal : ProposalAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_AssignedOn)), Required]
    public DateOnly? AssignedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_DueOn))]
    public DateOnly? DueOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Handler_Lead)), Required]
    public Guid? LeadId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Handler_Joint))]
    public IList<Guid> JointIds { get; init; } = [];

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Handler_Separate))]
    public IList<Guid> SeparateIds { get; init; } = [];

    protected override IQueryable<Proposal> With(IQueryable<Proposal> rows) => rows.Include(p => p.Handlers);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        if (PastDay.Wrong(nameof(AssignedOn), AssignedOn, actor.Now.Day()) is { } wrong) return new Outcome.Refused([wrong]);
        if (AssignedOn < proposal.ReceivedOn) return Outcome.Refuse(nameof(AssignedOn), Words.Proposal_AssignedBeforeReceived);
        if (DueOn <= AssignedOn) return Outcome.Refuse(nameof(DueOn), Words.Proposal_DueBeforeAssigned);
        var offices = JointIds.Concat(SeparateIds).Append(LeadId!.Value).Distinct().ToList();
        if (await db.Offices.Whole.CountAsync(o => offices.Contains(o.Id)) != offices.Count) return Outcome.Refuse(nameof(LeadId), Platform.Words.Invalid_Choice);
        var known = proposal.Handlers.Select(h => h.OfficeId).ToHashSet();
        proposal.Assign(AssignedOn!.Value, DueOn ?? await db.LastDayAsync(AssignedOn.Value, (await db.HandlingRuleAsync()).AnswerTo(proposal)), LeadId.Value, JointIds, SeparateIds);
        // Those who have it already are not told anew.
        await db.TellAsync(ProposalMessages.Assigned, proposal, await db.StaffOfAsync([.. offices.Where(o => !known.Contains(o))]), $"/proposals/{Id}", $"assigned:{Version}", actor.Now);
        return null;
    }
}

/// <summary>Sends it back to whoever gave it: it is not this bureau's.</summary>
internal sealed record ReturnProposal : ProposalAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_ReturnReason)), Required, StringLength(Proposal.TextLength)]
    public string? Reason { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        proposal.Return(Reason!, await db.LastDayAsync(proposal.AssignedOn ?? proposal.ReceivedOn, (await db.HandlingRuleAsync()).Return), actor.Now.Day());
        return null;
    }
}

/// <summary>More time to answer, agreed with whoever gave it.</summary>
internal sealed record ExtendProposal : ProposalAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_DueOn)), Required]
    public DateOnly? DueOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Extension_Reason)), Required, StringLength(Proposal.TextLength)]
    public string? Reason { get; init; }

    protected override IQueryable<Proposal> With(IQueryable<Proposal> rows) => rows.Include(p => p.Extensions);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        proposal.Extend(DueOn!.Value, await db.LastDayAsync(proposal.AssignedOn ?? proposal.ReceivedOn, (await db.HandlingRuleAsync()).Longest), Reason!, actor.Now.Day(), by, actor.Now);
        return null;
    }
}

/// <summary>Handles it together with another that asks for the same (并案), or no more.</summary>
internal sealed record HandleTogether : ProposalAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Together_With))]
    public Guid? WithId { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        if (WithId is { } with)
        {
            if (with == Id || await db.Proposals.VisibleTo(actor).Where(p => p.Id == with).Select(p => new { p.HandledWithId }).SingleOrDefaultAsync() is not { } other) return Outcome.Refuse(nameof(WithId), Platform.Words.Invalid_Choice);
            // One leads: nobody follows one who follows.
            if (other.HandledWithId is not null || await db.Proposals.Whole.AnyAsync(p => p.HandledWithId == Id)) return Outcome.Refuse(nameof(WithId), Words.Together_Chain);
        }
        proposal.HandleWith(WithId);
        return null;
    }
}

/// <summary>The opinion of an office that joins in (会办意见), to the one that leads.</summary>
internal sealed record GiveOpinion : RecordAct<Proposal>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Handler_Office)), Required]
    public Guid? OfficeId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Handler_Opinion)), Required, StringLength(Proposal.OpinionLength)]
    public string? Opinion { get; init; }

    protected override IQueryable<Proposal> With(IQueryable<Proposal> rows) => rows.Include(p => p.Handlers);
    protected override bool May(Proposal proposal, Actor actor) => actor.IsAny(ProposalsModule.Clerks) || (OfficeId is { } office && actor.IsAny(Roles.Staff) && actor.Offices.Contains(office));
    protected override void Changed(Proposal proposal, DateTimeOffset now) => proposal.ChangedAt = now;

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        proposal.Give(OfficeId!.Value, Opinion!, by, actor.Now);
        return NoObjection;
    }
}

/// <summary>Records a talk with the proposer, without which no answer is signed.</summary>
internal sealed record Consult : RecordAct<Proposal>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Consultation_HeldOn)), Required]
    public DateOnly? HeldOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Consultation_Form)), Required, EnumDataType(typeof(ConsultationForm))]
    public ConsultationForm? Form { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Consultation_With)), Required, StringLength(Proposal.TextLength)]
    public string? Participants { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Consultation_Opinion)), Required, StringLength(Proposal.OpinionLength)]
    public string? Opinion { get; init; }

    protected override IQueryable<Proposal> With(IQueryable<Proposal> rows) => rows.Include(p => p.Handlers).Include(p => p.Consultations);
    protected override bool May(Proposal proposal, Actor actor) => proposal.MayBeWrittenBy(actor);
    protected override void Changed(Proposal proposal, DateTimeOffset now) => proposal.ChangedAt = now;

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        if (PastDay.Wrong(nameof(HeldOn), HeldOn, actor.Now.Day()) is { } wrong) return Task.FromResult<Outcome?>(new Outcome.Refused([wrong]));
        if (proposal.Consultations.Count >= Proposal.MostParts) return Task.FromResult<Outcome?>(Outcome.Refuse("", string.Format(null, Words.Proposal_MostParts, Proposal.MostParts)));
        proposal.Consultations.Add(new Consultation { ProposalId = Id, HeldOn = HeldOn!.Value, Form = Form!.Value, With = Participants!, Opinion = Opinion!, RecordedById = by, RecordedAt = actor.Now });
        return NoObjection;
    }
}

/// <summary>Last days by the one engine of clocks.</summary>
internal static class LastDays
{
    extension(WutongDb db)
    {
        /// <summary>The last day of a limit that begins on a day.</summary>
        public async Task<DateOnly> LastDayAsync(DateOnly from, TimeLimit limit) => DueClock.DueAt(await db.WorkCalendarAsync(), new ClockHistory(from.StartInChina(), limit, []))!.Value.Day();
    }
}
