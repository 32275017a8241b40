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
        var facts = await OrganisationFacts.ForAsync(db, actor, [fields]);
        if (!fields.ConfirmSimilar && fields.Name != organisation.Name) await facts.LookForSimilarAsync(db, actor, fields.Name!, organisation.Id);
        // A standing parent stays even where the registry has several of its name.
        var standing = organisation.ParentId is { } parent && fields.Parent is not null && (await db.OrganisationRefsAsync([parent]))[parent].Name == fields.Parent ? organisation.ParentId : null;
        if (standing is not null) facts.KnowParent(fields.Parent!, standing.Value);
        List<Problem> problems = [.. fields.Check(facts, actor.Now.Day(), organisation.Id)];
        if (standing is null && facts.ParentOf(fields) is { } above && await IsBelowAsync(db, above, organisation.Id)) problems.Add(new(nameof(fields.Parent), Words.Invalid_ParentCircle));
        if (problems.Count > 0) throw new RuleViolation(problems);
        fields.Fill(organisation, facts);
    }

    /// <summary>What is wrong with fields that are right one by one, judged by what was looked up for them.</summary>
    /// <param name="self">The organisation itself, which may bear its own code.</param>
    public static IEnumerable<Problem> Check(this OrganisationFields fields, OrganisationFacts facts, DateOnly today, Guid self)
    {
        if (CodeOf(fields) is { } code)
        {
            if (fields.Country != Countries.Home) yield return new(nameof(fields.CreditCode), Words.CreditCode_Abroad);
            else if (facts.HolderOf(code) is { } holder && holder.Id != self) yield return new(nameof(fields.CreditCode), holder.Name is null ? Words.CreditCode_Taken : string.Format(null, Words.CreditCode_TakenBy, holder.Name));
        }
        if (fields.DistrictId is { } district && !facts.HasDistrict(district)) yield return new(nameof(fields.DistrictId), Platform.Words.Invalid_Choice);
        if (!fields.ConfirmSimilar && facts.SimilarTo(fields.Name!) is { Count: > 0 } similar)
        {
            var names = string.Join("、", similar.Take(SimilarShown)) + (similar.Count > SimilarShown ? "……" : "");
            yield return new(nameof(fields.Name), string.Format(null, Words.Organisation_Similar, names)) { IsQuestion = true };
        }
        if (PastDay.Wrong(nameof(fields.RegisteredOn), fields.RegisteredOn, today, earliest: 1800) is { } wrong) yield return wrong;
        if (!fields.RegisteredCapital.IsEmpty && facts.Worth(fields.RegisteredCapital) is null)
            yield return new($"{nameof(fields.RegisteredCapital)}.{nameof(AmountInput.Rate)}", Platform.Words.Amount_NoRate);
        if (fields.Parent is not null && facts.ParentOf(fields) is null) yield return new(nameof(fields.Parent), Words.Invalid_Parent);
    }

    /// <summary>Everything but the name, whose change is an event of its own.</summary>
    public static void Fill(this OrganisationFields fields, Organisation organisation, OrganisationFacts facts)
    {
        organisation.Kind = fields.Kind!.Value;
        organisation.CreditCode = CodeOf(fields);
        organisation.Country = fields.Country!;
        organisation.DistrictId = fields.DistrictId;
        organisation.Business = fields.Business;
        organisation.IndustryCode = fields.Industry is null ? null : IndustryTree.Read(fields.Industry)!.Code;
        organisation.ParentId = facts.ParentOf(fields);
        organisation.LegalForm = fields.LegalForm;
        organisation.RegisteredCapital = facts.Worth(fields.RegisteredCapital);
        organisation.RegisteredOn = fields.RegisteredOn;
        organisation.Telephone = fields.Telephone;
    }

    internal static string? CodeOf(OrganisationFields fields) => CreditCode.TryParse(fields.CreditCode, out var parsed) ? parsed.ToString() : null;

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
