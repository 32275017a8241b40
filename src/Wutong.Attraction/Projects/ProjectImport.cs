using System.ComponentModel.DataAnnotations;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Gates;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>A row of a list of projects: the fields of the form, the district by its name, and the stage that it has reached.</summary>
internal sealed record ImportedProject : ProjectFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Kind)), Required]
    public ProjectKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filter_Stage))]
    public Stage? Stage { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_District)), StringLength(60)]
    public string? District { get; init; }
}

/// <summary>Brings a list of projects in. Whoever does owns them, in the own office; a project goes through every gate up to the stage that its row names.</summary>
internal sealed class ProjectImport : ImportKind<ImportedProject, ProjectFacts>
{
    public static readonly ProjectImport Instance = new();

    private ProjectImport()
    {
        Column(p => p.Name).Also(() => Words.Import_ProjectAlso).Sample("示例：精密减速器项目");
        Column(p => p.Investor).Also(() => Words.Import_InvestorAlso).Noted(() => Words.Import_InvestorNote);
        Column(p => p.Kind).Also(() => Words.Import_ProjectKindAlso);
        Column(p => p.Stage).Also(() => Words.Import_StageAlso).Noted(() => Words.Import_StageNote);
        Column(p => p.Origin).Also(() => Words.Import_OriginAlso);
        Column(p => p.District).Also(() => Words.Import_DistrictAlso).Offering(async (db, _) => [.. (await db.DistrictNamesAsync()).Select(d => d.Name)]);
        Column(p => p.Nature);
        Column(p => p.TotalInvestment).Also(() => Words.Import_TotalAlso).Sample("50000");
        Column(p => p.FixedAssets).Also(() => Words.Import_FixedAssetsAlso);
        Column(p => p.RegisteredCapital).Also(() => Words.Import_CapitalAlso);
        Column(p => p.PaidInCapital);
        Column(p => p.ContractedForeignCapital);
        Column(p => p.ArrivedForeignCapital).Also(() => Words.Import_ArrivedAlso);
        Column(p => p.IsFlagship);
        Column(p => p.FlagshipSource);
        Column(p => p.Likelihood).Sample("60");
        Column(p => p.ExpectedOn);
        Column(p => p.CodeName);
        Column(p => p.Product).Also(() => Words.Import_ProductAlso);
        Column(p => p.Summary).Also(() => Words.Import_SummaryAlso);
        Column(p => p.ReviewedOn);
        Column(p => p.LegalReviewOn);
        Column(p => p.SignedOn).Also(() => Words.Import_SignedAlso).Sample("2026-03-18");
        Column(p => p.LicenceNumber);
        Column(p => p.TeamSize);
        Column(p => p.LeasedPremises);
        Column(p => p.ConstructionStartedOn).Also(() => Words.Import_StartedAlso);
        Column(p => p.CompletedOn).Also(() => Words.Import_CompletedAlso);
        Column(p => p.FirstSaleOn);
        Column(p => p.FirstFinancingOn);
        Column(p => p.CapacityReachedOn);
    }

    public override IReadOnlySet<Role> Writers => AttractionModule.Officers;
    public override Type Root => typeof(InvestmentProject);

    public override string? RefusalOf(Actor actor) => actor.Id is null || actor.Offices.Count == 0 ? Words.Create_NoOffice : null;

    protected override async Task<ProjectFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<ImportedProject> inputs, ProjectFacts? earlier, bool asks)
    {
        var facts = await ProjectFacts.ForAsync(db, actor, inputs, earlier);
        facts.Gates = earlier?.Gates ?? await db.GateEditionsInForceAsync();
        if (asks) await facts.LookForDoublesAsync(db, actor, inputs);
        return facts;
    }

    protected override IEnumerable<Problem> Check(ImportedProject input, ProjectFacts facts, Actor actor)
    {
        if (input.District is { } district && facts.DistrictNamed(district) is null)
            yield return new(nameof(input.District), Platform.Words.Import_NotAChoice) { Suggestion = Suggestions.Nearest(district, facts.DistrictNames) };
        if (input.Stage is { } stage && !Stages.Of(input.Kind!.Value).Contains(stage)) yield return new(nameof(input.Stage), string.Format(null, Words.Import_NoSuchStage, string.Join("、", Stages.Of(input.Kind.Value).Select(s => s.Label()))));
        foreach (var problem in input.Check(facts, actor.Now.Day())) yield return problem;
        if (facts.Knows(input)) yield return new(nameof(input.Name), Words.Import_ProjectKnown) { IsQuestion = true };
    }

    protected override IReadOnlyList<object> Make(ImportedProject input, ProjectFacts facts, Actor actor, Guid id)
    {
        var project = new InvestmentProject { Id = id, Name = input.Name!, Kind = input.Kind!.Value, OfficeId = actor.Offices[0] };
        (input with { DistrictId = input.District is { } district ? facts.DistrictNamed(district) : null }).Fill(project, facts);
        project.Begin(actor.Id!.Value, actor.Now);
        if (input.Stage is { } reached) Climb(project, reached, facts.Gates[project.Kind], actor);
        return [project, .. project.Team, .. project.StageChanges];
    }

    /// <summary>
    /// Through every gate on the way; what one of them misses is said beside its column. A sheet brings no papers: only the head office, which answers for the standing
    /// ledger, brings projects in beyond a gate that asks for some.
    /// </summary>
    private static void Climb(InvestmentProject project, Stage reached, GateEdition gates, Actor actor)
    {
        while (project.Stage != reached && Stages.After(project.Kind, project.Stage) is { } next)
        {
            var gate = ProjectGate.Of(project, gates, GateFacts.None);
            if (actor.Is(Role.HeadOffice)) gate = gate?.FieldsOnly();
            try { project.Advance(next, gate, actor.Now, actor.Id, Words.Import_StageStep); }
            catch (RuleViolation missing)
            {
                throw new RuleViolation([.. missing.Problems.Select(p => p with { Suggestion = string.Format(null, Words.Import_StageHint, project.Stage.Label()) })]);
            }
        }
    }

    protected override IEnumerable<ImportKey> KeysOf(ImportedProject input) => [new ImportKey("name", $"{input.Investor}\n{input.Name}", IsQuestion: true)];
}
