using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Events;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordEvent Input { get; set; } = new();

    public void OnGet() => Input = new RecordEvent { Year = actor.Now.Day().Year };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/events/{(outcome as Outcome.Done)?.Id}");
    }
}
