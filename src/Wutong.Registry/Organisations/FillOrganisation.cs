using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Industries;

namespace Wutong.Registry.Organisations;

/// <summary>Carries fields into an organisation, after everything about them was checked.</summary>
internal static class FillOrganisation
{
    /// <summary>How many similar names a warning lists.</summary>
    private const int SimilarShown = 3;

    /// <summary>The longest chain of parents that is followed.</summary>
    private const int MostParents = 20;

    /// <summary>Throws a rule violation with every problem found.</summary>
    public static async Task FillAsync(this OrganisationFields fields, WutongDb db, Actor actor, Organisation organisation)
    {
        List<Problem> problems = [];
        var code = CreditCode.TryParse(fields.CreditCode, out var parsed) ? parsed.ToString() : null;
        if (code is not null && fields.Country != Countries.Home) problems.Add(new(nameof(fields.CreditCode), Words.CreditCode_Abroad));
        else if (code is not null) await CheckCodeAsync(db, actor, organisation.Id, code, problems);
        if (fields.DistrictId is { } district && !await db.Districts.Whole.AnyAsync(d => d.Id == district)) problems.Add(new(nameof(fields.DistrictId), Platform.Words.Invalid_Choice));
        if (!fields.ConfirmSimilar && fields.Name != organisation.Name) await CheckSimilarAsync(fields.Name!, db, actor, organisation.Id, problems);
        if (fields.RegisteredOn > actor.Now.Day()) problems.Add(new(nameof(fields.RegisteredOn), Words.Invalid_FutureDay));
        else if (fields.RegisteredOn is { Year: < 1800 }) problems.Add(new(nameof(fields.RegisteredOn), Words.Invalid_EarlyDay));
        var capital = fields.RegisteredCapital.ToAmount(await db.RateTableAsync());
        if (capital is null && !fields.RegisteredCapital.IsEmpty) problems.Add(new($"{nameof(fields.RegisteredCapital)}.{nameof(AmountInput.Rate)}", Platform.Words.Amount_NoRate));
        var parent = fields.Parent is null ? null : await ParentAsync(fields.Parent, db, actor, organisation, problems);
        if (problems.Count > 0) throw new RuleViolation(problems);

        organisation.Kind = fields.Kind!.Value;
        organisation.CreditCode = code;
        organisation.Country = fields.Country!;
        organisation.DistrictId = fields.DistrictId;
        organisation.Business = fields.Business;
        organisation.IndustryCode = fields.Industry is null ? null : IndustryTree.Read(fields.Industry)!.Code;
        organisation.ParentId = parent;
        organisation.LegalForm = fields.LegalForm;
        organisation.RegisteredCapital = capital;
        organisation.RegisteredOn = fields.RegisteredOn;
        organisation.Telephone = fields.Telephone;
    }

    private static async Task CheckCodeAsync(WutongDb db, Actor actor, Guid self, string code, List<Problem> problems)
    {
        if (!await db.Organisations.Whole.AnyAsync(o => o.CreditCode == code && o.Id != self)) return;
        var other = await db.Organisations.VisibleTo(actor).Where(o => (o.CreditCode == code && o.Id != self) || o.Absorbed.Any(a => a.CreditCode == code)).Select(o => o.Name).FirstOrDefaultAsync();
        problems.Add(new(nameof(OrganisationFields.CreditCode), other is null ? Words.CreditCode_Taken : string.Format(null, Words.CreditCode_TakenBy, other)));
    }

    private static async Task CheckSimilarAsync(string name, WutongDb db, Actor actor, Guid self, List<Problem> problems)
    {
        var similar = await OrganisationSearch.Similar(db.Organisations.VisibleTo(actor).Where(o => o.Id != self), name)
            .OrderBy(o => o.NameSortKey).Select(o => o.Name).Take(SimilarShown + 1).ToListAsync();
        if (similar.Count == 0) return;
        var names = string.Join("、", similar.Take(SimilarShown)) + (similar.Count > SimilarShown ? "……" : "");
        problems.Add(new(nameof(OrganisationFields.Name), string.Format(null, Words.Organisation_Similar, names)));
    }

    private static async Task<Guid?> ParentAsync(string name, WutongDb db, Actor actor, Organisation organisation, List<Problem> problems)
    {
        // A standing parent stays even where the registry has several of its name.
        if (organisation.ParentId is { } standing && (await db.OrganisationRefsAsync([standing]))[standing].Name == name) return standing;
        if (await db.OrganisationNamedAsync(actor, name) is not { } parent)
        {
            problems.Add(new(nameof(OrganisationFields.Parent), Words.Invalid_Parent));
            return null;
        }
        if (await IsBelowAsync(db, parent.Id, organisation.Id)) problems.Add(new(nameof(OrganisationFields.Parent), Words.Invalid_ParentCircle));
        return parent.Id;
    }

    /// <summary>Whether going up from <paramref name="from"/> leads to <paramref name="to"/>, records that were merged read as their survivors.</summary>
    private static async Task<bool> IsBelowAsync(WutongDb db, Guid from, Guid to)
    {
        var all = db.Organisations.Whole;
        Guid? at = from;
        for (var step = 0; at is not null && step < MostParents; step++)
        {
            if (at == to) return true;
            var current = at;
            at = await all.Where(o => o.Id == current).Join(all, o => o.ParentId, p => p.Id, (_, p) => (Guid?)(p.SurvivorId ?? p.Id)).SingleOrDefaultAsync();
        }
        // A longer chain than any group has is taken for a circle.
        return at is not null;
    }
}
