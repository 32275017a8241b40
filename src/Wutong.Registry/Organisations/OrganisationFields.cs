using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Registry.Organisations;

/// <summary>What people fill in about an organisation, new or standing.</summary>
internal record OrganisationFields
{
    /// <summary>How many similar names a warning lists.</summary>
    private const int SimilarShown = 3;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_OrganisationName)), Required, StringLength(Organisation.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Kind)), Required, EnumDataType(typeof(OrganisationKind))]
    public OrganisationKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_CreditCode)), StringLength(30), CreditCodeText]
    public string? CreditCode { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Country)), Required, StringLength(2), CountryCode]
    public string? Country { get; init; } = Countries.Home;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_DistrictId))]
    public Guid? DistrictId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Business)), StringLength(2000)]
    public string? Business { get; init; }

    /// <summary>The user has looked at the organisations with similar names, and this is another one.</summary>
    public bool ConfirmSimilar { get; init; }

    /// <summary>Carries the fields into an organisation; throws a rule violation with every problem found.</summary>
    public async Task FillAsync(WutongDb db, Actor actor, Organisation organisation)
    {
        List<Problem> problems = [];
        var code = Organisations.CreditCode.TryParse(CreditCode, out var parsed) ? parsed.ToString() : null;
        if (code is not null && Country != Countries.Home) problems.Add(new(nameof(CreditCode), Words.CreditCode_Abroad));
        else if (code is not null) await CheckCodeAsync(db, actor, organisation.Id, code, problems);
        if (DistrictId is { } district && !await db.Districts.Whole.AnyAsync(d => d.Id == district)) problems.Add(new(nameof(DistrictId), Platform.Words.Invalid_Choice));
        if (!ConfirmSimilar && Name != organisation.Name) await CheckSimilarAsync(db, actor, organisation.Id, problems);
        if (problems.Count > 0) throw new RuleViolation(problems);
        organisation.Kind = Kind!.Value;
        organisation.CreditCode = code;
        organisation.Country = Country!;
        organisation.DistrictId = DistrictId;
        organisation.Business = Business;
    }

    private static async Task CheckCodeAsync(WutongDb db, Actor actor, Guid self, string code, List<Problem> problems)
    {
        if (!await db.Organisations.Whole.AnyAsync(o => o.CreditCode == code && o.Id != self)) return;
        var other = await db.Organisations.VisibleTo(actor).Where(o => o.CreditCode == code && o.Id != self).Select(o => o.Name).FirstOrDefaultAsync();
        problems.Add(new(nameof(CreditCode), other is null ? Words.CreditCode_Taken : string.Format(null, Words.CreditCode_TakenBy, other)));
    }

    private async Task CheckSimilarAsync(WutongDb db, Actor actor, Guid self, List<Problem> problems)
    {
        var similar = await OrganisationSearch.Similar(db.Organisations.VisibleTo(actor).Where(o => o.Id != self), Name!)
            .OrderBy(o => o.NameSortKey).Select(o => o.Name).Take(SimilarShown + 1).ToListAsync();
        if (similar.Count == 0) return;
        var names = string.Join("、", similar.Take(SimilarShown)) + (similar.Count > SimilarShown ? "……" : "");
        problems.Add(new(nameof(Name), string.Format(null, Words.Organisation_Similar, names)));
    }
}
