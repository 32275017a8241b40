using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Recognitions;
using Wutong.Attraction.Reviews;
using Wutong.Attraction.Rewards;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Search;

/// <summary>Joint reviews, by the name of the project that everybody asked may know.</summary>
internal sealed class SearchableReviews : Searchable<JointReview>
{
    public override string Kind => "reviews";
    public override string Label => Words.Menu_Reviews;
    public override string Icon => "users";
    public override IReadOnlySet<Role> Roles => AttractionModule.ReviewReaders;
    public override string Scope => AttractionModule.ReadScope;
    public override string LinkOf(Guid id) => $"/attraction/reviews/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind == SearchableProjects.Name ? db.JointReviews.Whole.Where(r => renamed.Contains(r.ProjectId)).Select(r => r.Id) : null;

    /// <summary>As <see cref="JointReview.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var reviews = await db.JointReviews.Whole.AsNoTracking().Include(r => r.Opinions).Where(r => ids.Contains(r.Id)).ToListAsync();
        var names = await PublicNames.OfAsync(db, reviews.Select(r => r.ProjectId));
        return [.. reviews.Select(r => new SearchDocument
        {
            Id = r.Id, Title = names[r.ProjectId], IsNamedAfterOthers = true, Subtitle = r.MeetingOn.ToString("yyyy-MM-dd", null), IsExample = r.IsExample,
            Audience =
            [
                SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.InOffice(Role.InvestmentOfficer, r.OfficeId), SearchAudience.Account(Role.InvestmentOfficer, r.AppliedById),
                .. r.DistrictId is { } district ? [SearchAudience.InDistrict(Role.InvestmentOfficer, district)] : Array.Empty<string>(), .. r.Opinions.Select(o => SearchAudience.InOffice(Role.Department, o.OfficeId)),
            ],
        })];
    }
}

/// <summary>Filings for recognition, by the name of the project that its district may know.</summary>
internal sealed class SearchableFilings : Searchable<RecognitionFiling>
{
    public override string Kind => "recognitions";
    public override string Label => Words.Menu_Recognitions;
    public override string Icon => "star";
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override string Scope => AttractionModule.ReadScope;
    public override string LinkOf(Guid id) => $"/attraction/recognitions/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind == SearchableProjects.Name ? db.RecognitionFilings.Whole.Where(f => renamed.Contains(f.ProjectId)).Select(f => f.Id) : null;

    /// <summary>As <see cref="RecognitionFiling.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var filings = await db.RecognitionFilings.Whole.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync();
        var names = await PublicNames.OfAsync(db, filings.Select(f => f.ProjectId));
        return [.. filings.Select(f => new SearchDocument
        {
            Id = f.Id, Title = names[f.ProjectId], IsNamedAfterOthers = true, Subtitle = f.HappenedOn.ToString("yyyy-MM-dd", null), IsExample = f.IsExample,
            Audience =
            [
                SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.InOffice(Role.InvestmentOfficer, f.OfficeId),
                SearchAudience.Account(Role.InvestmentOfficer, f.FiledById), SearchAudience.Account(Role.InvestmentOfficer, f.OfficerId),
                .. f.DistrictId is { } district ? [SearchAudience.InDistrict(Role.InvestmentOfficer, district)] : Array.Empty<string>(),
            ],
        })];
    }
}

/// <summary>Rewards, by whom they are for.</summary>
internal sealed class SearchableRewards : Searchable<ReferralReward>
{
    public override string Kind => "rewards";
    public override string Label => Words.Menu_Rewards;
    public override string Icon => "coin-yuan";
    public override IReadOnlySet<Role> Roles => AttractionModule.RewardReaders;
    public override string Scope => AttractionModule.ReadScope;
    public override string LinkOf(Guid id) => $"/attraction/rewards/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind == RegistrySearch.Organisations ? db.ReferralRewards.Whole.Where(r => renamed.Contains(r.ReferrerId)).Select(r => r.Id) : null;

    /// <summary>As <see cref="ReferralReward.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var rewards = await db.ReferralRewards.Whole.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync();
        var called = await db.OrganisationsCalledAsync(rewards.Select(r => r.ReferrerId));
        return [.. rewards.Select(r => new SearchDocument
        {
            Id = r.Id, Title = called[r.ReferrerId].Name, Related = [.. called[r.ReferrerId].All], IsNamedAfterOthers = true, IsExample = r.IsExample,
            Audience = [SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.Of(Role.Finance), SearchAudience.For(Role.Referrer, r.ReferrerId), SearchAudience.For(Role.Enterprise, r.ReferrerId)],
        })];
    }
}

/// <summary>What everybody who hears of a project may call it: its code name, where it has one.</summary>
internal static class PublicNames
{
    public static Task<Dictionary<Guid, string>> OfAsync(WutongDb db, IEnumerable<Guid> projects)
    {
        var asked = projects.Distinct().ToList();
        return db.Projects.Whole.Where(p => asked.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.CodeName ?? p.Name);
    }
}
