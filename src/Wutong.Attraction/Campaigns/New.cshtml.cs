using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Campaigns;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public CreateCampaign Input { get; set; } = new();

    public void OnGet() => Input = new CreateCampaign { OpensOn = actor.Now.Day() };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await Input.Run(db, actor), next: "/attraction/campaigns");
    }
}
