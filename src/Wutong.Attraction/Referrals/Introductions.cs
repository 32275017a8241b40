using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

/// <summary>One step of the way by which an investor came: who introduced it.</summary>
internal sealed record Introduction(Guid ReferralId, OrganisationRef Referrer, OrganisationRef Introduced, DateOnly? On, string? Note, bool IsExample, string? Source);

internal static class IntroductionChain
{
    /// <summary>Longest way followed back; a ring of introductions ends there too.</summary>
    private const int Longest = 5;

    /// <summary>Who introduced an organisation, who introduced that one, and so on, as far as the actor may see.</summary>
    public static async Task<IReadOnlyList<Introduction>> IntroductionsAsync(this WutongDb db, Actor actor, Guid organisation)
    {
        List<Referral> chain = [];
        HashSet<Guid> seen = [organisation];
        for (var at = organisation; chain.Count < Longest;)
        {
            var step = await db.Referrals.VisibleTo(actor).AsNoTracking().Where(r => r.IntroducedId == at).OrderBy(r => r.RecordedAt).FirstOrDefaultAsync();
            if (step is null) break;
            chain.Add(step);
            if (!seen.Add(step.ReferrerId)) break;
            at = step.ReferrerId;
        }
        var names = await db.OrganisationRefsAsync(chain.SelectMany(r => new[] { r.ReferrerId, r.IntroducedId }));
        return [.. chain.Select(r => new Introduction(r.Id, names[r.ReferrerId], names[r.IntroducedId], r.IntroducedOn, r.Note, r.IsExample, r.Source))];
    }
}
