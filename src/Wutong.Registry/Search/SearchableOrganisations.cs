using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Search;

/// <summary>Organisations, by every name that they have or had and by credit code.</summary>
internal sealed class SearchableOrganisations : Searchable<Organisation>
{
    public override string Kind => RegistrySearch.Organisations;
    public override string Label => Words.Menu_Organisations;
    public override string Icon => "building";
    public override IReadOnlySet<Role> Roles => RegistryModule.Readers;
    public override string Scope => ApiAnswers.Read;
    public override string LinkOf(Guid id) => $"/registry/organisations/{id}";

    public override bool IsRename(EntityEntry changed) =>
        changed.Entity is OrganisationName || changed.Property(nameof(Organisation.Name)).IsModified || changed.Property(nameof(Organisation.CreditCode)).IsModified;

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) =>
        kind == RegistrySearch.Districts ? db.Organisations.Whole.Where(o => o.DistrictId != null && renamed.Contains(o.DistrictId.Value)).Select(o => o.Id) : null;

    /// <summary>The city's own people, and whoever acts for it: as <see cref="Organisation.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var districts = db.Districts.Whole;
        var found = await db.Organisations.Whole.AsNoTracking().Include(o => o.OtherNames).Where(o => ids.Contains(o.Id))
            .Select(o => new { Organisation = o, District = districts.Where(d => d.Id == o.DistrictId).Select(d => d.Name).FirstOrDefault() }).ToListAsync();
        return [.. found.Select(f => new SearchDocument
        {
            Id = f.Organisation.Id, Title = f.Organisation.Name, Others = f.Organisation.NamesAndCodes(), Subtitle = f.District, Body = f.Organisation.Business, IsExample = f.Organisation.IsExample,
            Audience = [SearchAudience.Staff, SearchAudience.For(f.Organisation.Id)],
        })];
    }
}

internal static class OrganisationCalls
{
    /// <summary>Every other name, and the credit code.</summary>
    public static IReadOnlyList<string> NamesAndCodes(this Organisation organisation) =>
        [.. organisation.OtherNames.Select(n => n.Name).Distinct(), .. organisation.CreditCode is { } code ? [code] : Array.Empty<string>()];
}
