using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Rules;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>What the check of some projects' fields needs to know, looked up for all of them in a few queries: for one from a form as for a thousand from a sheet.</summary>
internal sealed class ProjectFacts
{
    /// <summary>A sum this many times above or below the median of its field asks back.</summary>
    private const long UnusualFactor = 1000;

    /// <summary>Fewer values say nothing yet.</summary>
    private const int LeastKnown = 5;

    /// <summary>The latest projects say what is usual; all of them would say the same and take seconds.</summary>
    private const int Looked = 2000;

    private readonly Dictionary<string, Guid> investors = [];
    private Dictionary<string, Guid> districts = [];
    private Dictionary<string, long?> medians = [];
    private HashSet<(Guid Investor, string Name)> known = [];
    private ProjectRule rule = new();
    private Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates = null!;

    /// <summary>What each kind's stages ask for; looked up for an import alone.</summary>
    public IReadOnlyDictionary<ProjectKind, GateEdition> Gates { get; set; } = new Dictionary<ProjectKind, GateEdition>();

    /// <param name="earlier">Facts of the same import, whose medians, rates and districts still hold.</param>
    public static async Task<ProjectFacts> ForAsync(WutongDb db, Actor actor, IReadOnlyList<ProjectFields> fields, ProjectFacts? earlier = null)
    {
        var facts = new ProjectFacts { rates = earlier?.rates ?? await db.RateTableAsync(), districts = earlier?.districts ?? await db.DistrictIdsAsync(), medians = earlier?.medians ?? [], rule = earlier?.rule ?? await db.ProjectRuleAsync() };
        foreach (var (name, investor) in await db.OrganisationsNamedAsync(actor, fields.Select(f => f.Investor).OfType<string>())) facts.investors[name] = investor.Id;
        foreach (var field in fields.Where(f => !f.ConfirmUnusual).SelectMany(f => f.Sums).Where(s => !s.Sum.IsEmpty).Select(s => s.Field).Distinct())
            if (!facts.medians.ContainsKey(field)) facts.medians[field] = await MedianAsync(db, field);
        return facts;
    }

    /// <summary>Looks up which of the investors' projects stand already under the same names, among those the actor may see.</summary>
    public async Task LookForDoublesAsync(WutongDb db, Actor actor, IReadOnlyList<ProjectFields> fields)
    {
        var (ids, names) = (investors.Values.Distinct().ToList(), fields.Select(f => f.Name!).Distinct().ToList());
        // Only by the name that the actor is shown: whoever sees a code name must not learn the other one by asking.
        var standing = await ProjectTable.Instance.Rows(db, actor).Where(p => names.Contains(p.Name!) && p.InvestorId != null && ids.Contains(p.InvestorId.Value)).Select(p => new { p.InvestorId, p.Name }).ToListAsync();
        known = [.. standing.Select(s => (s.InvestorId!.Value, s.Name!))];
    }

    public Guid? InvestorNamed(string name) => investors.TryGetValue(name, out var id) ? id : null;
    public void KnowInvestor(string name, Guid id) => investors[name] = id;
    public bool HasDistrict(Guid id) => districts.ContainsValue(id);
    public Guid? DistrictNamed(string name) => districts.TryGetValue(name, out var id) ? id : null;
    public IEnumerable<string> DistrictNames => districts.Keys;
    public bool IsFlagshipByRule(AmountInput total) => rule.IsFlagship(Worth(total)?.CnyMinor);
    public Amount? Worth(AmountInput input) => input.ToAmount(rates);

    /// <summary>Whether the investor has a project of this name.</summary>
    public bool Knows(ProjectFields fields) => InvestorNamed(fields.Investor!) is { } investor && known.Contains((investor, fields.Name!));

    /// <summary>What is usual for a field, in hundredths of a yuan, where the sum is far from it.</summary>
    public long? UsualIfFar(string field, Amount sum) =>
        medians.GetValueOrDefault(field) is { } median && (sum.CnyMinor / UnusualFactor > median || sum.CnyMinor < median / UnusualFactor) ? median : null;

    /// <summary>Median worth of a field over the latest projects of the whole city; null while too few are known.</summary>
    private static async Task<long?> MedianAsync(WutongDb db, string field)
    {
        var values = await ProjectSums.Of(db.Projects.Whole.OrderByDescending(p => p.Id).Take(Looked), field).ToListAsync();
        var worth = values.Select(v => v.CnyMinor).Order().ToList();
        return worth.Count < LeastKnown ? null : worth[worth.Count / 2];
    }
}
