using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Proposals;

/// <summary>What must be known of the standing proposals to judge rows of a list.</summary>
internal sealed record ProposalFacts(HashSet<(ProposalKind Kind, int Congress, int Session, int Number)> Taken);

/// <summary>Brings in a list of cases as the city's own system exports it.</summary>
internal sealed class ProposalImport : ImportKind<RegisterProposal, ProposalFacts>
{
    public static readonly ProposalImport Instance = new();

    private ProposalImport()
    {
        Column(p => p.Kind);
        Column(p => p.Congress).Sample("13");
        Column(p => p.Session).Sample("5");
        Column(p => p.Number).Also(() => Words.Import_NumberAlso).Sample("193");
        Column(p => p.Title).Also(() => Words.Import_TitleAlso).Sample("关于……的建议");
        Column(p => p.Theme).Also(() => Words.Import_ThemeAlso);
        Column(p => p.IsPriority);
        Column(p => p.ReceivedOn).Also(() => Words.Import_ReceivedAlso).Sample("2026-02-20");
        Column(p => p.LeadName).Also(() => Words.Import_LeadAlso);
        Column(p => p.Joint).Also(() => Words.Import_JointAlso);
        Column(p => p.Points).Also(() => Words.Import_PointsAlso);
    }

    public override IReadOnlySet<Role> Writers => ProposalsModule.Clerks;
    public override Type Root => typeof(Proposal);
    public override string? RefusalOf(Actor actor) => null;

    protected override async Task<ProposalFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<RegisterProposal> inputs, ProposalFacts? earlier, bool asks)
    {
        var numbers = inputs.Select(i => i.Number).OfType<int>().Distinct().ToList();
        var taken = await db.Proposals.Whole.Where(p => numbers.Contains(p.Number)).Select(p => new { p.Kind, p.Congress, p.Session, p.Number }).ToListAsync();
        return new([.. taken.Select(t => (t.Kind, t.Congress, t.Session, t.Number)), .. earlier?.Taken ?? []]);
    }

    protected override IEnumerable<Problem> Check(RegisterProposal input, ProposalFacts facts, Actor actor)
    {
        if (input is { Kind: { } kind, Congress: { } congress, Session: { } session, Number: { } number } && facts.Taken.Contains((kind, congress, session, number))) yield return new(nameof(input.Number), Words.Proposal_NumberTaken);
        foreach (var problem in input.Problems(actor)) yield return problem;
    }

    protected override IReadOnlyList<object> Make(RegisterProposal input, ProposalFacts facts, Actor actor, Guid id)
    {
        var proposal = input.Make(id, actor.Now);
        return [proposal, .. proposal.Proposers, .. proposal.Points];
    }

    protected override IEnumerable<ImportKey> KeysOf(RegisterProposal input) => [new ImportKey("number", $"{input.Kind} {input.Congress} {input.Session} {input.Number}", IsQuestion: false)];
}
