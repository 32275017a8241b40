using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Proposals;

/// <summary>A proposal with the names that belong to it.</summary>
internal sealed class ProposalRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public ProposalKind Kind { get; init; }
    public int Congress { get; init; }
    public int Session { get; init; }
    public int Number { get; init; }
    public string Title { get; init; } = "";
    public string? Theme { get; init; }
    public bool IsPriority { get; init; }
    public string? LeadName { get; init; }
    public string? LeadOffice { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public bool IsLate { get; init; }
    public ProposalState State { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>The list of proposals.</summary>
internal sealed class ProposalTable : Table<ProposalRow>
{
    public static readonly ProposalTable Instance = new();

    private ProposalTable()
    {
        Text("title", () => Words.Proposal_Title, p => p.Title).Title().NotFiltered().Marked(p => p.IsPriority, () => Words.Proposal_Priority, "ok").Marked(p => p.IsLate, () => Words.Commitment_IsLate, "late");
        Number("number", () => Words.Proposal_Number, p => p.Number).Default().Written("0").SortedBy(p => p.Number);
        Choice("kind", () => Words.Proposal_Kind, p => p.Kind).Default().Quick();
        Choice("state", () => Words.Proposal_State, p => p.State).Default().Quick().GoesWith("changed").Dressed(p => new Dress(LookOf(p.State)));
        Number("congress", () => Words.Proposal_Congress, p => p.Congress).Written("0");
        Number("session", () => Words.Proposal_Session, p => p.Session).Written("0");
        Text("lead", () => Words.Proposal_LeadName, p => p.LeadName).Default().NotFiltered();
        Text("office", () => Words.Handler_Lead, p => p.LeadOffice).Default().Labelled().NotFiltered();
        Text("theme", () => Words.Proposal_Theme, p => p.Theme);
        Flag("priority", () => Words.Proposal_IsPriority, p => p.IsPriority);
        Date("received", () => Words.Proposal_ReceivedOn, p => p.ReceivedOn);
        Date("due", () => Words.Proposal_DueOn, p => p.DueOn).Default().Means(() => Words.Define_ProposalDue);
        Moment("changed", () => Words.Column_Changed, p => p.ChangedAt).SortedBy(p => p.ChangedAt, descendingFirst: true);
    }

    public override string Name => "proposals";
    public override string Path => "/proposals";
    public override string Label => Words.Menu_Proposals;
    public override IReadOnlySet<Role> Roles => ProposalsModule.Readers;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Proposal_SearchHint;
    public override ImportKind? Import => ProposalImport.Instance;
    public override EmptyWords Empty { get; } = new("file-text", () => Words.Proposal_None, () => Words.Proposal_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Proposal_InHand, "state=InHand"), new(() => Words.Proposal_Priority, "priority=true")];

    public static string LookOf(ProposalState state) => state switch { ProposalState.Closed or ProposalState.Answered => "st done", ProposalState.Redo => "st delay", ProposalState.Returned => "st lost", _ => "st" };

    public override IQueryable<ProposalRow> Rows(WutongDb db, Actor actor)
    {
        var (offices, today) = (db.Offices.Whole, actor.Now.Day());
        return db.Proposals.VisibleTo(actor).Select(p => new ProposalRow
        {
            Id = p.Id, Version = p.Version, Kind = p.Kind, Congress = p.Congress, Session = p.Session, Number = p.Number, Title = p.Title, Theme = p.Theme, IsPriority = p.IsPriority,
            LeadName = p.Proposers.Where(m => m.IsLead).Select(m => m.Name).FirstOrDefault(),
            LeadOffice = offices.Where(o => p.Handlers.Any(h => h.Part == HandlerPart.Lead && h.OfficeId == o.Id)).Select(o => o.Name).FirstOrDefault(),
            ReceivedOn = p.ReceivedOn, DueOn = p.DueOn, IsLate = (p.State == ProposalState.InHand || p.State == ProposalState.Redo) && p.DueOn < today, State = p.State, ChangedAt = p.ChangedAt, IsExample = p.IsExample,
        });
    }

    protected override IQueryable<ProposalRow> Matching(IQueryable<ProposalRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(p => EF.Functions.Like(p.Title, part, LikePattern.EscapeCharacter) || EF.Functions.Like(p.LeadName!, part, LikePattern.EscapeCharacter) || EF.Functions.Like(p.Theme!, part, LikePattern.EscapeCharacter));
    }
}
