using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Leads;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public ReportLead Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/leads/{(outcome as Outcome.Done)?.Id}");
    }
}
