using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Web;

namespace Wutong.Platform.Users.Reviews;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    private const int UsualDays = 14;

    [BindProperty] public StartReview Input { get; set; } = new();

    public void OnGet() => Input = new StartReview { DueOn = actor.Now.Day().AddDays(UsualDays) };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: outcome is Outcome.Done { Id: { } id } ? $"/settings/reviews/{id}" : "/settings/reviews");
    }
}
