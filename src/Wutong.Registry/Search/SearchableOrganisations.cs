using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Industries;
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

    public override bool IsRename(EntityEntry changed) => changed.Entity is OrganisationName
        || (changed.Entity is Organisation && Names.Any(n => changed.Property(n).IsModified));

    private static readonly string[] Names = [nameof(Organisation.Name), nameof(Organisation.CreditCode), nameof(Organisation.MergedIntoId), nameof(Organisation.SurvivorId)];

    /// <summary>A merge, or its undoing, changes what the survivor is called.</summary>
    public override IEnumerable<Guid> AlsoChanged(EntityEntry changed)
    {
        if (changed.Entity is not Organisation || !changed.Property(nameof(Organisation.SurvivorId)).IsModified) return [];
        var survivor = changed.Property(nameof(Organisation.SurvivorId));
        return new[] { survivor.OriginalValue, survivor.CurrentValue }.OfType<Guid>();
    }

    public override Task<IReadOnlyList<Guid>> ReadAlikeAsync(WutongDb db, IReadOnlyList<Guid> ids) => db.ReadAsTheSameAsync(ids);

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) =>
        kind == RegistrySearch.Districts ? db.Organisations.Whole.Where(o => o.DistrictId != null && renamed.Contains(o.DistrictId.Value)).Select(o => o.Id) : null;

    /// <summary>The city's own people, and whoever acts for it: as <see cref="Organisation.VisibleTo"/>. A merged record has none: its survivor is found by its names.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var districts = (await db.DistrictNamesAsync()).ToDictionary(d => d.Id, d => d.Name);
        var called = await db.OrganisationsCalledAsync(ids);
        var found = await db.Organisations.Whole.AsNoTracking().Include(o => o.Sites).Where(o => ids.Contains(o.Id) && o.MergedIntoId == null).ToListAsync();
        return [.. found.Select(o => new SearchDocument
        {
            Id = o.Id, Title = o.Name, Others = called[o.Id].Others, Subtitle = o.DistrictId is { } district ? districts.GetValueOrDefault(district) : null, Body = BodyOf(o), IsExample = o.IsExample,
            Audience = [SearchAudience.Staff, SearchAudience.For(o.Id)],
        })];
    }

    private static string? BodyOf(Organisation organisation)
    {
        string?[] parts = [organisation.Business, IndustryTree.Find(organisation.IndustryCode)?.Label, .. organisation.Sites.Select(s => s.Address)];
        var body = string.Join('\n', parts.OfType<string>());
        return body.Length == 0 ? null : body;
    }
}
