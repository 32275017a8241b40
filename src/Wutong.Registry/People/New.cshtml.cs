using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.People;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public CreatePerson Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid? organisation)
    {
        if (organisation is not null)
            Input = new CreatePerson { Organisation = await db.Organisations.VisibleTo(actor).Where(o => o.Id == organisation).Select(o => o.Name).SingleOrDefaultAsync() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, $"/registry/people/{(outcome as Outcome.Done)?.Id}");
    }
}
