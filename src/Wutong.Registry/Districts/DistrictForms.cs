using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Registry.Districts;

internal static class DistrictForms
{
    /// <summary>The districts with which a town can be counted: those that count for themselves.</summary>
    public static async Task<List<SelectListItem>> ZonesAsync(WutongDb db, Guid? self = null) =>
        [new(Words.District_ForItself, ""), .. (await db.Districts.Whole.Where(d => d.CountedWithId == null && d.Id != self).OrderBy(d => d.Order).ThenBy(d => d.Name)
            .Select(d => new { d.Id, d.Name }).ToListAsync()).Select(d => new SelectListItem(d.Name, d.Id.ToString()))];
}
