using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Registry.Contracts;

/// <summary>Gives the pages of accounts and offices the names they need for binding, and nothing else of the registry.</summary>
public sealed class RegistryBindingNames(WutongDb db) : IBindingNames
{
    public async Task<IReadOnlyList<(Guid Id, string Name)>> DistrictsAsync() => [.. (await db.DistrictNamesAsync()).Select(d => (d.Id, d.Name))];

    public async Task<IReadOnlyList<CountedDistrict>> CountedDistrictsAsync()
    {
        var counted = await db.CountedDistrictsAsync();
        return [.. (await db.DistrictNamesAsync()).GroupBy(d => counted.Of(d.Id)).Select(g => new CountedDistrict(g.Key, counted.NameOf(g.Key)!, [.. g.Select(d => d.Id)]))];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> OrganisationsAsync(IEnumerable<Guid> ids) =>
        (await db.OrganisationRefsAsync(ids)).ToDictionary(o => o.Key, o => o.Value.Name);

    public Task<IReadOnlyList<Guid>> ReadAsTheSameAsync(Guid organisation) => db.ReadAsTheSameAsync([organisation]);

    public async Task<Guid?> OrganisationNamedAsync(string name) => (await db.OrganisationNamedAsync(Actor.Machine(default), name))?.Id;
}
