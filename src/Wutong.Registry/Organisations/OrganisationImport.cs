using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Organisations;

/// <summary>A row of a list of organisations: the fields of the form, the district by its name.</summary>
internal sealed record ImportedOrganisation : OrganisationFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ShortName)), StringLength(Organisation.NameLength)]
    public string? ShortName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_DistrictId)), StringLength(Districts.District.NameLength)]
    public string? District { get; init; }
}

/// <summary>Brings a list of organisations into the registry.</summary>
internal sealed class OrganisationImport : ImportKind<ImportedOrganisation, OrganisationFacts>
{
    public static readonly OrganisationImport Instance = new();

    private OrganisationImport()
    {
        Column(o => o.Name).Also(() => Words.Import_NameAlso).Sample("示例精密机械（张家港）有限公司");
        Column(o => o.Kind).Also(() => Words.Import_KindAlso).Sample(OrganisationKind.Enterprise.ToString());
        Column(o => o.CreditCode).Also(() => Words.Import_CodeAlso).Noted(() => Words.Import_CodeNote).Sample("91320582MA1EXAMP0X");
        Column(o => o.ShortName).Also(() => Words.Import_ShortNameAlso);
        Column(o => o.Country).Noted(() => Words.Import_CountryNote).Sample("CN");
        Column(o => o.District).Also(() => Words.Import_DistrictAlso).Offering(async (db, _) => [.. (await db.DistrictNamesAsync()).Select(d => d.Name)]);
        Column(o => o.Industry).Also(() => Words.Import_IndustryAlso).Noted(() => Words.Import_IndustryNote).Sample("C3973");
        Column(o => o.LegalForm);
        Column(o => o.RegisteredCapital).Also(() => Words.Import_CapitalAlso).Sample("5000");
        Column(o => o.RegisteredOn).Also(() => Words.Import_RegisteredOnAlso).Sample("2021-03-18");
        Column(o => o.Parent).Also(() => Words.Import_ParentAlso).Noted(() => Words.Import_ParentNote);
        Column(o => o.Telephone).Also(() => Words.Import_TelephoneAlso).Sample("0512-58000000");
        Column(o => o.Business).Also(() => Words.Import_BusinessAlso);
    }

    public override IReadOnlySet<Role> Writers => RegistryModule.Writers;
    public override Type Root => typeof(Organisation);

    protected override async Task<OrganisationFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<ImportedOrganisation> inputs, OrganisationFacts? earlier, bool asks)
    {
        var facts = await OrganisationFacts.ForAsync(db, actor, inputs);
        if (asks) await facts.LookForDoublesAsync(db, actor, [.. inputs.Select(i => i.Name!)]);
        return facts;
    }

    protected override IEnumerable<Problem> Check(ImportedOrganisation input, OrganisationFacts facts, Actor actor)
    {
        if (input.District is { } district && facts.DistrictNamed(district) is null)
            yield return new(nameof(input.District), Platform.Words.Import_NotAChoice) { Suggestion = Suggestions.Nearest(district, facts.DistrictNames) };
        foreach (var problem in input.Check(facts, actor.Now.Day(), Guid.Empty)) yield return problem;
    }

    protected override IReadOnlyList<object> Make(ImportedOrganisation input, OrganisationFacts facts, Actor actor, Guid id)
    {
        var organisation = new Organisation { Id = id, Name = input.Name! };
        (input with { DistrictId = input.District is { } district ? facts.DistrictNamed(district) : null }).Fill(organisation, facts);
        if (input.ShortName is { } shortName && shortName != input.Name) organisation.AddName(shortName, NameKind.Alias);
        return [organisation, .. organisation.OtherNames];
    }

    protected override IEnumerable<ImportKey> KeysOf(ImportedOrganisation input)
    {
        if (FillOrganisation.CodeOf(input) is { } code) yield return new ImportKey("creditCode", code, IsQuestion: false);
        yield return new ImportKey("name", input.Name!, IsQuestion: true);
    }
}
