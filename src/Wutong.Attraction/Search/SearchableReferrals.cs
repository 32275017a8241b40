using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Referrals;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Search;

/// <summary>Referrals, by both organisations. Their project is left out: not everybody who sees the referral sees that.</summary>
internal sealed class SearchableReferrals : Searchable<Referral>
{
    public const string Name = "referrals";

    public override string Kind => Name;
    public override string Label => Words.Menu_Referrals;
    public override string Icon => "affiliate";
    public override IReadOnlySet<Role> Roles => AttractionModule.ReferralReaders;
    public override string Scope => AttractionModule.ReadScope;
    public override string LinkOf(Guid id) => $"/attraction/referrals/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind == RegistrySearch.Organisations
        ? db.Referrals.Whole.Where(r => renamed.Contains(r.ReferrerId) || renamed.Contains(r.IntroducedId)).Select(r => r.Id) : null;

    /// <summary>As <see cref="Referral.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var referrals = await db.Referrals.Whole.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync();
        var called = await db.OrganisationsCalledAsync(referrals.SelectMany(r => new[] { r.ReferrerId, r.IntroducedId }));
        return [.. referrals.Select(r => new SearchDocument
        {
            Id = r.Id, Title = $"{called[r.ReferrerId].Name} → {called[r.IntroducedId].Name}", Related = [.. called[r.ReferrerId].All, .. called[r.IntroducedId].All],
            Body = string.Join('\n', new[] { r.Note, r.Source }.OfType<string>()) is { Length: > 0 } body ? body : null, IsNamedAfterOthers = true, IsExample = r.IsExample,
            Audience =
            [
                SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.Of(Role.InvestmentOfficer), SearchAudience.For(Role.Referrer, r.ReferrerId),
                SearchAudience.For(Role.Enterprise, r.ReferrerId), SearchAudience.For(Role.Enterprise, r.IntroducedId),
            ],
        })];
    }
}
