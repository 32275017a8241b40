using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Districts;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public CreateDistrict Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        // After the last one unless somebody says otherwise.
        var last = await db.Districts.VisibleTo(actor).MaxAsync(d => (int?)d.Order);
        Input = new CreateDistrict { Order = Math.Min((last ?? 0) + 1, 999) };
        ViewData["Zones"] = await DistrictForms.ZonesAsync(db);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ViewData["Zones"] = await DistrictForms.ZonesAsync(db);
        return ModelState.IsValid ? this.Show(await Input.Run(db, actor), "/registry/districts") : this.Refuse();
    }
}
