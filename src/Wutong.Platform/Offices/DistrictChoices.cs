using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Users;

namespace Wutong.Platform.Offices;

internal static class DistrictChoices
{
    /// <summary>The districts for an office, with the whole city first.</summary>
    public static async Task<List<SelectListItem>> DistrictChoicesAsync(this IBindingNames names) =>
        [new(Words.Office_WholeCity, ""), .. (await names.DistrictsAsync()).Select(d => new SelectListItem(d.Name, d.Id.ToString()))];
}
