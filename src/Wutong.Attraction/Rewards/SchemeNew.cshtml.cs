using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Rewards;

/// <summary>A scheme to be published.</summary>
internal sealed class SchemeNew(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public SaveRewardScheme Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid ? this.Show(await Input.Run(db, actor), "/attraction/reward-schemes") : this.Refuse();
}
