using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Growth;

internal sealed class SignNew(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordSign Input { get; set; } = new();

    public List<SelectListItem> Projects { get; private set; } = [];

    public async Task OnGetAsync(Guid? project)
    {
        Input = new RecordSign { ProjectId = project, SeenOn = actor.Now.Day() };
        Projects = await ProjectChoices.NeededAsync(db, actor, project);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Projects = await ProjectChoices.NeededAsync(db, actor, Input.ProjectId);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/care/signs/{(outcome as Outcome.Done)?.Id}");
    }
}
