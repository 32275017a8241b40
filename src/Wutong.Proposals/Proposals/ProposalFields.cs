using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Proposals;

/// <summary>What is recorded of a proposal when it comes in.</summary>
internal abstract record ProposalFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Kind)), Required, EnumDataType(typeof(ProposalKind))]
    public ProposalKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Congress)), Required, Range(1, 99)]
    public int? Congress { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Session)), Required, Range(1, 99)]
    public int? Session { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Number)), Required, Range(1, Proposal.MostNumber)]
    public int? Number { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Title)), Required, StringLength(Proposal.TitleLength)]
    public string? Title { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Theme)), StringLength(Proposal.ThemeLength)]
    public string? Theme { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_IsPriority))] public bool IsPriority { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_ReceivedOn)), Required]
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Who leads, and the account by which the answer is read.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_LeadName)), Required, StringLength(Proposal.NameLength)]
    public string? LeadName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_LeadAccount))]
    public Guid? LeadAccount { get; init; }

    /// <summary>Who joins, names with 、 between.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Proposal_Joint)), StringLength(Proposal.TextLength)]
    public string? Joint { get; init; }

    private protected async Task<Outcome?> RefusalAsync(WutongDb db, Actor actor, Guid? standing)
    {
        if (Problems(actor).ToList() is { Count: > 0 } wrong) return new Outcome.Refused(wrong);
        if (LeadAccount is { } account && !await db.MemberAccounts().AnyAsync(u => u.Id == account)) return Outcome.Refuse(nameof(LeadAccount), Platform.Words.Invalid_Choice);
        return await db.Proposals.Whole.AnyAsync(p => p.Kind == Kind && p.Congress == Congress && p.Session == Session && p.Number == Number && p.Id != standing) ? Outcome.Refuse(nameof(Number), Words.Proposal_NumberTaken) : null;
    }

    /// <summary>What is wrong with it by itself.</summary>
    internal virtual IEnumerable<Problem> Problems(Actor actor)
    {
        if (PastDay.Wrong(nameof(ReceivedOn), ReceivedOn, actor.Now.Day()) is { } wrong) yield return wrong;
        if (JointNames().Exists(n => n.Length > Proposal.NameLength) || JointNames().Count > Proposal.MostParts) yield return new(nameof(Joint), Words.Proposal_JointTooLong);
    }

    private protected void Fill(Proposal proposal, DateTimeOffset now)
    {
        (proposal.Kind, proposal.Congress, proposal.Session, proposal.Number, proposal.Title) = (Kind!.Value, Congress!.Value, Session!.Value, Number!.Value, Title!);
        (proposal.Theme, proposal.IsPriority, proposal.ReceivedOn, proposal.ChangedAt) = (Theme, IsPriority, ReceivedOn!.Value, now);
        proposal.PutBy([(LeadName!, LeadAccount), .. JointNames().Select(n => (n, (Guid?)null))]);
    }

    private List<string> JointNames() => [.. (Joint ?? "").Split(['、', ',', '，', ';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}

/// <summary>Registers a proposal.</summary>
internal sealed record RegisterProposal : ProposalFields
{
    public const int PointsLength = 5000;

    /// <summary>The single points, one a line.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Point_Lines)), StringLength(PointsLength)]
    public string? Points { get; init; }

    internal override IEnumerable<Problem> Problems(Actor actor)
    {
        foreach (var problem in base.Problems(actor)) yield return problem;
        if (Lines().Any(l => l.Length > Proposal.TextLength) || Lines().Count > Proposal.MostParts) yield return new(nameof(Points), Words.Point_LinesTooLong);
    }

    internal Proposal Make(Guid id, DateTimeOffset now)
    {
        var proposal = new Proposal { Id = id, Title = Title! };
        Fill(proposal, now);
        foreach (var (i, text) in Lines().Index()) proposal.Points.Add(new ProposalPoint { ProposalId = id, Place = i + 1, Text = text });
        return proposal;
    }

    private List<string> Lines() => [.. (Points ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(ProposalsModule.Clerks)) return Outcome.Denied;
        if (await RefusalAsync(db, actor, null) is { } refused) return refused;
        var proposal = Make(Guid.CreateVersion7(), actor.Now);
        db.Proposals.Add(proposal);
        return Outcome.Saved(proposal.Id);
    });
}

/// <summary>Corrects what was registered.</summary>
internal sealed record EditProposal : ProposalFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public static EditProposal From(Proposal p) => new()
    {
        Id = p.Id, Version = p.Version, Kind = p.Kind, Congress = p.Congress, Session = p.Session, Number = p.Number, Title = p.Title, Theme = p.Theme, IsPriority = p.IsPriority, ReceivedOn = p.ReceivedOn,
        LeadName = p.Lead?.Name, LeadAccount = p.Lead?.UserId, Joint = string.Join('、', p.Proposers.Where(m => !m.IsLead).OrderBy(m => m.Place).Select(m => m.Name)) is { Length: > 0 } joint ? joint : null,
    };

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.Proposals.VisibleTo(actor).Include(p => p.Proposers).SingleOrDefaultAsync(p => p.Id == Id) is not { } proposal) return Outcome.Missing;
        if (!actor.IsAny(ProposalsModule.Clerks)) return Outcome.Denied;
        if (proposal.Version != Version) return new Outcome.Stale(From(proposal), proposal.Version);
        if (await RefusalAsync(db, actor, Id) is { } refused) return refused;
        Fill(proposal, actor.Now);
        return Outcome.Saved(Id);
    });
}

/// <summary>The accounts of members.</summary>
internal static class Members
{
    extension(WutongDb db)
    {
        public IQueryable<User> MemberAccounts() => db.Users.Where(u => u.Bindings.Any(b => b.Role == Role.Member));

        public async Task<List<SelectListItem>> MemberChoicesAsync() =>
            [new(Words.Proposal_NoAccount, ""), .. (await db.MemberAccounts().OrderBy(u => u.DisplayName).Take(500).Select(u => new { u.Id, u.DisplayName }).ToListAsync()).Select(u => new SelectListItem(u.DisplayName, u.Id.ToString()))];
    }
}
