using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Duplicates;

namespace Wutong.Registry.Organisations;

/// <summary>What the check of some organisations' fields needs to know, looked up for all of them in a few queries: for one from a form as for a thousand from a sheet.</summary>
internal sealed class OrganisationFacts
{
    private readonly Dictionary<string, (Guid Id, string? Name)> holders = [];
    private readonly Dictionary<string, List<string>> similar = [];
    private readonly Dictionary<string, Guid> parents = [];
    private Dictionary<string, Guid> districts = [];
    private Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates = null!;

    public static async Task<OrganisationFacts> ForAsync(WutongDb db, Actor actor, IReadOnlyList<OrganisationFields> fields)
    {
        var facts = new OrganisationFacts { rates = await db.RateTableAsync(), districts = await db.DistrictIdsAsync() };
        var codes = fields.Select(FillOrganisation.CodeOf).OfType<string>().Distinct().ToList();
        var visible = db.Organisations.VisibleTo(actor);
        var holders = await db.Organisations.Whole.Where(o => codes.Contains(o.CreditCode!))
            .Select(o => new { o.Id, o.CreditCode, Name = visible.Where(v => v.Id == (o.SurvivorId ?? o.Id)).Select(v => v.Name).FirstOrDefault() }).ToListAsync();
        foreach (var holder in holders) facts.holders[holder.CreditCode!] = (holder.Id, holder.Name);
        foreach (var (name, parent) in await db.OrganisationsNamedAsync(actor, fields.Select(f => f.Parent).OfType<string>())) facts.parents[name] = parent.Id;
        return facts;
    }

    /// <summary>Who bears a credit code; its name is null where the actor may not see it.</summary>
    public (Guid Id, string? Name)? HolderOf(string code) => holders.TryGetValue(code, out var holder) ? holder : null;

    public bool HasDistrict(Guid id) => districts.ContainsValue(id);
    public Guid? DistrictNamed(string name) => districts.TryGetValue(name, out var id) ? id : null;
    public IEnumerable<string> DistrictNames => districts.Keys;

    public Guid? ParentOf(OrganisationFields fields) => fields.Parent is { } name && parents.TryGetValue(name, out var id) ? id : null;
    public void KnowParent(string name, Guid id) => parents[name] = id;

    public Amount? Worth(AmountInput input) => input.ToAmount(rates);

    /// <summary>Names of visible organisations that may be the same body.</summary>
    public IReadOnlyList<string> SimilarTo(string name) => similar.TryGetValue(name, out var found) ? found : [];

    /// <summary>Looks for whatever resembles the name of one that is typed in: names that hold it or are held by it, the same initials.</summary>
    public async Task LookForSimilarAsync(WutongDb db, Actor actor, string name, Guid self) =>
        similar[name] = await OrganisationSearch.Similar(db.Organisations.VisibleTo(actor).Where(o => o.Id != self), name).OrderBy(o => o.NameSortKey).Select(o => o.Name).Take(4).ToListAsync();

    /// <summary>Looks for the doubles of many names: those that are the same without legal form, place, width and script, and those that are another's other name.</summary>
    public async Task LookForDoublesAsync(WutongDb db, Actor actor, IReadOnlyList<string> names)
    {
        var sought = names.Distinct().Select(n => (Name: n, Taken: NormalisedName.Of(n))).ToList();
        var keys = sought.Select(s => s.Taken.Key).Distinct().ToList();
        var alike = (await db.Organisations.VisibleTo(actor).Where(o => keys.Contains(o.NameKey)).Select(o => new { o.NameKey, o.Name }).ToListAsync()).ToLookup(o => o.NameKey, o => o.Name);
        var called = await db.OrganisationsNamedAsync(actor, sought.Select(s => s.Name));
        foreach (var (name, taken) in sought)
        {
            var found = alike[taken.Key].Where(n => NormalisedName.Match(taken, NormalisedName.Of(n)) != PlaceMatch.Apart).ToList();
            if (called.TryGetValue(name, out var other) && !found.Contains(other.Name)) found.Add(other.Name);
            if (found.Count > 0) similar[name] = found;
        }
    }
}
