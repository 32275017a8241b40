using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Offices;

internal sealed class New(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    [BindProperty] public CreateOffice Input { get; set; } = new();

    public List<SelectListItem> Districts { get; private set; } = [];

    public async Task OnGetAsync() => Districts = await names.DistrictChoicesAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Districts = await names.DistrictChoicesAsync();
        return ModelState.IsValid ? this.Show(await Input.Run(db, actor, names), "/settings/offices") : this.Refuse();
    }
}
