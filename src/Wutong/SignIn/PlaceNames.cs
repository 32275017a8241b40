using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.SignIn;

internal static class PlaceNames
{
    /// <summary>Names of the offices, organisations and districts that roles are held in, whoever asks: the caller shows an account its own.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOfPlacesAsync(this WutongDb db, IReadOnlyCollection<Right> rights)
    {
        var offices = rights.Select(r => r.OfficeId).OfType<Guid>().Distinct().ToList();
        var names = await db.Offices.Whole.Where(o => offices.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name);
        foreach (var (id, organisation) in await db.OrganisationRefsAsync(rights.Select(r => r.OrganisationId).OfType<Guid>())) names[id] = organisation.Name;
        foreach (var district in await db.DistrictNamesAsync()) names[district.Id] = district.Name;
        return names;
    }

    /// <summary>Where a role is held: the office, else the organisation, else the district; null for a role bound to nothing.</summary>
    public static string? PlaceOf(this IReadOnlyDictionary<Guid, string> names, Right right) =>
        (right.OfficeId ?? right.OrganisationId ?? right.DistrictId) is { } id ? names.GetValueOrDefault(id) : null;
}
