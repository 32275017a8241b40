using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals.Commitments;

/// <summary>A commitment with the names that belong to it.</summary>
internal sealed class CommitmentRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Text { get; init; } = "";
    public Guid ReplyId { get; init; }
    public string? DocumentNumber { get; init; }
    public Guid ProposalId { get; init; }
    public string Proposal { get; init; } = "";
    public Guid OfficeId { get; init; }
    public string Office { get; init; } = "";
    public DateOnly? DueOn { get; init; }
    public CommitmentState State { get; init; }
    public bool IsLate { get; init; }
    public string? Outcome { get; init; }
    public string? Evidence { get; init; }
    public DateOnly? SettledOn { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>What replies promised.</summary>
internal sealed class CommitmentTable : Table<CommitmentRow>
{
    public static readonly CommitmentTable Instance = new();

    private CommitmentTable()
    {
        Text("text", () => Words.Commitment_Text, c => c.Text).Title().NotFiltered().Marked(c => c.IsLate, () => Words.Commitment_IsLate, "late");
        Choice("state", () => Words.Proposal_State, c => c.State).Default().Quick().GoesWith("changed").Dressed(c => new Dress(LookOf(c.State))).Means(() => Words.Define_CommitmentState);
        Text("office", () => Words.Commitment_Office, c => c.Office).Default().Labelled().NotFiltered();
        Date("due", () => Words.Commitment_DueOn, c => c.DueOn).Default();
        Text("proposal", () => Words.Proposal_Title, c => c.Proposal).Default().Linked("/proposals", c => c.ProposalId).NotFiltered();
        Text("number", () => Words.Reply_Number, c => c.DocumentNumber).NotFiltered().Linked("/proposals/replies", c => c.ReplyId);
        Text("outcome", () => Words.Commitment_Outcome, c => c.Outcome).NotFiltered();
        Date("settled", () => Words.Commitment_SettledOn, c => c.SettledOn);
        Moment("changed", () => Words.Column_Changed, c => c.ChangedAt).SortedBy(c => c.ChangedAt, descendingFirst: true);
    }

    public override string Name => "commitments";
    public override string Path => "/proposals/commitments";
    public override string Label => Words.Menu_Commitments;
    public override IReadOnlySet<Role> Roles => ProposalsModule.Staff;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Commitment_SearchHint;
    public override EmptyWords Empty { get; } = new("checklist", () => Words.Commitment_None, () => Words.Commitment_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Commitment_Open, "state=Open"), new(() => Words.Commitment_Missed, "state=Missed")];

    public static string LookOf(CommitmentState state) => state switch { CommitmentState.Proven => "st done", CommitmentState.Said => "st delay", CommitmentState.Missed => "st lost", _ => "st" };

    public override IQueryable<CommitmentRow> Rows(WutongDb db, Actor actor)
    {
        var (replies, proposals, offices, today) = (db.Replies.Whole, db.Proposals.Whole, db.Offices.Whole, actor.Now.Day());
        return from c in db.Commitments.VisibleTo(actor)
               join r in replies on c.ReplyId equals r.Id
               join p in proposals on r.ProposalId equals p.Id
               join o in offices on c.OfficeId equals o.Id
               select new CommitmentRow
               {
                   Id = c.Id, Version = c.Version, Text = c.Text, ReplyId = c.ReplyId, DocumentNumber = r.DocumentNumber, ProposalId = p.Id, Proposal = p.Title, OfficeId = c.OfficeId, Office = o.Name, DueOn = c.DueOn,
                   State = c.State, IsLate = c.State == CommitmentState.Open && c.DueOn < today, Outcome = c.Outcome, Evidence = c.Evidence, SettledOn = c.SettledOn, ChangedAt = c.ChangedAt, IsExample = c.IsExample,
               };
    }

    protected override IQueryable<CommitmentRow> Matching(IQueryable<CommitmentRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(c => EF.Functions.Like(c.Text, part, LikePattern.EscapeCharacter) || EF.Functions.Like(c.Proposal, part, LikePattern.EscapeCharacter));
    }
}
