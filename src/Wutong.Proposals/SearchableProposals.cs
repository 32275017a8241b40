using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals;

/// <summary>Who finds what belongs to a proposal: as <see cref="Proposal.VisibleTo"/>.</summary>
internal static class ProposalAudience
{
    public static IReadOnlyList<string> Of(IEnumerable<Guid> offices, IEnumerable<Guid> members) =>
    [
        .. ProposalsModule.Overseers.Select(SearchAudience.Of), .. offices.SelectMany(o => Roles.Staff.Select(r => SearchAudience.InOffice(r, o))), .. members.Select(m => SearchAudience.Account(Role.Member, m)),
    ];

    /// <summary>Whoever sees every proposal, and the staff of the offices that handle it.</summary>
    public static IReadOnlyList<string> Staff(Proposal proposal) => Of(proposal.Handlers.Select(h => h.OfficeId), []);

    public static IReadOnlyList<string> Of(Proposal proposal) => Of(proposal.Handlers.Select(h => h.OfficeId), proposal.Proposers.Select(p => p.UserId).OfType<Guid>());
}

/// <summary>Proposals, by title, number and proposer.</summary>
internal sealed class SearchableProposals : Searchable<Proposal>
{
    public override string Kind => "proposals";
    public override string Label => Words.Menu_Proposals;
    public override string Icon => "file-text";
    public override IReadOnlySet<Role> Roles => ProposalsModule.Readers;
    public override string Scope => ProposalsModule.ReadScope;
    public override string LinkOf(Guid id) => $"/proposals/{id}";

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Proposals.Whole.AsNoTracking().AsSplitQuery().Include(p => p.Handlers).Include(p => p.Proposers).Include(p => p.Points).Where(p => ids.Contains(p.Id)).ToListAsync()).Select(p => new SearchDocument
        {
            Id = p.Id, Title = p.Title, Others = [$"{p.Number}号"], Subtitle = p.Called(), Related = [.. p.Proposers.OrderBy(m => m.Place).Select(m => m.Name)],
            Body = p.Points.Count == 0 ? null : string.Join('\n', p.Points.OrderBy(x => x.Place).Select(x => x.Text)), IsExample = p.IsExample, Audience = ProposalAudience.Of(p),
        })];
}

/// <summary>Replies, by number; a member finds what was sent.</summary>
internal sealed class SearchableReplies : Searchable<Reply>
{
    public override string Kind => "replies";
    public override string Label => Words.Reply_Replies;
    public override string Icon => "file-certificate";
    public override IReadOnlySet<Role> Roles => ProposalsModule.Readers;
    public override string Scope => ProposalsModule.ReadScope;
    public override string LinkOf(Guid id) => $"/proposals/replies/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind == "proposals" ? db.Replies.Whole.Where(r => renamed.Contains(r.ProposalId)).Select(r => r.Id) : null;

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Replies.Whole.AsNoTracking().AsSplitQuery().Include(r => r.Proposal.Handlers).Include(r => r.Proposal.Proposers).Where(r => ids.Contains(r.Id)).ToListAsync()).Select(r => new SearchDocument
        {
            Id = r.Id, Title = r.DocumentNumber ?? r.Proposal.Called(), Subtitle = r.Proposal.Title, Related = [r.Proposal.Title], IsNamedAfterOthers = r.DocumentNumber is null, IsExample = r.IsExample,
            Audience = r switch
            {
                { State: ReplyState.Sent, IsPublic: true } => [SearchAudience.Staff, SearchAudience.Of(Role.Member)],
                { State: ReplyState.Sent } => ProposalAudience.Of(r.Proposal),
                _ => ProposalAudience.Staff(r.Proposal),
            },
        })];
}

/// <summary>What replies promised.</summary>
internal sealed class SearchableCommitments : Searchable<Commitment>
{
    public override string Kind => "commitments";
    public override string Label => Words.Menu_Commitments;
    public override string Icon => "checklist";
    public override IReadOnlySet<Role> Roles => ProposalsModule.Staff;
    public override string Scope => ProposalsModule.ReadScope;
    public override string LinkOf(Guid id) => $"/proposals/commitments/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind == "proposals" ? db.Commitments.Whole.Where(c => renamed.Contains(c.Reply.ProposalId)).Select(c => c.Id) : null;

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Commitments.Whole.AsNoTracking().Include(c => c.Reply.Proposal.Handlers).Where(c => ids.Contains(c.Id)).ToListAsync()).Select(c => new SearchDocument
        {
            Id = c.Id, Title = c.Text, Subtitle = c.Reply.DocumentNumber, IsExample = c.IsExample, Audience = ProposalAudience.Of(c.Reply.Proposal.Handlers.Select(h => h.OfficeId).Append(c.OfficeId).Distinct(), []),
        })];
}
