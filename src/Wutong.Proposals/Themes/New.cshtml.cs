using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Themes;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public AddTheme Input { get; set; } = new();

    public void OnGet() => Input = new AddTheme { Year = actor.Now.Day().Year };

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid ? this.Show(await Input.Run(db, actor), "/proposals/themes") : this.Refuse();
}
