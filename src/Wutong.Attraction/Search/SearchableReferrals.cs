using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.ReferralFilings;
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

/// <summary>Filed referrals, by the investor as the referrer calls it.</summary>
internal sealed class SearchableReferralFilings : Searchable<ReferralFiling>
{
    public override string Kind => "referralFilings";
    public override string Label => Words.Menu_RefFilings;
    public override string Icon => "flag";
    public override IReadOnlySet<Role> Roles => AttractionModule.ReferralReaders;
    public override string Scope => AttractionModule.ReadScope;
    public override string LinkOf(Guid id) => $"/attraction/referral-filings/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind == RegistrySearch.Organisations ? db.ReferralFilings.Whole.Where(f => renamed.Contains(f.ReferrerId)).Select(f => f.Id) : null;

    /// <summary>As <see cref="ReferralFiling.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var filings = await db.ReferralFilings.Whole.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync();
        var called = await db.OrganisationsCalledAsync(filings.Select(f => f.ReferrerId));
        return [.. filings.Select(f => new SearchDocument
        {
            Id = f.Id, Title = f.Company, Subtitle = called[f.ReferrerId].Name, Others = f.CreditCode is { } code ? [code] : [], Related = [.. called[f.ReferrerId].All], Body = f.Product, IsExample = f.IsExample,
            Audience =
            [
                SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.For(Role.Referrer, f.ReferrerId), SearchAudience.For(Role.Enterprise, f.ReferrerId),
                SearchAudience.Account(Role.InvestmentOfficer, f.FiledById), .. f.OfficeId is { } office ? [SearchAudience.InOffice(Role.InvestmentOfficer, office)] : Array.Empty<string>(),
            ],
        })];
    }
}
