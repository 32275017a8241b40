using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Evaluations;

/// <summary>What is said of an answer, however it comes.</summary>
internal abstract record EvaluationFields : RecordAct<Reply>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluation_Satisfaction)), Required, EnumDataType(typeof(Satisfaction))]
    public Satisfaction? Satisfaction { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluation_Comment)), StringLength(Reply.CommentLength)]
    public string? Comment { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Evaluations).Include(r => r.Links).Include(r => r.Deliveries).Include(r => r.Proposal.Proposers).Include(r => r.Proposal.Handlers);
    protected override void Changed(Reply reply, DateTimeOffset now) => reply.ChangedAt = now;

    protected Outcome? Refusal => Satisfaction == Replies.Satisfaction.Not && string.IsNullOrWhiteSpace(Comment) ? Outcome.Refuse(nameof(Comment), Words.Evaluation_NeedsComment) : null;
}

/// <summary>A proposer says whether the answer satisfies, or the clerk writes down what a form or the city's system says; whoever is not satisfied has the proposal handled again.</summary>
internal sealed record EvaluateReply : EvaluationFields
{
    /// <summary>Whose word the clerk writes down; a proposer speaks for itself.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluation_Proposer))]
    public Guid? ProposerId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluation_Way)), EnumDataType(typeof(EvaluationWay))]
    public EvaluationWay? Way { get; init; }

    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks) || reply.Proposal.Proposers.Exists(p => p.UserId != null && p.UserId == actor.Id);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (Refusal is { } refused) return refused;
        var proposers = reply.Proposal.Proposers;
        if (proposers.Find(p => p.UserId == by) is { } self && (ProposerId is null || ProposerId == self.Id)) return await db.EvaluateAsync(reply, self, this, EvaluationWay.Portal, by, actor.Now);
        if (!actor.IsAny(ProposalsModule.Clerks)) return Outcome.Refuse(nameof(ProposerId), Platform.Words.Invalid_Choice);
        var meant = ProposerId is { } id ? proposers.Find(p => p.Id == id) : reply.Proposal.Lead;
        return meant is null ? Outcome.Refuse(nameof(ProposerId), Platform.Words.Invalid_Choice) : await db.EvaluateAsync(reply, meant, this, Way is null or EvaluationWay.Portal or EvaluationWay.Link ? EvaluationWay.Paper : Way.Value, by, actor.Now);
    }
}

/// <summary>Makes the link by which a proposer without an account evaluates; an earlier one is good no more.</summary>
internal sealed record MakeEvaluationLink : RecordAct<Reply>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluation_Proposer)), Required]
    public Guid? ProposerId { get; init; }

    /// <summary>The secret part of the address, once it is made. Shown once.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public string? Secret { get; private set; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Evaluations).Include(r => r.Links).Include(r => r.Proposal.Proposers);
    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (!reply.Proposal.Proposers.Exists(p => p.Id == ProposerId)) return Outcome.Refuse(nameof(ProposerId), Platform.Words.Invalid_Choice);
        Secret = reply.MakeLink(ProposerId!.Value, TimeSpan.FromDays((await db.HandlingRuleAsync()).LinkDays), actor.Now);
        return null;
    }
}

/// <summary>What a proposer answers by a link. No account is needed: the link is the proof.</summary>
internal sealed record EvaluateByLink : EvaluationFields
{
    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by) => NoObjection;

    public Task<Outcome> Run(WutongDb db, Actor actor, string secret) => db.WriteAsync(async () =>
    {
        if (await db.ReplyOfLinkAsync(secret, actor.Now) is not var (found, proposer)) return Outcome.Missing;
        if (Refusal is { } refused) return refused;
        var reply = await With(db.Replies.Whole).SingleAsync(r => r.Id == found);
        await db.EvaluateAsync(reply, reply.Proposal.Proposers.Single(p => p.Id == proposer), this, EvaluationWay.Link, null, actor.Now);
        reply.ChangedAt = actor.Now;
        return Outcome.Saved(reply.Id);
    });
}

/// <summary>Notes that somebody received the answer: a proposer for itself, the clerk by the receipt that came back.</summary>
internal sealed record ReceiveReply : RecordAct<Reply>
{
    public Guid DeliveryId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Delivery_On)), Required]
    public DateOnly? ReceivedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Delivery_By)), Required, StringLength(Reply.NameLength)]
    public string? ReceivedBy { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Deliveries).Include(r => r.Proposal.Proposers);

    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks) ||
        (reply.Deliveries.Find(d => d.Id == DeliveryId)?.ProposerId is { } proposer && reply.Proposal.Proposers.Exists(p => p.Id == proposer && p.UserId != null && p.UserId == actor.Id));

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (PastDay.Wrong(nameof(ReceivedOn), ReceivedOn, actor.Now.Day()) is { } wrong) return Task.FromResult<Outcome?>(new Outcome.Refused([wrong]));
        if (ReceivedOn < reply.SignedOn) return Task.FromResult<Outcome?>(Outcome.Refuse(nameof(ReceivedOn), Words.Delivery_BeforeSigned));
        if (reply.Deliveries.Find(d => d.Id == DeliveryId) is not { } delivery) return Task.FromResult<Outcome?>(Outcome.Missing);
        delivery.Receive(ReceivedOn!.Value, ReceivedBy!);
        return NoObjection;
    }
}

internal static class EvaluationWork
{
    extension(WutongDb db)
    {
        /// <summary>The reply and the proposer that a link is for; null for one that is forged, used, replaced or too old: which of these it is, nobody learns.</summary>
        public async Task<(Guid Reply, Guid Proposer)?> ReplyOfLinkAsync(string secret, DateTimeOffset now)
        {
            var hash = ApiToken.HashOf(secret);
            var found = await db.Replies.Whole.SelectMany(r => r.Links).Where(l => l.Hash == hash && l.Until >= now).Select(l => new { l.ReplyId, l.ProposerId }).SingleOrDefaultAsync();
            return found is null ? null : (found.ReplyId, found.ProposerId);
        }

        internal async Task<Outcome?> EvaluateAsync(Reply reply, Proposer proposer, EvaluationFields said, EvaluationWay way, Guid? by, DateTimeOffset now)
        {
            reply.Evaluate(proposer.Id, said.Satisfaction!.Value, said.Comment, way, by, now);
            // Whoever judges it has received it.
            if (reply.Deliveries.Find(d => d.ProposerId == proposer.Id) is { ReceivedOn: null } delivery) delivery.Receive(now.Day(), proposer.Name);
            var rule = await db.HandlingRuleAsync();
            if (reply.Proposal.State != ProposalState.Answered || reply.Verdict(rule.Evaluators, reply.Proposal.Proposers) is not { } satisfied) return null;
            reply.Proposal.Judge(satisfied, await db.LastDayAsync(now.Day(), rule.Again));
            if (satisfied) return null;
            var lead = await db.StaffOfAsync([.. reply.Proposal.Handlers.Where(h => h.Part != HandlerPart.Joint).Select(h => h.OfficeId)]);
            var clerks = await db.UsersAs(Role.GeneralOffice).Select(u => u.Id).ToListAsync();
            await db.TellAsync(ProposalMessages.Unsatisfied, reply.Proposal, [.. lead, .. clerks], $"/proposals/{reply.ProposalId}", $"unsatisfied:{reply.Id}", now);
            return null;
        }
    }
}
