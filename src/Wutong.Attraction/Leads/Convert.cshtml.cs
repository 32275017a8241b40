using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Leads;

/// <summary>Makes the project, and goes on to it.</summary>
internal sealed class Convert(WutongDb db, Actor actor) : LeadActPage(db, actor)
{
    [BindProperty] public ConvertLead Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id) => GetAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await (Input with { Id = id }).Run(Db, Actor);
        if (outcome is not Outcome.Done) return this.Show(outcome, Back);
        return LocalRedirect($"/attraction/projects/{await Db.Leads.VisibleTo(Actor).Where(l => l.Id == id).Select(l => l.ProjectId).SingleAsync()}");
    }
}
