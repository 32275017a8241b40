using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public CreateOrganisation Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? name)
    {
        Input = new CreateOrganisation { Name = name };
        ViewData["Districts"] = await OrganisationForms.DistrictsAsync(db);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ViewData["Districts"] = await OrganisationForms.DistrictsAsync(db);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, $"/registry/organisations/{(outcome as Outcome.Done)?.Id}");
    }
}
