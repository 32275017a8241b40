using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Growth;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Search;

/// <summary>Steps of growth, by the firm and what happened.</summary>
internal sealed class SearchableGrowth : Searchable<GrowthRecord>
{
    public const string Name = "growth";

    public override string Kind => Name;
    public override string Label => Words.Growth_Title;
    public override string Icon => "arrow-right";
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override string Scope => AttractionModule.ReadScope;
    public override string LinkOf(Guid id) => $"/attraction/growth/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind switch
    {
        RegistrySearch.Organisations => db.GrowthRecords.Whole.Where(g => renamed.Contains(g.OrganisationId)).Select(g => g.Id),
        // Who may find it follows from the project.
        SearchableProjects.Name => db.GrowthRecords.Whole.Where(g => g.ProjectId != null && renamed.Contains(g.ProjectId.Value)).Select(g => g.Id),
        _ => null,
    };

    /// <summary>As <see cref="GrowthRecord.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var records = await db.GrowthRecords.Whole.AsNoTracking().Include(g => g.Project!.Team).Where(g => ids.Contains(g.Id)).ToListAsync();
        var called = await db.OrganisationsCalledAsync(records.Select(g => g.OrganisationId));
        return [.. records.Select(g => new SearchDocument
        {
            Id = g.Id, Title = called[g.OrganisationId].Name, Related = [.. called[g.OrganisationId].All], Subtitle = g.HappenedOn?.ToString("yyyy-MM-dd", null), Body = g.Text, IsNamedAfterOthers = true, IsExample = g.IsExample,
            Audience = g.Project is null ? [SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.Of(Role.InvestmentOfficer)] : SearchableAgreements.AudienceOf(g.Project),
        })];
    }
}
