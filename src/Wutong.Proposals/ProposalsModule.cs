using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Agenda;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Search;
using Wutong.Platform.Sentences;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Demo;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Themes;

namespace Wutong.Proposals;

/// <summary>Answers to consultative members and deputies: proposals, the replies with what shows them, and what they promised.</summary>
public sealed class ProposalsModule : IModule
{
    internal const string ReadScope = "proposals.read", WriteScope = "proposals.write";

    /// <summary>Who registers, assigns, checks and sends.</summary>
    internal static readonly IReadOnlySet<Role> Clerks = new HashSet<Role> { Role.GeneralOffice, Role.HeadOffice };

    /// <summary>Who sees every proposal.</summary>
    internal static readonly IReadOnlySet<Role> Overseers = new HashSet<Role>(Clerks) { Role.Leader };
    internal static readonly IReadOnlySet<Role> Signers = new HashSet<Role> { Role.Leader };

    /// <summary>Everybody whose office may handle one.</summary>
    internal static readonly IReadOnlySet<Role> Staff = Roles.Staff;

    /// <summary>With the members, who read what is theirs.</summary>
    internal static readonly IReadOnlySet<Role> Readers = new HashSet<Role>(Roles.Staff) { Role.Member };

    public int MenuPlace => 1;

    public IEnumerable<MenuEntry> Menu =>
    [
        new(() => Words.Menu_Group, () => Words.Menu_Proposals, "file-text", "/proposals", Readers),
        new(() => Words.Menu_Group, () => Words.Menu_Commitments, "checklist", "/proposals/commitments", Staff),
        new(() => Words.Menu_Group, () => Words.Menu_Checks, "ruler-2", "/proposals/checks", Staff),
        new(() => Words.Menu_Group, () => Words.Menu_Statistics, "table", "/proposals/statistics", Overseers),
        new(() => Words.Menu_Group, () => Words.Menu_Themes, "flag", "/proposals/themes", Staff),
        new(() => Words.Menu_Group, () => Words.Menu_HandlingRules, "clock", "/proposals/rules", Clerks),
        new(() => Words.Menu_Group, () => Words.Menu_LetterHead, "file-certificate", "/proposals/letterhead", Clerks),
    ];

    public IEnumerable<FolderPolicy> Folders =>
    [
        new("/Proposals/Proposals", Readers),
        new("/Proposals/Proposals/New", Clerks),
        new("/Proposals/Proposals/Edit", Clerks),
        new("/Proposals/Proposals/ReadSheet", Clerks),
        new("/Proposals/Replies", Readers),
        new("/Proposals/Replies/Public", new HashSet<Role>()) { IsPublic = true },
        new("/Proposals/Replies/Edit", Staff),
        new("/Proposals/Replies/Section", Staff),
        new("/Proposals/Replies/Head", Clerks),
        new("/Proposals/Replies/Versions", Staff),
        new("/Proposals/Replies/MarkedUp", Staff),
        new("/Proposals/Replies/Today", Staff),
        new("/Proposals/Replies/Annexes", Staff),
        new("/Proposals/Evaluations", Clerks),
        new("/Proposals/Evaluations/Form", Readers),
        new("/Proposals/Evaluations/Public", new HashSet<Role>()) { IsPublic = true },
        new("/Proposals/Archive", Overseers),
        new("/Proposals/Archive/Signature", Staff),
        new("/Proposals/Checks", Staff),
        new("/Proposals/Statistics", Overseers),
        new("/Proposals/Themes", Staff),
        new("/Proposals/Themes/New", Clerks),
        new("/Proposals/Themes/Edit", Clerks),
        new("/Proposals/Rules", Clerks),
        new("/Proposals/Commitments", Staff),
    ];

    public IEnumerable<Table> Tables => [ProposalTable.Instance, CommitmentTable.Instance];

    public IEnumerable<Searchable> Searchables => [new SearchableProposals(), new SearchableReplies(), new SearchableCommitments()];

    public IEnumerable<MetricSource> MetricSources => [new ProposalMetrics(), new ReplyMetrics(), new CommitmentMetrics()];

    public IEnumerable<MessageKind> MessageKinds => [ProposalMessages.Assigned, ProposalMessages.Answered, ProposalMessages.Unsatisfied, ProposalMessages.CoSign, ProposalMessages.DueSoon];

    public IEnumerable<SentenceSource> Sentences => [new ThemeSentence()];

    public IEnumerable<JobKind> Jobs => [RemindProposals.Kind];

    public Task<IReadOnlyList<AgendaEntry>> AgendaAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to) => ProposalsAgenda.OfAsync(db, actor, from, to);

    /// <summary>Case sheets, opinions of members on paper, scans.</summary>
    public IEnumerable<FileOwner> FileOwners =>
    [
        new("proposal", (db, actor, id) => db.Proposals.VisibleTo(actor).AnyAsync(p => p.Id == id),
            async (db, actor, id) => await db.Proposals.VisibleTo(actor).AsNoTracking().Include(p => p.Handlers).SingleOrDefaultAsync(p => p.Id == id) is { } proposal && proposal.MayBeWrittenBy(actor),
            id => $"/proposals/{id}", ReadScope, WriteScope) { Outsiders = actor => !actor.IsAny(Staff) },
    ];

    public void MapApi(IEndpointRouteBuilder api) => ProposalsApi.Map(api);

    public Task LoadDemoAsync(WutongDb db, Actor actor) => new ProposalsDemo(db, actor).LoadAsync();

    public Task<IReadOnlyList<LetterFigure>> ComputeLetterAsync(WutongDb db) => LetterReply.ComputeAsync(db);
}
