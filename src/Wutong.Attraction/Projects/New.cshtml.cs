using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public CreateProject Input { get; set; } = new();

    public List<SelectListItem> Districts { get; private set; } = [];

    public async Task OnGetAsync() => Districts = await ProjectForms.DistrictsAsync(db);

    public async Task<IActionResult> OnPostAsync()
    {
        Districts = await ProjectForms.DistrictsAsync(db);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/projects/{(outcome as Outcome.Done)?.Id}");
    }
}


internal static class ProjectForms
{
    public static async Task<List<SelectListItem>> DistrictsAsync(WutongDb db) =>
        [new(Words.District_Open, ""), .. (await db.DistrictNamesAsync()).Select(d => new SelectListItem(d.Name, d.Id.ToString()))];
}
