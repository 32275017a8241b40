using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals;

/// <summary>Proposals by the day on which they came.</summary>
internal sealed class ProposalMetrics : MetricSource<Proposal>
{
    private static readonly Metric Received = new("proposals.received", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_Received, () => Words.Metric_ReceivedIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Received];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Proposals.Whole.AsNoTracking().Where(p => ids.Contains(p.Id) && p.State != ProposalState.Returned).ToListAsync()).Select(p => new MetricFact(Received, p.Id, p.ReceivedOn) { IsExample = p.IsExample })];
}

/// <summary>Replies by the day of their signature, and those whose proposer was satisfied.</summary>
internal sealed class ReplyMetrics : MetricSource<Reply>
{
    private static readonly Metric
        Signed = new("proposals.answered", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_Answered, () => Words.Metric_AnsweredIs),
        Satisfied = new("proposals.satisfied", MetricKind.Flow, MetricUnit.Items, () => Words.Metric_Satisfied, () => Words.Metric_SatisfiedIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Signed, Satisfied];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var replies = await db.Replies.Whole.AsNoTracking().Include(r => r.Evaluations).Where(r => ids.Contains(r.Id) && r.SignedOn != null).ToListAsync();
        return [.. replies.SelectMany(r => new[] { new MetricFact(Signed, r.Id, r.SignedOn!.Value) { IsExample = r.IsExample } }
            .Concat(r.Evaluations.OrderBy(e => e.At).Take(1).Where(e => e.Satisfaction != Satisfaction.Not).Select(e => new MetricFact(Satisfied, r.Id, e.At.Day()) { IsExample = r.IsExample })))];
    }
}

/// <summary>Commitments that nobody has settled yet.</summary>
internal sealed class CommitmentMetrics : MetricSource<Commitment>
{
    private static readonly Metric Open = new("proposals.commitments", MetricKind.Stock, MetricUnit.Items, () => Words.Metric_Commitments, () => Words.Metric_CommitmentsIs);

    public override string Group => Words.Menu_Group;
    public override IReadOnlyList<Metric> Metrics { get; } = [Open];

    public override async Task<IReadOnlyList<MetricFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Commitments.Whole.AsNoTracking().Include(c => c.Reply).Where(c => ids.Contains(c.Id)).ToListAsync())
            .Select(c => new MetricFact(Open, c.Id, c.Reply.SignedOn ?? c.Reply.ChangedAt.Day()) { EndedOn = c.SettledOn, IsExample = c.IsExample })];
}
