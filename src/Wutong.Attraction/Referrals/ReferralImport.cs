using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

/// <summary>A row of a list of introductions: the fields of the form, the project by its name.</summary>
internal sealed record ImportedReferral : ReferralFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project)), StringLength(InvestmentProject.NameLength)]
    public string? Project { get; init; }
}

/// <summary>Whom and what the rows name, and which introductions stand already.</summary>
internal sealed record ReferralFacts(IReadOnlyDictionary<string, OrganisationRef> Organisations, IReadOnlyDictionary<string, NamedProject> Projects, HashSet<(Guid Referrer, Guid Introduced)> Known)
{
    public Guid? Named(string? name) => Organisations.GetValueOrDefault(name!)?.Id;
}

/// <summary>Brings a list of introductions in.</summary>
internal sealed class ReferralImport : ImportKind<ImportedReferral, ReferralFacts>
{
    public static readonly ReferralImport Instance = new();

    private ReferralImport()
    {
        Column(r => r.Referrer).Also(() => Words.Import_ReferrerAlso).Noted(() => Words.Import_InvestorNote);
        Column(r => r.Introduced).Also(() => Words.Import_IntroducedAlso).Noted(() => Words.Import_InvestorNote);
        Column(r => r.Project).Also(() => Words.Import_ProjectAlso).Noted(() => Words.Import_ProjectNote);
        Column(r => r.IntroducedOn).Also(() => Words.Import_IntroducedOnAlso).Sample("2026-03-18");
        Column(r => r.Note).Also(() => Words.Import_NoteAlso);
    }

    public override IReadOnlySet<Role> Writers => AttractionModule.Officers;
    public override Type Root => typeof(Referral);

    protected override async Task<ReferralFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<ImportedReferral> inputs, ReferralFacts? earlier, bool asks)
    {
        var organisations = await db.OrganisationsNamedAsync(actor, inputs.SelectMany(i => new[] { i.Referrer!, i.Introduced! }));
        var ids = organisations.Values.Select(o => o.Id).Distinct().ToList();
        var projects = await db.ProjectsNamedAsync(actor, inputs.Select(i => i.Project));
        if (!asks) return new ReferralFacts(organisations, projects, []);
        var known = await db.Referrals.VisibleTo(actor).Where(r => ids.Contains(r.ReferrerId) && ids.Contains(r.IntroducedId)).Select(r => new { r.ReferrerId, r.IntroducedId }).ToListAsync();
        return new ReferralFacts(organisations, projects, [.. known.Select(k => (k.ReferrerId, k.IntroducedId))]);
    }

    protected override IEnumerable<Problem> Check(ImportedReferral input, ReferralFacts facts, Actor actor)
    {
        var (referrer, introduced) = (facts.Named(input.Referrer), facts.Named(input.Introduced));
        foreach (var problem in input.Check(referrer, introduced, actor.Now.Day())) yield return problem;
        if (input.Project is { } project)
        {
            if (!facts.Projects.TryGetValue(project, out var named)) yield return new(nameof(input.Project), Words.Import_NoProject);
            else if (introduced is not null && named.InvestorId != introduced) yield return new(nameof(input.Project), Words.Referral_WrongProject);
        }
        if (referrer is { } one && introduced is { } other && facts.Known.Contains((one, other))) yield return new(nameof(input.Introduced), Words.Import_ReferralKnown) { IsQuestion = true };
    }

    protected override IReadOnlyList<object> Make(ImportedReferral input, ReferralFacts facts, Actor actor, Guid id)
    {
        var referral = new Referral { Id = id, RecordedAt = actor.Now };
        input.Fill(referral, facts.Named(input.Referrer)!.Value, facts.Named(input.Introduced)!.Value, input.Project is { } project ? facts.Projects[project].Id : null);
        return [referral];
    }

    protected override IEnumerable<ImportKey> KeysOf(ImportedReferral input) => [new ImportKey("introduced", $"{input.Referrer}\n{input.Introduced}", IsQuestion: true)];
}
