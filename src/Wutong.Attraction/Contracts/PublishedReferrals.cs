using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Contracts;

/// <summary>A referral that anybody may read of.</summary>
/// <param name="Total">What the introduced organisation invests; null where no project came of it or the sum is not known.</param>
public sealed record PublishedReferral(
    Guid Id, OrganisationRef Referrer, OrganisationRef Introduced, string? Note, Amount? Total, DateOnly PublishedOn, string? Source, bool IsExample);

/// <summary>What the public may know of the city's network.</summary>
public static class PublishedReferrals
{
    private const int Most = 30;

    extension(WutongDb db)
    {
        /// <summary>
        /// The published referrals, newest first. One whose project bears a code name is left out however it was published before:
        /// the pair of names alone would tell who stands behind the code name.
        /// </summary>
        public async Task<IReadOnlyList<PublishedReferral>> PublishedReferralsAsync()
        {
            var rows = await db.Referrals.Whole.AsNoTracking().Where(r => r.PublishedOn != null)
                .OrderByDescending(r => r.PublishedOn).ThenBy(r => r.Id).Take(Most).ToListAsync();
            var ids = rows.Select(r => r.ProjectId).OfType<Guid>().ToList();
            var projects = await db.Projects.Whole.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.CodeName, p.TotalInvestment }).ToDictionaryAsync(p => p.Id);
            var names = await db.OrganisationRefsAsync(rows.SelectMany(r => new[] { r.ReferrerId, r.IntroducedId }));
            return [.. from row in rows
                       let project = row.ProjectId is { } id ? projects.GetValueOrDefault(id) : null
                       where project?.CodeName is null
                       select new PublishedReferral(row.Id, names[row.ReferrerId], names[row.IntroducedId], row.Note,
                           project?.TotalInvestment, row.PublishedOn!.Value, row.Source, row.IsExample)];
        }
    }
}
