using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Leads;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public ReportLead Input { get; set; } = new();

    /// <param name="event">At which it came up.</param>
    /// <param name="investor">As the guest of an event called the own firm.</param>
    public async Task OnGetAsync(Guid? @event, string? investor)
    {
        ViewData["Events"] = await LeadForms.EventsAsync(db, actor);
        Input = new ReportLead { EventId = @event, Investor = investor?.Length <= Lead.InvestorLength ? investor : null, Origin = @event is null ? null : Origin.PromotionEvent };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ViewData["Events"] = await LeadForms.EventsAsync(db, actor);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/leads/{(outcome as Outcome.Done)?.Id}");
    }
}

internal static class LeadForms
{
    private const int Most = 60;

    /// <summary>The latest events to choose from, after "none".</summary>
    public static async Task<List<SelectListItem>> EventsAsync(WutongDb db, Actor actor) =>
    [
        new(Words.Lead_NoEvent, ""), .. (await db.PromotionEvents.VisibleTo(actor).OrderByDescending(e => e.Year).ThenByDescending(e => e.HeldOn).ThenByDescending(e => e.Id).Take(Most).Select(e => new { e.Id, e.Name, e.Year }).ToListAsync())
            .Select(e => new SelectListItem($"{e.Year} {e.Name}", e.Id.ToString())),
    ];
}
