using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Offices;

/// <summary>For which districts offices work.</summary>
public static class OfficeDistricts
{
    /// <summary>The district of each office; null for one of the whole city.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid?>> OfficeDistrictsAsync(this WutongDb db, IEnumerable<Guid> offices)
    {
        var asked = offices.Distinct().ToList();
        return await db.Offices.Whole.Where(o => asked.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.DistrictId);
    }
}
