using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Organisations;

internal static class OrganisationForms
{
    /// <summary>The districts to choose from, with "none or not known" first.</summary>
    public static async Task<List<SelectListItem>> DistrictsAsync(WutongDb db) =>
        [new(Words.Organisation_NoDistrict, ""), .. (await db.DistrictNamesAsync()).Select(d => new SelectListItem(d.Name, d.Id.ToString()))];
}
