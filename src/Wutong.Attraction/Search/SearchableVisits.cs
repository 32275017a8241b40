using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Search;

/// <summary>Visits, by organisation, place and what was said. Their project is left out: a code name beside the organisation would give the investor away.</summary>
internal sealed class SearchableVisits : Searchable<Visit>
{
    public const string Name = "visits";

    public override string Kind => Name;
    public override string Label => Words.Menu_Visits;
    public override string Icon => "phone";
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override string Scope => AttractionModule.ReadScope;
    public override string LinkOf(Guid id) => $"/attraction/visits/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) =>
        kind == RegistrySearch.Organisations ? db.Visits.Whole.Where(v => renamed.Contains(v.OrganisationId)).Select(v => v.Id) : null;

    /// <summary>As <see cref="Visit.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var visits = await db.Visits.Whole.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync();
        var called = await db.OrganisationsCalledAsync(visits.Select(v => v.OrganisationId));
        return [.. visits.Select(v => new SearchDocument
        {
            Id = v.Id, Title = called[v.OrganisationId].Name, Related = [.. called[v.OrganisationId].All, v.Place], Subtitle = $"{v.VisitedOn:yyyy-MM-dd} · {v.Place}", Body = v.Note, IsNamedAfterOthers = true, IsExample = v.IsExample,
            Audience =
            [
                SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader),
                SearchAudience.InOffice(Role.InvestmentOfficer, v.OfficeId), SearchAudience.Account(Role.InvestmentOfficer, v.ById),
            ],
        })];
    }
}
