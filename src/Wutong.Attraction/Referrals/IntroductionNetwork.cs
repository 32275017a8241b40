using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

/// <summary>An introduction with what came of it, as far as the actor may know.</summary>
/// <param name="Total">What the project invests; null where none came of it, its sum is not known, or it is not the actor's to know.</param>
internal sealed record Brought(Guid ReferralId, OrganisationRef Referrer, OrganisationRef Introduced, DateOnly? On, Guid? ProjectId, string? Project, Amount? Total, bool IsExample);

/// <summary>Somebody in the network with those whom they brought, and so on.</summary>
/// <param name="By">The introduction by which it came; null where the walk begins.</param>
internal sealed record Introduced(OrganisationRef Organisation, Brought? By, IReadOnlyList<Introduced> Next)
{
    /// <summary>Everything that came of it, near and far.</summary>
    public IEnumerable<Brought> All => Next.SelectMany(n => n.All.Prepend(n.By!));
}

/// <summary>Who introduced whom, of the introductions that the actor may see, and what came of it in money.</summary>
internal sealed class IntroductionNetwork
{
    /// <summary>How many generations are walked at once.</summary>
    public const int Generations = 3;

    private const int Most = 5_000;

    private readonly ILookup<Guid, Brought> byReferrer, byIntroduced;

    private IntroductionNetwork(IReadOnlyList<Brought> all)
    {
        byReferrer = all.ToLookup(b => b.Referrer.Id);
        byIntroduced = all.ToLookup(b => b.Introduced.Id);
        Referrers = [.. byReferrer.Select(g => From(g.First().Referrer)).OrderByDescending(r => TotalOf(r.All)).ThenByDescending(r => r.Next.Count).ThenBy(r => r.Organisation.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whoever introduced somebody, who brought most first.</summary>
    public IReadOnlyList<Introduced> Referrers { get; }

    public static async Task<IntroductionNetwork> LoadAsync(WutongDb db, Actor actor)
    {
        var rows = await db.Referrals.VisibleTo(actor).AsNoTracking().OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).Take(Most).ToListAsync();
        var ids = rows.Select(r => r.ProjectId).OfType<Guid>().ToList();
        var projects = await db.Projects.VisibleTo(actor).Where(InvestmentProject.OpenTo(actor)).Where(p => ids.Contains(p.Id)).AsNoTracking().ToDictionaryAsync(p => p.Id);
        var names = await db.OrganisationRefsAsync(rows.SelectMany(r => new[] { r.ReferrerId, r.IntroducedId }));
        return new([.. from row in rows
                       let project = row.ProjectId is { } id ? projects.GetValueOrDefault(id) : null
                       where names[row.ReferrerId].Id != names[row.IntroducedId].Id
                       select new Brought(row.Id, names[row.ReferrerId], names[row.IntroducedId], row.IntroducedOn, project?.Id, project?.Name, project?.TotalInvestment, row.IsExample)]);
    }

    /// <summary>Who introduced this one.</summary>
    public IEnumerable<Brought> Before(Guid organisation) => byIntroduced[organisation];

    /// <summary>The network from one organisation on; null for one that has no part in what the actor may see.</summary>
    public Introduced? From(Guid organisation) =>
        (byReferrer[organisation].FirstOrDefault()?.Referrer ?? byIntroduced[organisation].FirstOrDefault()?.Introduced) is { } found ? From(found) : null;

    private Introduced From(OrganisationRef organisation) => Walk(organisation, null, [organisation.Id], Generations);

    private Introduced Walk(OrganisationRef organisation, Brought? by, HashSet<Guid> seen, int generations) => new(organisation, by,
        generations == 0 ? [] : [.. byReferrer[organisation.Id].Where(b => seen.Add(b.Introduced.Id)).Select(b => Walk(b.Introduced, b, seen, generations - 1))]);

    /// <summary>In hundredths of a yuan; a project counts once, whoever is said to have brought it.</summary>
    public static long TotalOf(IEnumerable<Brought> brought) => brought.Where(b => b.Total is not null).DistinctBy(b => b.ProjectId).Sum(b => b.Total!.CnyMinor);
}
