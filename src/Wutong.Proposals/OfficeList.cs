using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Proposals;

/// <summary>All offices of the city, to choose from: any of them may handle a proposal.</summary>
internal static class OfficeList
{
    extension(WutongDb db)
    {
        public async Task<List<SelectListItem>> EveryOfficeAsync(string none) => [new(none, ""), .. (await db.Offices.Whole.OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync()).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
    }
}
