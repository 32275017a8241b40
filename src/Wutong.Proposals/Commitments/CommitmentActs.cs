using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Commitments;

/// <summary>Takes up what a reply promises.</summary>
internal sealed record AddCommitment : RecordAct<Reply>
{
    private Guid made;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_Text)), Required, StringLength(Commitment.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_Office)), Required]
    public Guid? OfficeId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_DueOn))]
    public DateOnly? DueOn { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Proposal.Handlers);
    protected override bool May(Reply reply, Actor actor) => reply.MayBeWrittenBy(actor);
    protected override Guid Shown(Reply reply) => made;

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (!await db.Offices.Whole.AnyAsync(o => o.Id == OfficeId)) return Outcome.Refuse(nameof(OfficeId), Platform.Words.Invalid_Choice);
        var commitment = new Commitment { ReplyId = reply.Id, Text = Text!, OfficeId = OfficeId!.Value, DueOn = DueOn, ChangedAt = actor.Now, IsExample = reply.IsExample };
        made = commitment.Id;
        db.Commitments.Add(commitment);
        return null;
    }
}

/// <summary>Says what became of it. May be said anew: what was only said can be shown later.</summary>
internal sealed record SettleCommitment : RecordAct<Commitment>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_IsDone)), Required]
    public bool? IsDone { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_Outcome)), Required, StringLength(Commitment.OutcomeLength)]
    public string? Outcome { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_Evidence)), StringLength(Commitment.EvidenceLength)]
    public string? Evidence { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_SettledOn)), Required]
    public DateOnly? SettledOn { get; init; }

    protected override bool May(Commitment commitment, Actor actor) => actor.IsAny(ProposalsModule.Clerks) || (actor.IsAny(Roles.Staff) && actor.Offices.Contains(commitment.OfficeId));
    protected override object Seen(Commitment commitment) => new { commitment.State };
    protected override void Changed(Commitment commitment, DateTimeOffset now) => commitment.ChangedAt = now;

    protected override Task<Platform.Data.Outcome?> DoAsync(WutongDb db, Actor actor, Commitment commitment, Guid by)
    {
        if (PastDay.Wrong(nameof(SettledOn), SettledOn, actor.Now.Day()) is { } wrong) return Task.FromResult<Platform.Data.Outcome?>(new Platform.Data.Outcome.Refused([wrong]));
        commitment.Settle(IsDone == true, Outcome!, string.IsNullOrWhiteSpace(Evidence) ? null : Evidence, SettledOn!.Value, by);
        return NoObjection;
    }
}
