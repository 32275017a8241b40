using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Absences;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordAbsence Input { get; set; } = new();

    public List<SelectListItem> Deputies { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Deputies = await db.DeputyChoicesAsync(actor, chosen: null);
        Input = new RecordAbsence { From = actor.Now.Day(), To = actor.Now.Day() };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Deputies = await db.DeputyChoicesAsync(actor, chosen: null);
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await Input.Run(db, actor), next: "/absences");
    }
}
