using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Promises;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordAgreement Input { get; set; } = new();

    public List<SelectListItem> Projects { get; private set; } = [];

    public async Task OnGetAsync(Guid? project)
    {
        Input = new RecordAgreement { ProjectId = project };
        Projects = await ProjectChoices.NeededAsync(db, actor, project);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Projects = await ProjectChoices.NeededAsync(db, actor, Input.ProjectId);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/promises/{(outcome as Outcome.Done)?.Id}");
    }
}
