using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Reviews;

/// <summary>An application; its files are added once it stands.</summary>
internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public ApplyForReview Input { get; set; } = new();

    public List<SelectListItem> Projects { get; private set; } = [];
    public ReviewRule Rule { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Offices { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(Guid? project)
    {
        await LoadAsync(project);
        Input = new ApplyForReview { ProjectId = project, MeetingOn = (await db.WorkCalendarAsync()).AddWorkdays(actor.Now, Rule.PapersDays + 1).Day() };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(Input.ProjectId);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/reviews/{(outcome as Outcome.Done)?.Id}");
    }

    private async Task LoadAsync(Guid? project)
    {
        Projects = await ProjectChoices.OfAsync(db, actor, project);
        Projects[0] = new SelectListItem(Platform.Words.Form_Choose, "");
        Rule = await db.ReviewRuleAsync();
        List<Guid> ids = [.. Rule.Departments().Select(d => d.Office)];
        Offices = await db.Offices.Whole.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
    }
}
