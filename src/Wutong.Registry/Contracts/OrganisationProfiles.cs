using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Registry.Industries;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Contracts;

/// <summary>What one should know of an organisation before meeting it.</summary>
/// <param name="Industry">Main industry with its code; null where it is not known.</param>
public sealed record OrganisationProfile(Guid Id, string Name, OrganisationKind Kind, string Country, string? Business, string? Industry, string? District, DateOnly? RegisteredOn, Amount? RegisteredCapital, IReadOnlyList<string> Qualifications, bool IsExample);

/// <summary>What the city has and lacks around an industry, by the classes of its group in GB/T 4754-2017.</summary>
/// <param name="Peers">Names of organisations in the city in the same group, at most <see cref="OrganisationProfiles.MostPeers"/>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Missing">Classes of the group in which the city has nobody.</param>
public sealed record IndustryGap(string Group, IReadOnlyList<string> Peers, int Count, IReadOnlyList<string> Missing);

/// <summary>Organisations as a trip is prepared by.</summary>
public static class OrganisationProfiles
{
    public const int MostPeers = 8;

    extension(WutongDb db)
    {
        /// <summary>Null where there is none for this actor.</summary>
        public async Task<OrganisationProfile?> OrganisationProfileAsync(Actor actor, Guid id)
        {
            var found = await db.Organisations.VisibleTo(actor).AsNoTracking().Include(o => o.Qualifications).SingleOrDefaultAsync(o => o.Id == id);
            if (found is null) return null;
            var district = await db.Districts.Whole.Where(d => d.Id == found.DistrictId).Select(d => d.Name).SingleOrDefaultAsync();
            return new OrganisationProfile(found.Id, found.Name, found.Kind, found.Country, found.Business, IndustryTree.Find(found.IndustryCode)?.Label, district, found.RegisteredOn, found.RegisteredCapital,
                [.. found.Qualifications.Select(q => q.Kind.Label()).Distinct()], found.IsExample);
        }

        /// <summary>Who in the city works in the same group of industries, and which classes of it nobody works in; null where the industry is not known.</summary>
        public async Task<IndustryGap?> IndustryGapAsync(Actor actor, Guid id)
        {
            var code = await db.Organisations.VisibleTo(actor).Where(o => o.Id == id).Select(o => o.IndustryCode).SingleOrDefaultAsync();
            if (code is null || !IndustryCode.TryParse(code, out var parsed) || parsed.Chain.FirstOrDefault(c => c.Level == GroupLevel) is not { Level: GroupLevel } group) return null;
            var prefix = group.ToString();
            var local = await db.Organisations.VisibleTo(actor).Where(o => o.DistrictId != null && o.SurvivorId == null && o.IndustryCode!.StartsWith(prefix)).OrderBy(o => o.NameSortKey).Select(o => new { o.Id, o.Name, o.IndustryCode }).ToListAsync();
            var held = local.Select(o => o.IndustryCode).ToHashSet();
            var peers = local.Where(o => o.Id != id).Select(o => o.Name).ToList();
            return new IndustryGap(IndustryTree.Find(prefix)?.Label ?? prefix, [.. peers.Take(MostPeers)], peers.Count, [.. IndustryTree.Below(prefix).Where(c => !held.Contains(c.Code)).Select(c => c.Label)]);
        }
    }

    /// <summary>Of the four levels: section, division, group, class.</summary>
    private const int GroupLevel = 3;
}
