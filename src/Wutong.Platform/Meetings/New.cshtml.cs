using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Meetings;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public PlanMeeting Input { get; set; } = new();

    public List<SelectListItem> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        People = await db.EverySeatAsync(actor);
        Input = new PlanMeeting { Kind = MeetingKind.Regular, ChairId = actor.Id };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        People = await db.EverySeatAsync(actor);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/meetings/{(outcome as Outcome.Done)?.Id}");
    }
}
