using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Money;

internal sealed class NewRate(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public AddRate Input { get; set; } = new();

    public static List<SelectListItem> Currencies =>
        [new(Words.Form_Choose, ""), .. Enum.GetValues<Currency>().Where(c => c != Currency.CNY).Select(c => new SelectListItem(c.Label(), c.ToString()))];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid ? this.Show(await Input.Run(db, actor), "/settings/rates") : this.Refuse();
}
