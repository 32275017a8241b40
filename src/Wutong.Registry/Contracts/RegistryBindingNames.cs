using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Contracts;

/// <summary>Gives the pages of accounts and offices the names they need for binding, and nothing else of the registry.</summary>
public sealed class RegistryBindingNames(WutongDb db) : IBindingNames
{
    public async Task<IReadOnlyList<(Guid Id, string Name)>> DistrictsAsync() => [.. (await db.DistrictNamesAsync()).Select(d => (d.Id, d.Name))];

    public async Task<IReadOnlyDictionary<Guid, string>> OrganisationsAsync(IEnumerable<Guid> ids) =>
        (await db.OrganisationRefsAsync(ids)).ToDictionary(o => o.Key, o => o.Value.Name);

    public Task<IReadOnlyList<Guid>> ReadAsTheSameAsync(Guid organisation) => db.ReadAsTheSameAsync([organisation]);

    public async Task<Guid?> OrganisationNamedAsync(string name)
    {
        var found = await OrganisationSearch.Named(db.Organisations.Whole.Where(o => o.MergedIntoId == null), name).Select(o => o.Id).Take(2).ToListAsync();
        return found.Count == 1 ? found[0] : null;
    }
}
