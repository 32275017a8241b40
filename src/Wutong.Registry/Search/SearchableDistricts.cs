using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Districts;

namespace Wutong.Registry.Search;

/// <summary>Districts, by both names of a zone and town under one administration.</summary>
internal sealed class SearchableDistricts : Searchable<District>
{
    public override string Kind => RegistrySearch.Districts;
    public override string Label => Words.Menu_Districts;
    public override string Icon => "flag";
    public override IReadOnlySet<Role> Roles => RegistryModule.DistrictReaders;
    public override string Scope => ApiAnswers.Read;
    public override string LinkOf(Guid id) => "/registry/districts";

    public override bool IsRename(EntityEntry changed) => changed.Property(nameof(District.Name)).IsModified;

    /// <summary>The map is public; its page is for those who work with it.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Districts.Whole.AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync()).Select(d => new SearchDocument
        {
            Id = d.Id, Title = d.Name, Others = d.AlsoCalled is { } also ? [also] : [], Audience = [SearchAudience.Staff, SearchAudience.Of(Role.SystemAdministrator)],
        })];
}
