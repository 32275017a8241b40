using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public FileResult Input { get; set; } = new();

    public List<SelectListItem> Projects { get; private set; } = [];

    /// <summary>The last day on which a filing counts in the month of today.</summary>
    public int CutOffDay { get; private set; }

    /// <summary>With <paramref name="project"/> the form begins with that project's last step.</summary>
    public async Task OnGetAsync(Guid? project)
    {
        await LoadAsync(project);
        var begun = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == project);
        if (begun is null || !begun.MayBeChangedBy(actor)) return;
        var result = Enum.GetValues<ResultKind>().Where(r => r != ResultKind.Increase && Results.StageOf(r) <= begun.Stage).Select(r => (ResultKind?)r).LastOrDefault();
        Input = new FileResult { ProjectId = project, Result = result, HappenedOn = result is { } known ? Results.DayOf(known, begun) : null };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(Input.ProjectId);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/recognitions/{(outcome as Outcome.Done)?.Id}");
    }

    private async Task LoadAsync(Guid? project)
    {
        Projects = await ProjectChoices.OfAsync(db, actor, project);
        Projects[0] = new SelectListItem(Platform.Words.Form_Choose, "");
        var today = actor.Now.Day();
        CutOffDay = (await db.SchemeForAsync(today.MonthStart())).CutOffDay;
    }
}
